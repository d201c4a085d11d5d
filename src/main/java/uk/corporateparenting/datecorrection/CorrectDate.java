package uk.corporateparenting.datecorrection;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.ChildrenInCare;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.record.Fact.CareEpisode;
import uk.corporateparenting.record.Fact.ChildIdentity;
import uk.corporateparenting.record.Fact.Decision;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Replanning;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.StartForm;

/**
 * The right date supersedes the wrong one on the record; running timers and due dates are counted anew in the same
 * transaction, and what moved is kept with its old and its new date.
 */
@Component
class CorrectDate implements StartForm<CorrectDate.Answers> {

    private static final String BIRTH = "date-of-birth";
    private static final int ADULT = 18;

    record Answers(
            String childRef, String otherReference,
            @NotNull(message = "Say which date is wrong.")
            @Pattern(regexp = "date-of-birth|first-day-in-care", message = "Choose which date is wrong.")
            String whichDate,
            @NotNull(message = "Give the right date.") LocalDate rightDate,
            @NotNull(message = "Say how you know.") String howKnown) {
    }

    private final ChildrenInCare children;
    private final CareRecord record;
    private final Replanning replanning;

    CorrectDate(ChildrenInCare children, CareRecord record, Replanning replanning) {
        this.children = children;
        this.record = record;
        this.replanning = replanning;
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
        String ref = child.reference();
        boolean birth = BIRTH.equals(a.whichDate());
        LocalDate bornOn = child.identity().dateOfBirth();
        LocalDate enteredOn = child.careEpisode().startedOn();
        LocalDate was = birth ? bornOn : enteredOn;
        Refused.on(a.rightDate().equals(was) ? Optional.of("That is the date on the record already.")
                : problem(birth ? a.rightDate() : bornOn, birth ? enteredOn : a.rightDate(),
                        LondonTime.day(at)));
        if (birth) {
            correctBirth(ref, a.rightDate(), at, user);
        } else {
            correctEntry(ref, a.rightDate(), user);
        }
        record.add(ref, new Decision(at, "correctDate", a.whichDate(), a.howKnown(),
                "Was " + (was == null ? "not known" : was) + ", is " + a.rightDate(), null, null, user, false), user);
        replanning.replan(ref, "corrected: " + a.whichDate(), user);
        return new Started(ref, Facts.none());
    }

    /** What stands against these two dates of one child, as they would be on the record. */
    static Optional<String> problem(LocalDate bornOn, LocalDate enteredOn, LocalDate today) {
        if (enteredOn.isAfter(today)) {
            return Optional.of("The date cannot be in the future.");
        }
        if (bornOn != null && bornOn.isAfter(enteredOn)) {
            return Optional.of("A child cannot come into care before birth. Check both dates.");
        }
        if (bornOn != null && !bornOn.plusYears(ADULT).isAfter(enteredOn)) {
            return Optional.of("By that date the child would have been 18 on the first day in care. If that is so, care"
                    + " ends by an age assessment.");
        }
        return Optional.empty();
    }

    /** Known from now on under the same reference; the wrong one stays, superseded. */
    private void correctBirth(String ref, LocalDate right, Instant at, String user) {
        Recorded<ChildIdentity> known = record.current(ref, ChildIdentity.class).stream()
                .filter(one -> one.reference().equals(ref)).findFirst().orElseThrow();
        ChildIdentity was = known.fact();
        record.add(ref, new ChildIdentity(at, was.givenName(), was.familyName(), right, null, null, was.sex(),
                was.ethnicity(), was.nhsNumber(), was.upn(), was.address(), was.postcode(), was.restricted()), user,
                known.id());
    }

    private void correctEntry(String ref, LocalDate right, String user) {
        Recorded<CareEpisode> known = record.current(ref, CareEpisode.class).stream()
                .filter(one -> one.fact().endedOn() == null).findFirst().orElseThrow();
        CareEpisode was = known.fact();
        record.add(known.reference(), new CareEpisode(right, was.basis(), was.categoryOfNeed(), was.authorisedBy(),
                was.why(), null, null), user, known.id());
    }
}
