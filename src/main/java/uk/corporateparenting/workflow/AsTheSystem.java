package uk.corporateparenting.workflow;

/** For what follows from somebody's decision without being within their own rights in the engine. */
public interface AsTheSystem {

    /** Runs it, in the same transaction, without the signed-in person's rights being asked. */
    void run(Runnable work);
}
