package uk.corporateparenting.lookedafterreview;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.ChildrenInCare;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.record.Fact.ReviewRequest;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.StartForm;

/** Anybody who works with a child may ask for an earlier review; so may the child, through them (regulation 33(3)). */
@Component
class AskForReview implements StartForm<AskForReview.Answers> {

    record Answers(
            String childRef, String otherReference,
            @NotNull(message = "Say why the review is needed earlier.") @Pattern(regexp = "child-asks"
                    + "|parent-or-carer-asks|reviewing-officer-asks|plan-change|serious-event|leaving-custody|ending-care",
                    message = "Say why the review is needed earlier.") String why,
            @NotNull(message = "Say what happened, or what was said.") String words) {
    }

    private final ChildrenInCare children;
    private final CareRecord record;
    private final Messages messages;

    AskForReview(ChildrenInCare children, CareRecord record, Messages messages) {
        this.children = children;
        this.record = record;
        this.messages = messages;
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
        Child child = children.meant(a.childRef(), a.otherReference());
        LocalDate today = LondonTime.day(at);
        // With the words that the message must not carry; who keeps the message sees that it is there.
        record.add(child.reference(), new ReviewRequest(today, a.why(), a.words()), user);
        messages.send("review-requested:" + child.reference() + ":" + at, LookedAfterReview.REVIEW_REQUESTED,
                child.reference(), Facts.of("reviewRequestedOn", today).and("reviewReason", a.why()));
        return new Started(child.reference(), Facts.of("team", children.teamOf(child.reference())));
    }
}
