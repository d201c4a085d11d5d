package uk.corporateparenting.entrytocare.lookedafter;

import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.record.Fact.Placement;
import uk.corporateparenting.record.Fact.Relationship;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Screen;

/** The placement as the forms after the move show it. */
@Component
class PlacementWords {

    private final CareRecord record;

    PlacementWords(CareRecord record) {
        this.record = record;
    }

    Optional<Child> child(CaseTask task) {
        return record.child(task.childRef());
    }

    /** Fills {@code {{placementWords}}}. */
    void show(CaseTask task, Screen screen) {
        screen.put("placementWords", child(task).map(Child::placement).map(PlacementWords::words)
                .orElse("No placement is on the record."));
    }

    /** Names of people who must not be told the address; empty if there are none. */
    String mustNotKnow(CaseTask task) {
        return child(task).map(child -> child.mustNotKnowAddress().stream().map(Relationship::personName)
                .collect(Collectors.joining(", "))).orElse("");
    }

    private static String words(Placement p) {
        return "- With " + Markdown.plain(p.carerName() + ", " + p.place().meaning()) + "\n- Since "
                + LondonTime.inWords(LondonTime.day(p.startsAt())) + "\n- "
                + Markdown.plain(p.address() + ", " + p.postcode());
    }
}
