package uk.corporateparenting.workflow;

import java.util.Collection;

/** A child may be known under several references; the record knows which. */
public interface References {

    /** All references of the same child, the given one among them. */
    Collection<String> allOf(String childRef);
}
