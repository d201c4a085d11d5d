package uk.corporateparenting.database;

/**
 * The database the product runs on, with its two logins: the owner changes the schema, the application only works in it.
 */
public interface Database extends AutoCloseable {

    /** Whether this is the product's own embedded database, which is for trying out and not for a council's children. */
    boolean embedded();

    /**
     * Says that what is being written is worth nothing until it is whole. An embedded database whose program ends in
     * between is moved aside at the next start, and a new one begun; until it is whole, sessions begun from now on do
     * not wait for the disk. When this says that it is whole, all of it is on the disk, and sessions begun afterwards
     * wait again. To be said of made-up content only.
     */
    void unfinished(boolean unfinished);

    /** JDBC address that keeps row values out of error messages. */
    String url();

    /** Login that owns the schema and runs the migrations. */
    Login owner();

    /** Login of the connection pool; every session takes the role {@code care_app}. */
    Login application();

    @Override
    void close();

    /** Name and password of a database login. */
    record Login(String name, String password) {

        @Override
        public String toString() {
            return name;
        }
    }
}
