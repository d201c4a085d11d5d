package uk.corporateparenting.web.children;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Scorecards.Heading;
import uk.corporateparenting.people.Colleagues;
import uk.corporateparenting.record.Fact.Quotation;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.voices.Quotations;

/** The words of a child for the corporate parenting report, with how each of them stands. */
@Component
class QuotedWords {

    private final Quotations quotations;
    private final Colleagues colleagues;

    QuotedWords(Quotations quotations, Colleagues colleagues) {
        this.quotations = quotations;
        this.colleagues = colleagues;
    }

    /**
     * One of them.
     *
     * @param state whether it may be printed, in words
     * @param may   whether it may be printed now
     * @param back  whether it can be taken back
     */
    record Line(long id, String words, String outcome, String said, String agreed, String state, boolean may,
                boolean back) {
    }

    /** Whether there is anything to say of it on the child's page. */
    boolean concern(String childRef, List<Line> lines) {
        return !lines.isEmpty() || quotations.whyNever(childRef).isEmpty();
    }

    /** The latest first. */
    List<Line> of(String childRef, LocalDate today) {
        List<Recorded<Quotation>> all = quotations.of(childRef);
        if (all.isEmpty()) {
            return List.of();
        }
        Optional<String> never = quotations.whyNever(childRef);
        Map<String, String> outcomes = quotations.outcomes().stream()
                .collect(Collectors.toMap(Heading::id, Heading::title));
        Map<String, String> names = colleagues.names(all.stream().map(Recorded::recordedBy).toList());
        return all.stream().map(one -> line(one, never.isPresent(), outcomes, names, today)).toList();
    }

    private static Line line(Recorded<Quotation> one, boolean never, Map<String, String> outcomes,
                             Map<String, String> names, LocalDate today) {
        Quotation said = one.fact();
        boolean back = said.takenBackOn() != null;
        boolean over = said.printUntil().isBefore(today);
        String by = names.getOrDefault(one.recordedBy(), one.recordedBy());
        return new Line(one.id(), said.words(), outcomes.getOrDefault(said.outcome(), said.outcome()),
                "Said on " + Words.day(said.saidOn()) + ", asked by " + said.askedBy(),
                "Agreed on " + Words.day(said.agreedOn()) + " " + said.agreedHow().meaning(),
                back ? "Taken back on " + Words.day(said.takenBackOn()) + " by " + said.takenBackBy().meaning()
                        + " (written down by " + by + "). Not printed any more."
                        : over ? "Not printed any more: the agreement ended on " + Words.day(said.printUntil()) + "."
                        : never ? "Not printed." : "May be printed until " + Words.day(said.printUntil()) + ".",
                !back && !over && !never, !back);
    }
}
