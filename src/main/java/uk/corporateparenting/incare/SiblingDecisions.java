package uk.corporateparenting.incare;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.ChildSight;
import uk.corporateparenting.people.RoleHolders;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.Decision;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.FormCatalogue;
import uk.corporateparenting.workflow.Markdown;

/**
 * Whether brothers and sisters live together is decided about each of them. What was decided about one is seen in the
 * case of the others as it stands on that child's own record, and copied nowhere: who may not see the one child learns
 * nothing here, not even that there is a decision.
 */
@Component
public class SiblingDecisions {

    private static final String KIND = "assessSiblings";
    private static final String NONE = "Nothing is on the record yet.";

    private final CareRecord record;
    private final Decisions decided;
    private final ChildSight sight;
    private final RoleHolders holders;
    private final FormCatalogue forms;

    SiblingDecisions(CareRecord record, Decisions decided, ChildSight sight, RoleHolders holders, FormCatalogue forms) {
        this.record = record;
        this.decided = decided;
        this.sight = sight;
        this.holders = holders;
        this.forms = forms;
    }

    /** What was decided about the brothers and sisters whom this person may see, for a text view. */
    public String words(String childRef, String user) {
        List<String> groups = holders.groupsOf(user);
        String words = record.siblings(childRef).stream()
                .filter(one -> sight.maySee(user, groups, one.reference()))
                .flatMap(one -> decided.last(one.reference(), KIND).stream().map(decision -> "- **"
                        + Markdown.plain(one.name()) + "**: " + Markdown.plain(outcome(decision)) + ", decided on "
                        + LondonTime.inWords(LondonTime.day(decision.decidedAt())) + ". Why: "
                        + Markdown.plain(decision.reason()) + " How they see each other: "
                        + Markdown.plain(decision.onWhatFacts())))
                .collect(Collectors.joining("\n"));
        return words.isEmpty() ? NONE : words;
    }

    /** In short, for who may see that child; null where nothing is decided. */
    public String inShort(String childRef) {
        return decided.last(childRef, KIND).map(decision -> outcome(decision) + ", decided on "
                + LondonTime.inWords(LondonTime.day(decision.decidedAt()))).orElse(null);
    }

    private String outcome(Decision decision) {
        Map<String, String> choices = forms.question("assess-siblings", "siblingsHow").orElseThrow().choices();
        return choices.getOrDefault(decision.outcome(), decision.outcome());
    }
}
