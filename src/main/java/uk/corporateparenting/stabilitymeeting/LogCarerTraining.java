package uk.corporateparenting.stabilitymeeting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.ChildrenInCare;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.CarerTraining;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.StartForm;

/** Training of the carers of a child's foster home, or a consultation about the child, by the standard it serves. */
@Component
class LogCarerTraining implements StartForm<LogCarerTraining.Answers> {

    record Answers(String childRef, String otherReference,
            @NotNull(message = "Say what it was.") @Pattern(regexp = "training|consultation",
                    message = "Choose training or a consultation.") String kind,
            @NotNull(message = "Write what it was about.") String what,
            @NotNull(message = "Say who gave it.") String givenBy,
            @NotNull(message = "Say on which day it was.") LocalDate doneOn,
            @NotNull(message = "Say which standard it serves.") @Pattern(
                    regexp = "1|2|3|4|5|6|7|8|9|10|11|12|20|21|other", message = "Choose a standard of the list.")
            String standard) {
    }

    private final ChildrenInCare children;
    private final Carers carers;
    private final CareRecord record;

    LogCarerTraining(ChildrenInCare children, Carers carers, CareRecord record) {
        this.children = children;
        this.carers = carers;
        this.record = record;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(Screen screen, String user) {
        children.show(screen, user);
    }

    @Override
    public Started submit(Answers a, String user, Instant at) {
        String ref = children.meant(a.childRef(), a.otherReference()).reference();
        String name = carers.home(ref).carerName();
        Refused.on(LondonTime.happened("Training or a consultation", a.doneOn(), at));
        record.add(ref, new CarerTraining(a.doneOn(), name, a.kind(), a.what(), a.givenBy(), a.standard()), user);
        return new Started(ref, Facts.of("team", children.teamOf(ref)));
    }
}
