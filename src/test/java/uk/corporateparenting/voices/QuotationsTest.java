package uk.corporateparenting.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.record.AgreedHow;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.ChildIdentity;
import uk.corporateparenting.record.Fact.Quotation;
import uk.corporateparenting.record.Fact.Relationship;
import uk.corporateparenting.record.TakenBackBy;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.engine.TestClock;

/** Each test in a year of its own, long ago: nobody else's children were in care then. */
@EngineTest
class QuotationsTest {

    @Autowired Quotations quotations;
    @Autowired LookedAfter lookedAfter;
    @Autowired CareRecord record;
    @Autowired TestClock clock;

    private LocalDate today() {
        return LondonTime.day(clock.now());
    }

    private void says(String child, LocalDate on, String outcome, String words) {
        quotations.offer(child, new Offer(words, on, outcome, "Petra Novak", today(), AgreedHow.WROTE, true, null),
                "petra");
    }

    private void restrict(String child) {
        ChildIdentity known = record.current(child, ChildIdentity.class).get(0).fact();
        record.add(child, new ChildIdentity(clock.now(), known.givenName(), known.familyName(), known.dateOfBirth(), null,
                null, known.sex(), known.ethnicity(), null, null, known.address(), known.postcode(), true), "erin");
    }

    private Map<String, List<Quoted>> printed(int year, String... outcomes) {
        return quotations.printable(LocalDate.of(year, 4, 1), LocalDate.of(year, 6, 30), List.of(outcomes));
    }

    @Test
    void a_report_prints_what_may_be_printed_now_and_was_said_in_its_time() {
        LocalDate may = LocalDate.of(2007, 5, 9);
        List<String> teens = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            teens.add(lookedAfter.child(may.minusYears(12), may.minusYears(1)));
        }
        String little = lookedAfter.child(may.minusYears(7), may.minusYears(1));
        says(teens.get(0), may, "homes", "I like my room.");
        says(little, may, "health", "The dentist was nice.");
        says(teens.get(0), may.minusDays(1), "health", "Nobody is quoted twice.");
        says(teens.get(1), may.minusMonths(3), "homes", "Said before the quarter.");
        says(teens.get(2), may, "homes", "Taken back.");
        says(teens.get(3), may, "homes", "Closed.");
        record.add(teens.get(4), new Quotation(may, "Over.", "homes", "Petra Novak", may, AgreedHow.SAID,
                today().minusDays(1), null, null), "petra");
        says(teens.get(5), may, "homes", "Ash came to see me.");

        quotations.takeBack(teens.get(2), quotations.of(teens.get(2)).get(0).id(), TakenBackBy.CHILD, "tom");
        restrict(teens.get(3));
        record.add(teens.get(5), new Relationship(today(), "Ash Moor", "aunt", false, true, null, null), "tom");

        assertThat(printed(2007, "homes", "health")).isEqualTo(Map.of(
                "homes", List.of(new Quoted("I like my room.", Speaker.FROM_10)),
                "health", List.of(new Quoted("The dentist was nice.", Speaker.ANY))));
        assertThat(printed(2007, "attainment")).isEmpty();
        assertThat(printed(2006, "homes", "health")).isEmpty();
    }

    @Test
    void words_that_were_taken_back_stay_so_and_stay_on_the_record() {
        LocalDate may = LocalDate.of(2004, 5, 9);
        String child = lookedAfter.child(may.minusYears(14), may.minusYears(1));
        says(child, may, "mental-health", "Talking helped me.");
        assertThat(printed(2004, "mental-health").get("mental-health")).singleElement()
                .satisfies(one -> assertThat(one.speaker()).as("too few of that age").isEqualTo(Speaker.ANY));
        long id = quotations.of(child).get(0).id();
        assertThatThrownBy(() -> quotations.takeBack(child, id, null, "tom")).hasMessageContaining("Say who");
        quotations.takeBack(child, id, TakenBackBy.ADVOCATE, "tom");

        assertThat(printed(2004, "mental-health")).isEmpty();
        assertThat(quotations.of(child)).singleElement().satisfies(one -> {
            assertThat(one.supersedes()).isEqualTo(id);
            assertThat(one.recordedBy()).isEqualTo("tom");
            assertThat(one.fact().takenBackOn()).isEqualTo(today());
            assertThat(one.fact().takenBackBy()).isEqualTo(TakenBackBy.ADVOCATE);
            assertThat(one.fact().words()).isEqualTo("Talking helped me.");
        });
        for (long back : List.of(id, quotations.of(child).get(0).id())) {
            assertThatThrownBy(() -> quotations.takeBack(child, back, TakenBackBy.CHILD, "tom"))
                    .hasMessageContaining("taken back already");
        }
        String other = lookedAfter.child(may.minusYears(14), may.minusYears(1));
        says(other, may, "homes", "Mine.");
        long theirs = quotations.of(other).get(0).id();
        assertThatThrownBy(() -> quotations.takeBack(child, theirs, TakenBackBy.CHILD, "tom"))
                .as("of another child").isInstanceOf(Refused.class);
    }

    @Test
    void a_closed_record_a_child_who_never_was_in_care_and_words_with_a_name_are_refused() {
        LocalDate may = LocalDate.of(2001, 5, 9);
        String child = lookedAfter.child(may.minusYears(11), may.minusYears(1));
        says(child, may, "homes", "It is quiet here.");
        assertThatThrownBy(() -> says(child, may, "homes", "It is quiet here.")).hasMessageContaining("already");
        assertThatThrownBy(() -> says(child, may, "homes", "Tom Reed visits me.")).isInstanceOf(Refused.class)
                .hasMessageContaining("in square brackets").hasMessageNotContaining("Tom");
        assertThatThrownBy(() -> says(child, may, "homes", "The Bakers cook well.")).isInstanceOf(Refused.class);
        restrict(child);
        assertThatThrownBy(() -> says(child, may, "homes", "It is warm here.")).hasMessageContaining("restricted");
        assertThat(printed(2001, "homes")).isEmpty();

        String athome = record.register(new ChildIdentity(clock.now(), "Ed", "Home", may.minusYears(9), null, null, null,
                null, null, null, null, "LE2 7LX", false), "tom");
        assertThatThrownBy(() -> says(athome, may, "homes", "Fine.")).hasMessageContaining("This child was not");
    }
}
