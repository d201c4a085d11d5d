package uk.corporateparenting.childincare;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareStories;
import uk.corporateparenting.incare.CareStory;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.EndReasonCode;
import uk.corporateparenting.record.Fact.CareEpisode;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.Fact.Placement;
import uk.corporateparenting.record.Fact.Restriction;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Cases;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;

/**
 * The one place where a time in care ends: with it the legal status, the home and every restriction, and every duty to a
 * child in care, in one transaction. Where no time in care runs, nothing happens and nobody is told.
 */
@Component
class EndCare implements JavaDelegate {

    private static final String SYSTEM = "system";

    private final CareRecord record;
    private final CareStories stories;
    private final Heard heard;
    private final Cases cases;
    private final Messages messages;
    private final Clock clock;

    EndCare(CareRecord record, CareStories stories, Heard heard, Cases cases, Messages messages, Clock clock) {
        this.record = record;
        this.stories = stories;
        this.heard = heard;
        this.cases = cases;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String ref = execution.getProcessBusinessKey();
        CareStory story = stories.of(ref);
        if (!story.isInCare()) {
            return;
        }
        LocalDate on = LocalDate.parse((String) execution.getVariable("endedOn"));
        EndReasonCode reason = EndReasonCode.valueOf((String) execution.getVariable("endReason"));
        Facts team = Facts.of("team", execution.getVariable("team"));
        end(ref, on, reason);
        cases.endWithCare(ref, "care-ended");
        messages.announce("care-ended:" + ref + ":" + on, ChildInCare.CARE_ENDED, ref,
                Facts.of("endReason", reason.name()).and("endedOn", on).and("team", execution.getVariable("team")));
        pathway(story, ref, on, reason, team);
        if (reason != EndReasonCode.E2) {
            messages.send("closing:" + ref + ":" + on, ChildInCare.CLOSING_BEGUN, ref,
                    team.and("closing", closing(story, on, reason)));
        }
    }

    /** A pathway that runs looks at the status on the 18th birthday by itself. */
    private void pathway(CareStory story, String ref, LocalDate on, EndReasonCode reason, Facts team) {
        Integer age = BirthdayPolicy.age(story.bornOn().orElse(null), on);
        if (reason == EndReasonCode.E2) {
            messages.send("young-person-died:" + ref, ChildInCare.YOUNG_PERSON_DIED, ref, Facts.none());
        } else if (age != null && age >= BirthdayPolicy.PATHWAY
                && (age < BirthdayPolicy.ADULT || cases.open(ChildInCare.LEAVING_CARE, ref).isEmpty())) {
            messages.send("leaving-care-status-owed:" + ref + ":" + on, ChildInCare.LEAVING_CARE_STATUS_OWED, ref,
                    team);
        }
    }

    private String closing(CareStory story, LocalDate on, EndReasonCode reason) {
        if (reason == EndReasonCode.E11 || reason == EndReasonCode.E12) {
            return "seal";
        }
        boolean atEighteen = story.bornOn().map(BirthdayPolicy::eighteenth).filter(on::equals).isPresent();
        return reason == EndReasonCode.E8 && atEighteen && EndCareAtEighteen.prepared(heard, story).isEmpty()
                ? "confirm" : "letter";
    }

    private void end(String ref, LocalDate on, EndReasonCode reason) {
        record.current(ref, CareEpisode.class).stream().filter(kept -> kept.fact().endedOn() == null)
                .forEach(kept -> record.add(kept.reference(), kept.fact().ended(on, reason), SYSTEM, kept.id()));
        Instant at = moment(on);
        record.current(ref, LegalStatus.class).stream().filter(kept -> kept.fact().endedAt() == null).forEach(kept -> {
            LegalStatus s = kept.fact();
            record.add(kept.reference(), new LegalStatus(s.startsAt(), s.code(), s.endsAt(), later(s.startsAt(), at),
                    s.court(), s.orderReference()), SYSTEM, kept.id());
        });
        record.current(ref, Placement.class).stream().filter(kept -> kept.fact().endedAt() == null).forEach(kept -> {
            Placement p = kept.fact();
            record.add(kept.reference(), new Placement(p.startsAt(), p.place(), p.provider(), p.carerName(), p.address(),
                    p.postcode(), p.urn(), p.distanceMiles(), p.area(), p.approval(), p.breach(),
                    p.temporaryApprovalEndsOn(), later(p.startsAt(), at), null), SYSTEM, kept.id());
        });
        record.current(ref, Restriction.class).stream().filter(kept -> kept.fact().endedAt() == null).forEach(kept -> {
            Restriction r = kept.fact();
            record.add(kept.reference(), new Restriction(r.startsAt(), r.kind(), r.endsAt(), later(r.startsAt(), at),
                    r.court(), r.restrictions(), r.criteria()), SYSTEM, kept.id());
        });
    }

    /** Now for today; of an earlier day only the day is known. */
    private Instant moment(LocalDate on) {
        Instant now = clock.instant();
        return on.equals(LondonTime.day(now)) ? now : LondonTime.startOf(on);
    }

    /** What began on the last day did not end before. */
    private static Instant later(Instant began, Instant ended) {
        return ended.isBefore(began) ? began : ended;
    }
}
