package uk.corporateparenting.workflow;

/** Whether somebody may decide about what they worked on themselves. The right exists so that one can see who has it. */
public interface OwnWork {

    boolean mayApprove(String userId);
}
