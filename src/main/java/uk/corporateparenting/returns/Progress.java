package uk.corporateparenting.returns;

/** Hears how far an import is. */
@FunctionalInterface
public interface Progress {

    /**
     * @param what what is being done, as the label of a bar
     * @param done of {@code all}, bytes or children
     */
    void at(String what, long done, long all);
}
