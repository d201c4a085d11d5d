package uk.corporateparenting.entrytocare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.workflow.engine.TestClock;

/** Emergency protection beside everything else that goes on for the child. */
@EngineTest
class ProtectionTest {

    @Autowired Council council;
    @Autowired FrontDoor frontDoor;
    @Autowired Everyday everyday;
    @Autowired TestClock clock;
    @Autowired CareRecord record;

    @AfterEach
    void time_goes_back_to_normal() {
        clock.reset();
    }

    private String inDanger() {
        String child = frontDoor.contact("contact");
        everyday.does(child, "screenContact", "dangerNow", "yes", "significantHarm", "likely");
        everyday.does(child, "confirmThreshold", "response", "immediate-protection");
        everyday.does(child, "authoriseResponse");
        return child;
    }

    private void policeProtect(String child) {
        everyday.does(child, "chooseProtection", "power", "police-protection", "takenAt", now(), "officer", "PC Hall",
                "force", "County police");
    }

    private String now() {
        return LocalDateTime.ofInstant(clock.now(), Days.LONDON).withSecond(0).withNano(0).toString();
    }

    @Test
    void what_follows_a_power_is_decided_by_night_too() {
        String child = inDanger();
        policeProtect(child);
        assertThat(council.mayDo(council.task(child, "decideBeforePowerEnds"))).containsExactly("erin", "grace", "hugh");
    }

    private LegalStatusCode basisOfCare(String child) {
        return record.latest(child, Fact.CareEpisode.class).orElseThrow().fact().basis();
    }

    @Test
    void care_that_begins_after_an_interim_order_is_care_under_that_order() {
        String child = inDanger();
        policeProtect(child);
        everyday.does(child, "authoriseEntry", "legalBasis", "L1");
        everyday.doAll(child, "searchForHome", "confirmMove", "decideBeforePowerEnds");
        assertThatThrownBy(() -> everyday.does(child, "recordEarlyReturn"))
                .hasMessageContaining("looked after under an order");
        council.fire(child, "twentyFourHoursPassed");
        assertThat(basisOfCare(child)).isEqualTo(LegalStatusCode.C1);
    }

    @Test
    void an_order_made_while_a_home_is_found_brings_the_child_into_care_at_once() {
        String child = inDanger();
        policeProtect(child);
        everyday.does(child, "authoriseEntry", "legalBasis", "L1");
        everyday.does(child, "decideBeforePowerEnds");
        everyday.doAll(child, "searchForHome", "confirmMove");
        assertThat(council.open(child)).contains("writeCarePlan").doesNotContain("recordEarlyReturn");
        assertThat(basisOfCare(child)).isEqualTo(LegalStatusCode.C1);
    }

    @Test
    void a_parents_home_found_after_the_order_needs_the_approval_that_goes_with_the_order() {
        String child = inDanger();
        policeProtect(child);
        everyday.does(child, "authoriseEntry", "legalBasis", "L1");
        everyday.does(child, "decideBeforePowerEnds");
        everyday.does(child, "searchForHome", "placeKind", "parent", "provider", "PR0", "urn", null);
        assertThat(council.open(child)).contains("approvePlacement");
    }

    @Test
    void care_that_begins_after_an_agreement_is_care_by_agreement() {
        String child = inDanger();
        policeProtect(child);
        everyday.does(child, "authoriseEntry", "legalBasis", "L1");
        everyday.doAll(child, "searchForHome", "confirmMove");
        everyday.does(child, "decideBeforePowerEnds", "powerOutcome", "section-20", "court", null, "orderMadeAt", null);
        everyday.does(child, "recordSection20");
        council.fire(child, "twentyFourHoursPassed");
        assertThat(basisOfCare(child)).isEqualTo(LegalStatusCode.V2);
    }
}
