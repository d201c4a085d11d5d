package uk.corporateparenting.workflow;

/** A process about nobody in particular that is always on, once: it looks each night for what nobody reported. */
public interface Watch {

    /** The key of its model, which is also what it is about. */
    String process();

    /** The message that begins it. */
    String begunBy();
}
