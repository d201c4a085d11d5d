package uk.corporateparenting.leavingcarepathway;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.PathwayArea;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Markdown;

/** The needs and actions of a pathway plan on the record. */
@Component
class PathwayPlans {

    static final String STANDING = "standing";
    static final String REPLACED = "replaced";
    static final String OPEN = "open";
    static final String DONE = "done";

    private final CareRecord record;

    PathwayPlans(CareRecord record) {
        this.record = record;
    }

    List<Recorded<Fact.PathwayNeed>> needs(String childRef, PathwayArea area) {
        return record.current(childRef, Fact.PathwayNeed.class).stream()
                .filter(kept -> kept.fact().area() == area && STANDING.equals(kept.fact().state())).toList();
    }

    List<Recorded<Fact.PathwayAction>> actions(String childRef, PathwayArea area) {
        return record.current(childRef, Fact.PathwayAction.class).stream()
                .filter(kept -> kept.fact().area() == area && !REPLACED.equals(kept.fact().state())).toList();
    }

    /** What stood in an area does not any longer; what is done stays done. */
    void replace(String childRef, PathwayArea area, LocalDate on, String by) {
        needs(childRef, area).forEach(kept -> {
            Fact.PathwayNeed n = kept.fact();
            record.add(kept.reference(), new Fact.PathwayNeed(n.plannedOn(), n.area(), n.need(), n.ownWords(),
                    n.contingency(), REPLACED), by, kept.id());
        });
        actions(childRef, area).stream().filter(kept -> OPEN.equals(kept.fact().state()))
                .forEach(kept -> moved(kept, REPLACED, on, null, by));
    }

    /** Every open action is done. */
    void allDone(String childRef, LocalDate on, String note, String by) {
        for (PathwayArea area : PathwayArea.values()) {
            actions(childRef, area).stream().filter(kept -> OPEN.equals(kept.fact().state()))
                    .forEach(kept -> moved(kept, DONE, on, note, by));
        }
    }

    private void moved(Recorded<Fact.PathwayAction> kept, String state, LocalDate on, String note, String by) {
        Fact.PathwayAction a = kept.fact();
        record.add(kept.reference(), new Fact.PathwayAction(a.plannedOn(), a.area(), a.action(), a.owner(), a.dueOn(),
                state, on, note), by, kept.id());
    }

    /** The areas in which nothing is planned. */
    List<PathwayArea> empty(String childRef) {
        return Arrays.stream(PathwayArea.values()).filter(area -> needs(childRef, area).isEmpty()).toList();
    }

    /** The whole plan for a text view, area by area. */
    String whole(String childRef) {
        return Arrays.stream(PathwayArea.values()).map(area -> "#### " + capital(area.meaning()) + "\n\n"
                + words(childRef, area)).collect(Collectors.joining("\n\n"));
    }

    /** One area of the plan for a text view. */
    String words(String childRef, PathwayArea area) {
        List<Recorded<Fact.PathwayNeed>> needs = needs(childRef, area);
        if (needs.isEmpty()) {
            return "Nothing is planned here yet.";
        }
        String all = needs.stream().map(Recorded::fact).map(n -> "**" + Markdown.plain(n.need()) + "**  \n“"
                + Markdown.plain(n.ownWords()) + "”  \nIf it goes wrong: " + Markdown.plain(n.contingency()))
                .collect(Collectors.joining("\n\n"));
        String actions = actions(childRef, area).stream().map(Recorded::fact).map(x -> "- "
                + (DONE.equals(x.state()) ? "Done: " : "") + Markdown.plain(x.action()) + " – "
                + Markdown.plain(x.owner()) + ", by " + LondonTime.inWords(x.dueOn())).collect(Collectors.joining("\n"));
        return actions.isEmpty() ? all : all + "\n\n" + actions;
    }

    /** Where the plan is printed from, for a text view. */
    static String print(String childRef) {
        return "[Print the plan](/children/" + childRef + "/pathway-plan.pdf)";
    }

    static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
