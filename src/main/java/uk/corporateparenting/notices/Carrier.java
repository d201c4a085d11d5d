package uk.corporateparenting.notices;

/** Takes mail out of the house. */
interface Carrier {

    /** What the outbox calls it. */
    String name();

    /**
     * Hands the mail over; when it returns, the carrier has it.
     *
     * @return what the carrier calls it, null if it does not say
     * @throws NotSent when the carrier did not take it, or nobody knows whether it did
     */
    String send(Mail mail);
}
