package uk.corporateparenting.web.children;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import uk.corporateparenting.timescale.LondonTime;

/** Codes, labels and dates as people read them. */
final class Words {

    /** What kinds of fact are called; the others are called as on the record. */
    private static final Map<String, String> TITLES = Map.of(
            "contact", "Contact received",
            "child_identity", "Who the child is",
            "child_profile", "How to be with the child",
            "child_match", "Matched with a record already known",
            "sibling_member", "Brothers and sisters",
            "relationship", "A person in the child's life",
            "child_view", "What the child said",
            "care_episode", "In care",
            "letter", "Letter to the child",
            "quotation", "Words for the corporate parenting report");

    /** Labels whose values are codes of ours and never somebody's own words. */
    private static final Set<String> CODED = Set.of("Outcome", "Proposed outcome", "How", "About", "Purpose", "Kind",
            "Place kind", "Way in", "Approval");

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("On what facts", "On what facts"),
            Map.entry("Proposed outcome", "Proposed"),
            Map.entry("Overrides proposal", "Differs from what was proposed"),
            Map.entry("Reason", "Why"),
            Map.entry("Said", "The child said"),
            Map.entry("Agreed how", "How they agreed"),
            Map.entry("Print until", "Agreed until"),
            Map.entry("How", "How they said it"),
            Map.entry("Missing reason", "Why the child's view is missing"),
            Map.entry("May know address", "May know where the child lives"),
            Map.entry("Child says", "The child said"),
            Map.entry("Person alleged", "Person said to have caused harm"));

    private Words() {
    }

    static String day(LocalDate day) {
        return LondonTime.inWords(day);
    }

    static String day(Instant at) {
        return LondonTime.inWords(LondonTime.day(at));
    }

    static String moment(Instant at) {
        return LondonTime.inAList(at);
    }

    /** The title of a timeline entry; after its colon may stand the key of a task. */
    static String title(String kind, String title, Map<String, String> taskNames) {
        int colon = title.indexOf(": ");
        if (colon < 0) {
            return TITLES.getOrDefault(kind, title);
        }
        return title.substring(0, colon + 2) + code(title.substring(colon + 2), taskNames);
    }

    static String label(String label) {
        return LABELS.getOrDefault(label, label);
    }

    static boolean isCoded(String label) {
        return CODED.contains(label);
    }

    /** The name of a task, or the words of a code such as {@code no-further-action}; anything else as it is. */
    static String code(String code, Map<String, String> taskNames) {
        if (taskNames.containsKey(code)) {
            return taskNames.get(code);
        }
        if (code.matches("[a-z]+([A-Z][a-z0-9]*)+")) {
            String words = code.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
            return Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }
        return code.matches("[a-z0-9]+(-[a-z0-9]+)+") ? code.replace('-', ' ') : code;
    }
}
