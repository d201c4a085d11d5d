package uk.corporateparenting.workflow;

import java.util.List;
import java.time.Instant;

/**
 * Messages between processes. Sent in the transaction of the work that says them, delivered in their own; what nobody
 * waits for is kept and shown to an operator; the same id is delivered once.
 *
 * <p>Every process of the child that waits for a message hears it. One process may begin with it (the engine deploys no
 * second one that would), and what begins is the child's open case there; where that is open already and does not wait
 * for it itself, the message stays for an operator to see, and nothing begins twice. A process that repeats begins anew with each message.
 */
public interface Messages {

    /**
     * @param id       unique for what happened, for example {@code looked-after:CH-000417:2026-11-22}
     * @param name     a fact in the past tense, named by who says it: {@code child.looked-after}
     * @param childRef whose process is meant
     * @param payload  routing facts that become variables of the receiver
     */
    void send(String id, String name, String childRef, Facts payload);

    /**
     * As above, heard only by the process of the child whose variable has that value, such as the one that waits for one
     * item of an agenda. Nothing begins with it.
     *
     * @param variable a variable of the process that waits
     */
    void sendTo(String variable, String value, String id, String name, String childRef, Facts payload);

    /**
     * News, such as that care has ended: whoever waits for it hears it. Where nobody does, nothing is left undone, and it
     * is not kept.
     */
    void announce(String id, String name, String childRef, Facts payload);

    /** Not delivered: on their way, waited for by nobody yet, or for a case that is open already. Oldest first, at most
     * 200. */
    List<Kept> kept();

    /** Tries to deliver a kept message again. */
    void deliverAgain(String id);

    record Kept(String id, String name, String childRef, Instant sentAt, String state) {
    }
}
