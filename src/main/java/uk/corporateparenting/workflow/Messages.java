package uk.corporateparenting.workflow;

import java.util.List;
import java.time.Instant;

/**
 * Messages between processes. Sent in the transaction of the work that says them, delivered in their own; what nobody
 * waits for is kept and shown to an operator; the same id is delivered once.
 */
public interface Messages {

    /**
     * @param id       unique for what happened, for example {@code looked-after:CH-000417:2026-11-22}
     * @param name     a fact in the past tense, named by who says it: {@code child.looked-after}
     * @param childRef whose process is meant
     * @param payload  routing facts that become variables of the receiver
     */
    void send(String id, String name, String childRef, Facts payload);

    /** Kept because nobody waits for them yet, oldest first, at most 200. */
    List<Kept> kept();

    /** Tries to deliver a kept message again. */
    void deliverAgain(String id);

    record Kept(String id, String name, String childRef, Instant sentAt, String state) {
    }
}
