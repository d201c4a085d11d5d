package uk.corporateparenting.stabilitymeeting;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.ChildrenInCare;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.StartForm;

/** The carers of a child's foster home are reviewed from now on, a year after their approval or the last review. */
@Component
class BeginCarerReview implements StartForm<BeginCarerReview.Answers> {

    record Answers(String childRef, String otherReference,
            @NotNull(message = "Say when the carers were approved or reviewed last.") LocalDate lastOn) {
    }

    private final ChildrenInCare children;
    private final Carers carers;

    BeginCarerReview(ChildrenInCare children, Carers carers) {
        this.children = children;
        this.carers = carers;
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
        carers.home(ref);
        Refused.on(LondonTime.happened("Approval or the last review", a.lastOn(), at));
        return new Started(ref, Facts.of("team", children.teamOf(ref)).and("carersReviewDueOn",
                a.lastOn().plusYears(1)));
    }
}
