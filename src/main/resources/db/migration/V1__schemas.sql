-- What the application may do: it reads and adds. Facts are corrected by a new row, so changing or deleting
-- is granted table by table, where a migration says why. The engine's tables are the engine's to change.
GRANT USAGE ON SCHEMA care TO care_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA care GRANT SELECT, INSERT ON TABLES TO care_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA care GRANT USAGE, SELECT ON SEQUENCES TO care_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO care_app;
