package uk.corporateparenting.personaleducationplan;

import java.util.Map;

/** What the education processes and the rest of the house agree on: keys, messages and the routing facts they carry. */
public final class PersonalEducationPlan {

    /** One plan, until its quality is good; called again and again while the child is in care. */
    public static final String KEY = "personal-education-plan";

    /** A suspension, exclusion, move or loss of a school place, begun by a form. */
    public static final String SCHOOL_PLACE = "school-place";

    /** Another rule may hold from now on. */
    public static final String LEGAL_STATUS_CHANGED = "legal-status.changed";

    /** Every variable of the models and what it means. */
    public static final Map<String, String> VARIABLES = Map.of(
            "planGood", "the virtual school finds the plan good enough",
            "hasSchoolPlace", "the child has a school place");

    private PersonalEducationPlan() {
    }
}
