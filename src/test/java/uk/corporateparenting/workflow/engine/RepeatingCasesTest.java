package uk.corporateparenting.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.workflow.Cases;
import uk.corporateparenting.workflow.Refused;

/** One open case of a process per child, unless the model says that it repeats. */
@EngineTest
class RepeatingCasesTest {

    @Autowired LookedAfter lookedAfter;
    @Autowired Council council;
    @Autowired Cases cases;

    @Test
    void a_case_that_repeats_claims_nothing_and_any_other_does() {
        String child = lookedAfter.child(LocalDate.of(2012, 5, 4), LocalDate.of(2026, 1, 5));
        lookedAfter.starts("tom", "rights-and-worries", "raise-worry", child);
        lookedAfter.starts("tom", "rights-and-worries", "raise-worry", child);
        assertThat(council.cases(child)).hasSize(4);
        assertThat(cases.open("rights-and-worries", child)).isEmpty();

        lookedAfter.starts("tom", "deprivation-of-liberty", "propose-restrictions", child);
        assertThat(cases.open("deprivation-of-liberty", child)).isPresent();
        assertThatThrownBy(() -> lookedAfter.starts("tom", "deprivation-of-liberty", "propose-restrictions", child))
                .hasRootCauseInstanceOf(Refused.class).hasMessageContaining("already");
    }
}
