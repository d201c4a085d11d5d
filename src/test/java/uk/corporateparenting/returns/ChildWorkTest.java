package uk.corporateparenting.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.corporateparenting.returns.Rows.GIRL;
import static uk.corporateparenting.returns.Rows.READING;
import static uk.corporateparenting.returns.Rows.episode;
import static uk.corporateparenting.returns.Rows.girlAnd;
import static uk.corporateparenting.returns.Rows.row;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.NewFact;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.returns.BroughtIn.Known;

class ChildWorkTest {

    private static final Row OPEN = episode(2025, "03/03/2025", "S", "V2", "U6", ",,");
    private static final Row ENDED = episode(2026, "03/03/2025", "S", "V2", "U6", "11/11/2025,E4B,");

    @Test
    void the_same_row_in_another_file_is_taken_once() {
        Row again = new Row(GIRL.sheet(), "2025-header.csv", 9, 2025, GIRL.cells());
        ChildWork work = ChildWork.of("7", List.of(again, GIRL, OPEN), null, READING);

        assertThat(work.findings()).extracting(Finding::rule, Finding::line)
                .contains(tuple(Rule.SAME_ROW, GIRL.line()));
        assertThat(work.keep()).extracting(Row::sheet, Row::year)
                .containsExactlyInAnyOrder(tuple(Sheet.HEADER, 2026), tuple(Sheet.EPISODES, 2025));
    }

    @Test
    void a_year_of_health_that_says_the_same_as_the_last_is_another() {
        String cells = "7,05/06/2014,12,,0,1,1,0,1,0,,";
        ChildWork work = ChildWork.of("7", girlAnd(row(Sheet.OC2, 2025, cells), row(Sheet.OC2, 2026, cells)), null,
                READING);

        assertThat(work.findings()).isEmpty();
        assertThat(work.keep()).hasSize(3);
    }

    @Test
    void the_same_files_again_change_nothing_and_say_the_same() {
        Row refused = row(Sheet.REVIEWS, 2026, "7,05/06/2014,01/04/2027,PN1");
        ChildWork first = ChildWork.of("7", girlAnd(OPEN, refused), null, READING);
        ChildWork second = ChildWork.of("7", girlAnd(OPEN, refused), new Known("CH-000007", first.keep()), READING);

        assertThat(second.keep()).isEmpty();
        assertThat(between(second).facts()).isEmpty();
        assertThat(second.findings()).filteredOn(f -> f.rule() != Rule.TAKEN_BEFORE)
                .containsExactlyElementsOf(first.findings());
        assertThat(second.findings()).filteredOn(f -> f.rule() == Rule.TAKEN_BEFORE).hasSize(2);
    }

    @Test
    void the_next_return_ends_what_was_open_by_superseding_it() {
        ChildWork first = ChildWork.of("7", girlAnd(OPEN), null, READING);
        ChildWork second = ChildWork.of("7", girlAnd(ENDED), new Known("CH-000007", first.keep()), READING);
        List<Recorded<?>> standing = recorded(first);

        Changes changes = Changes.between(second.before(), second.told().facts(), "CH-000007", () -> standing);

        assertThat(changes.correctedByHand()).isEmpty();
        assertThat(changes.facts()).extracting(change -> change.fact().getClass().getSimpleName())
                .containsExactlyInAnyOrder("CareEpisode", "LegalStatus", "Placement");
        assertThat(changes.facts()).allSatisfy(change -> assertThat(standing).anySatisfy(old -> {
            assertThat(old.id()).isEqualTo(change.supersedes());
            assertThat(old.fact()).hasSameClassAs(change.fact());
        }));
        assertThat(changes.facts()).extracting(NewFact::fact).filteredOn(Fact.CareEpisode.class::isInstance)
                .singleElement().extracting("endedOn").isEqualTo(LocalDate.of(2025, 11, 11));
    }

    @Test
    void what_somebody_corrected_stays_as_they_left_it() {
        ChildWork first = ChildWork.of("7", girlAnd(OPEN), null, READING);
        ChildWork second = ChildWork.of("7", girlAnd(ENDED), new Known("CH-000007", first.keep()), READING);

        Changes changes = Changes.between(second.before(), second.told().facts(), "CH-000007", List::of);

        assertThat(changes.facts()).isEmpty();
        assertThat(changes.correctedByHand()).hasSize(3);
    }

    @Test
    void an_earlier_year_that_comes_later_moves_the_beginning() {
        Row later = episode(2026, "05/05/2025", "L", "V2", "U6", ",,");
        Row earlier = episode(2025, "03/03/2025", "S", "V2", "U6", "05/05/2025,X1,");
        ChildWork first = ChildWork.of("7", girlAnd(later), null, READING);
        ChildWork second = ChildWork.of("7", List.of(earlier), new Known("CH-000007", first.keep()), READING);

        Changes changes = Changes.between(second.before(), second.told().facts(), "CH-000007", () -> recorded(first));

        assertThat(changes.facts()).as("nothing stands twice").allSatisfy(
                change -> assertThat(change.supersedes()).isNotNull());
        assertThat(changes.facts()).extracting(NewFact::fact).filteredOn(Fact.CareEpisode.class::isInstance)
                .singleElement().extracting("startedOn").isEqualTo(LocalDate.of(2025, 3, 3));
    }

    @Test
    void of_a_child_whose_rows_are_all_refused_nothing_comes_in() {
        ChildWork work = ChildWork.of("7", List.of(OPEN), null, READING);

        assertThat(work.isChild()).isFalse();
        assertThat(work.findings()).extracting(Finding::rule).containsExactly(Rule.NOT_IN_HEADER);
    }

    private static Changes between(ChildWork work) {
        return Changes.between(work.before(), work.told().facts(), "CH-000007", List::of);
    }

    private static List<Recorded<?>> recorded(ChildWork work) {
        List<Recorded<?>> recorded = new ArrayList<>();
        Stream.of(work.told().facts().values().toArray(Fact[]::new)).forEach(fact -> recorded.add(
                new Recorded<>(recorded.size() + 1L, "CH-000007", Instant.EPOCH, "import", null, fact)));
        return recorded;
    }
}
