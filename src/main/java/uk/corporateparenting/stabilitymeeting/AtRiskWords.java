package uk.corporateparenting.stabilitymeeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.AtRiskReason;
import uk.corporateparenting.incare.CareStories;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Coded;
import uk.corporateparenting.record.Fact.Placement;
import uk.corporateparenting.record.Fact.PlacementRisk;
import uk.corporateparenting.record.Fact.StabilityAction;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Markdown;

/** What the record says about a home at risk, in the words that the forms show. */
@Component
class AtRiskWords {

    private static final int HOMES = 6;
    private static final int WORRIES = 3;

    private final CareRecord record;
    private final CareStories stories;

    AtRiskWords(CareRecord record, CareStories stories) {
        this.record = record;
        this.stories = stories;
    }

    /** The last worries, newest first. */
    String risks(String childRef) {
        List<PlacementRisk> all = record.current(childRef, PlacementRisk.class).stream().map(Recorded::fact)
                .limit(WORRIES).toList();
        return all.isEmpty() ? "Nothing is on the record about why this home is at risk."
                : all.stream().map(AtRiskWords::risk).collect(Collectors.joining("\n"));
    }

    private static String risk(PlacementRisk risk) {
        String why = Coded.find(AtRiskReason.class, risk.reason()).map(AtRiskReason::meaning).orElse("at risk");
        return "- **" + LondonTime.inWords(risk.raisedOn()) + ", " + Markdown.plain(risk.raisedBy()) + ":** " + why
                + (risk.what() == null ? "" : ". " + Markdown.plain(risk.what()));
    }

    /** The homes of the child, newest first. */
    String homes(String childRef) {
        return stories.of(childRef).placements().stream().limit(HOMES).map(AtRiskWords::home)
                .collect(Collectors.joining("\n", "#### Homes so far\n\n", ""));
    }

    private static String home(Placement home) {
        return "- " + LondonTime.inWords(LondonTime.day(home.startsAt())) + " to "
                + (home.endedAt() == null ? "now" : LondonTime.inWords(LondonTime.day(home.endedAt())))
                + (home.place() == null ? "" : ": " + home.place().meaning())
                + (home.changeReason() == null ? "" : ". Ended: " + home.changeReason().meaning());
    }

    /** The home that ended last. */
    Optional<Placement> ended(String childRef) {
        return stories.of(childRef).placements().stream().filter(home -> home.endedAt() != null)
                .max(java.util.Comparator.comparing(Placement::endedAt));
    }

    String endedHome(String childRef, LocalDate endedOn) {
        return stories.of(childRef).placements().stream()
                .filter(home -> home.endedAt() != null && LondonTime.day(home.endedAt()).equals(endedOn)).findFirst()
                .map(AtRiskWords::home).orElse("- ended on " + LondonTime.inWords(endedOn));
    }

    /** What was agreed at earlier meetings and what came of it. */
    String actions(String childRef, Instant now) {
        LocalDate today = LondonTime.day(now);
        List<StabilityAction> all = record.current(childRef, StabilityAction.class).stream().map(Recorded::fact)
                .limit(HOMES).toList();
        return all.isEmpty() ? "" : all.stream().map(a -> "- " + Markdown.plain(a.what()) + ", by "
                + LondonTime.inWords(a.dueOn()) + ": " + state(a, today))
                .collect(Collectors.joining("\n", "#### Agreed before\n\n", ""));
    }

    private static String state(StabilityAction action, LocalDate today) {
        if (action.settledOn() == null) {
            return action.dueOn().isBefore(today) ? "**late**" : "open";
        }
        return action.result().replace('-', ' ') + (action.note() == null ? "" : ". " + Markdown.plain(action.note()));
    }
}
