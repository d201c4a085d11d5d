package uk.corporateparenting.statutoryvisit;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareStories;
import uk.corporateparenting.incare.CareTime;
import uk.corporateparenting.incare.ChildrenInCare;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.Visit;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.StartForm;
import uk.corporateparenting.workflow.YesNo;

/** A supervising social worker's visit to the carers, announced or not. It never counts as one to the child. */
@Component
class RecordCarerVisit implements StartForm<RecordCarerVisit.Answers> {

    record Answers(String childRef, String otherReference,
            @NotNull(message = "Say when the visit was.") LocalDateTime visitedAt,
            @NotNull(message = "Say which carers you saw.") String whoWasSeen,
            @NotNull(message = "Say whether the visit was announced.") YesNo announced,
            @NotNull(message = "Say whether you saw the child too.") YesNo childSeen,
            @NotNull(message = "Say how the carers are and what support they need.") String notes,
            @NotNull(message = "Say whether anything worries you.") YesNo worried,
            String concern) {
    }

    private final CareRecord record;
    private final CareStories stories;
    private final ChildrenInCare children;
    private final VisitWorries worries;

    RecordCarerVisit(CareRecord record, CareStories stories, ChildrenInCare children, VisitWorries worries) {
        this.record = record;
        this.stories = stories;
        this.children = children;
        this.worries = worries;
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
        Instant visitedAt = LondonTime.at(a.visitedAt());
        Refused.on(CareTime.happenedInCare("The visit", a.visitedAt().toLocalDate(), stories.of(ref),
                LondonTime.day(at)));
        if (visitedAt.isAfter(at)) {
            throw new Refused("The visit cannot be in the future.");
        }
        if (YesNo.isYes(a.worried()) && a.concern() == null) {
            throw new Refused("Say what worries you.");
        }
        long visit = record.add(ref, new Visit(visitedAt, "carer",
                YesNo.isYes(a.announced()) ? "announced" : "unannounced", YesNo.known(a.childSeen()), null,
                null, null, false, a.concern(),
                "Seen: " + a.whoWasSeen() + "\n" + a.notes()), user);
        if (YesNo.isYes(a.worried())) {
            worries.tell(ref, a.concern(), LondonTime.day(at), "visit-" + visit, user);
        }
        return new Started(ref, Facts.of("team", children.teamOf(ref)));
    }
}
