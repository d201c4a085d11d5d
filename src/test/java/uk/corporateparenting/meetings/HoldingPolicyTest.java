package uk.corporateparenting.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HoldingPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 4);
    private static final Set<String> MEMBERS = Set.of("chair", "deputy", "ann", "bob", "police");
    private static final Set<String> COUNTING = Set.of("chair", "deputy", "ann", "bob");

    private static Holding held(Set<String> present, String standIn, Meeting.Conflict... conflicts) {
        return new Holding(TODAY, present, List.of(), standIn, List.of(conflicts), Set.of(), null);
    }

    private static boolean quorate(Holding holding) {
        return HoldingPolicy.isQuorate(holding, "chair", "deputy", COUNTING, 3, "7");
    }

    private static String problem(Holding holding) {
        return HoldingPolicy.problem(holding, "chair", "deputy", MEMBERS, TODAY).orElse(null);
    }

    @Test
    void enough_members_with_the_chair_are_a_quorum() {
        assertThat(quorate(held(Set.of("chair", "ann", "bob"), null))).isTrue();
        assertThat(quorate(held(Set.of("chair", "ann"), null))).isFalse();
        assertThat(quorate(held(Set.of("chair", "ann", "police"), null))).as("who is invited does not count").isFalse();
    }

    @Test
    void who_has_an_interest_counts_for_nothing_in_that_item() {
        Set<String> all = Set.of("chair", "deputy", "ann");
        assertThat(quorate(held(all, null, new Meeting.Conflict("7", "ann", "Is the aunt")))).isFalse();
        assertThat(quorate(held(all, null, new Meeting.Conflict("8", "ann", "Is the aunt")))).isTrue();
    }

    @Test
    void the_deputy_or_a_stand_in_takes_the_chair_of_who_is_away_or_in_conflict() {
        assertThat(quorate(held(Set.of("deputy", "ann", "bob"), null))).isTrue();
        assertThat(quorate(held(Set.of("ann", "bob", "deputy"), "ann", new Meeting.Conflict("7", "deputy", "x"))))
                .as("two are too few").isFalse();
        assertThat(quorate(held(Set.of("chair", "deputy", "ann", "bob"), null,
                new Meeting.Conflict("7", "chair", "x")))).isTrue();
        assertThat(quorate(held(Set.of("chair", "police", "ann", "bob", "deputy"), null,
                new Meeting.Conflict("7", "chair", "x"), new Meeting.Conflict("7", "deputy", "x"))))
                .as("nobody is left to chair").isFalse();
    }

    @Test
    void a_meeting_that_cannot_have_been_is_refused() {
        assertThat(problem(held(Set.of("chair", "ann", "bob"), null))).isNull();
        assertThat(problem(new Holding(TODAY.plusDays(1), Set.of("chair"), List.of(), null, List.of(), Set.of(), null)))
                .contains("future");
        assertThat(problem(held(Set.of("chair", "stranger"), null))).contains("guest");
        assertThat(problem(held(Set.of("ann", "bob"), null))).contains("Neither chair nor deputy");
        assertThat(problem(held(Set.of("ann", "bob"), "ann"))).isNull();
        assertThat(problem(held(Set.of("ann", "bob"), "deputy"))).contains("stood in");
        assertThat(problem(held(Set.of("chair"), null, new Meeting.Conflict("7", "ann", "x")))).contains("interest");
    }
}
