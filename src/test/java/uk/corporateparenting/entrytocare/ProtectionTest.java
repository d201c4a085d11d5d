package uk.corporateparenting.entrytocare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.record.CareRecord;
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
}
