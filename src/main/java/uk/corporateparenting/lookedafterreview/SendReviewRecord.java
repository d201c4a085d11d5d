package uk.corporateparenting.lookedafterreview;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.corporateparenting.lookedafterreview.SharingPolicy.Share;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.DocumentGiven;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The record of the review goes to everybody who should have it, and to nobody whom it would put the child at risk from. */
@Component
class SendReviewRecord implements TaskForm<SendReviewRecord.Answers> {

    private static final String DOCUMENT = "review-record";
    private static final String SENT = "given|withheld|none";
    private static final String MISSING = "Say for everyone whether it was sent.";

    record Answers(
            @NotNull(message = "Say on which day the record was sent.") LocalDate sentOn,
            @NotNull(message = "Say how it was sent.") @Pattern(regexp = "letter|secure-email|by-hand",
                    message = "Say how it was sent.") String format,
            @NotNull(message = MISSING) @Pattern(regexp = "given|withheld", message = MISSING) String childSent,
            String childWhy,
            @NotNull(message = MISSING) @Pattern(regexp = SENT, message = MISSING) String parentsSent, String parentsWhy,
            @NotNull(message = MISSING) @Pattern(regexp = SENT, message = MISSING) String carersSent, String carersWhy,
            @NotNull(message = MISSING) @Pattern(regexp = SENT, message = MISSING) String socialWorkerSent,
            String socialWorkerWhy,
            @NotNull(message = MISSING) @Pattern(regexp = SENT, message = MISSING) String schoolSent, String schoolWhy,
            @NotNull(message = MISSING) @Pattern(regexp = SENT, message = MISSING) String healthSent, String healthWhy,
            @NotNull(message = MISSING) @Pattern(regexp = SENT, message = MISSING) String advocateSent, String advocateWhy,
            @NotNull(message = MISSING) @Pattern(regexp = SENT, message = MISSING) String guardianSent, String guardianWhy,
            @NotNull(message = MISSING) @Pattern(regexp = SENT, message = MISSING) String areaAuthoritySent,
            String areaAuthorityWhy,
            YesNo addressLeftOut) {

        List<Share> shares() {
            return List.of(new Share("The child", childSent, childWhy),
                    new Share("Parents and others with parental responsibility", parentsSent, parentsWhy),
                    new Share("The carers or the home", carersSent, carersWhy),
                    new Share("The social worker and the team manager", socialWorkerSent, socialWorkerWhy),
                    new Share("School or nursery, and the virtual school", schoolSent, schoolWhy),
                    new Share("The nurse for looked after children", healthSent, healthWhy),
                    new Share("The advocate or independent visitor", advocateSent, advocateWhy),
                    new Share("The children's guardian", guardianSent, guardianWhy),
                    new Share("The authority for the area of the home", areaAuthoritySent, areaAuthorityWhy));
        }
    }

    private final CareRecord record;
    private final FollowedUp review;

    SendReviewRecord(CareRecord record, FollowedUp review) {
        this.record = record;
        this.review = review;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("mustNotKnow", mustNotKnow(task));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(review.dayProblem(task, a.sentOn(), LondonTime.day(task.at())));
        Refused.on(SharingPolicy.problem(a.shares(), !mustNotKnow(task).isEmpty(), YesNo.isYes(a.addressLeftOut())));
        for (Share share : a.shares()) {
            if (share.isGiven()) {
                record.add(task.childRef(), new DocumentGiven(a.sentOn(), DOCUMENT, a.format(), share.to(), task.user(),
                        null), task.user());
            } else if (share.isWithheld()) {
                record.add(task.childRef(), new DocumentGiven(a.sentOn(), DOCUMENT, null, null, task.user(),
                        share.to() + ": " + share.why()), task.user());
            }
        }
        return Facts.none();
    }

    private String mustNotKnow(CaseTask task) {
        return record.child(task.childRef()).stream().flatMap(child -> child.mustNotKnowAddress().stream())
                .map(person -> Markdown.plain(person.personName())).collect(Collectors.joining(", "));
    }
}
