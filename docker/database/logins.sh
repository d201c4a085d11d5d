#!/usr/bin/env bash
# Run once, by the database image, when the volume is empty: the database, its owner and the application's login.
set -euo pipefail

psql --set=ON_ERROR_STOP=1 --set=owner="$OWNER_PASSWORD" --set=application="$APPLICATION_PASSWORD" \
     --username "$POSTGRES_USER" --dbname postgres <<'SQL'
CREATE ROLE care_app NOLOGIN;
CREATE ROLE care_owner LOGIN PASSWORD :'owner';
CREATE ROLE care_app_login LOGIN PASSWORD :'application' IN ROLE care_app;
CREATE DATABASE care OWNER care_owner;
REVOKE CONNECT ON DATABASE care FROM PUBLIC;
GRANT CONNECT ON DATABASE care TO care_app;
SQL
