package uk.corporateparenting.simulation;

import java.util.List;
import java.util.Map;

/**
 * What people decide about some children, and what befalls them.
 *
 * @param name       what it tells, for whoever reads the file
 * @param children   how many children of a council's sixty live it
 * @param monthsOld  how old they are when somebody first worries about them
 * @param workingDaysAgo how many working days ago that was
 * @param haste      by how much everybody is faster than usual: 1 is not at all, 0.2 takes a fifth of the time
 * @param everywhere answers in place of the usual ones in every form that asks for them
 * @param answers    answers in place of the usual ones by form; null leaves one out
 * @param happenings what somebody reports or begins about the child by a start form
 * @param leaves     work that is not done yet: by the id of the task, from which time on (1 is the first)
 */
record Story(String name, int children, Span monthsOld, Span workingDaysAgo, double haste, Map<String, Object> everywhere,
        Map<String, Map<String, Object>> answers, List<Happening> happenings, Map<String, Integer> leaves) {

    Story {
        haste = haste == 0 ? 1 : haste;
        everywhere = everywhere == null ? Map.of() : everywhere;
        answers = answers == null ? Map.of() : answers;
        happenings = happenings == null ? List.of() : happenings;
        leaves = leaves == null ? Map.of() : leaves;
    }

    /** From one number to another, both included. */
    record Span(int from, int to) {
    }

    /**
     * Somebody submits a start form about the child.
     *
     * @param process the id of the process
     * @param by      user id of whoever does it
     * @param workingDaysAgo how many working days ago
     * @param answers in place of the usual ones
     */
    record Happening(String process, String by, Span workingDaysAgo, Map<String, Object> answers) {

        Happening {
            answers = answers == null ? Map.of() : answers;
        }
    }
}
