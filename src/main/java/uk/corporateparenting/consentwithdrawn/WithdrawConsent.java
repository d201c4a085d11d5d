package uk.corporateparenting.consentwithdrawn;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.ChildrenInCare;
import uk.corporateparenting.incare.Proposals;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact.Consent;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.record.Stance;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.StartForm;

/**
 * Somebody takes back their agreement. Whoever has parental responsibility may remove the child at any time (Children
 * Act 1989, section 20(8)); whoever hears of it writes it down at once.
 */
@Component
class WithdrawConsent implements StartForm<WithdrawConsent.Answers> {

    static final String KIND = "withdrawConsent";

    private static final String PURPOSE = "section-20";

    record Answers(
            String childRef, String otherReference,
            @NotNull(message = "Say who withdraws consent.") String whoWithdrew,
            @NotNull(message = "Say who that is to the child.") String relation,
            @NotNull(message = "Say whether they have parental responsibility.")
            @Pattern(regexp = "holder|young-person|without|not-known",
                    message = "Say whether they have parental responsibility.") String withdrawnBy,
            @NotNull(message = "Say when they said so.") LocalDateTime withdrawnAt,
            @NotNull(message = "Say what they want to happen.") String whatTheyWant,
            @NotNull(message = "Say where the child is now.") String whereNow,
            String childSays, String childSaysHow, String whyNoChildView) {

        /** The young person's own stance stands without a name, as they gave it. */
        String personName() {
            return "young-person".equals(withdrawnBy) ? null : whoWithdrew;
        }
    }

    private final ChildrenInCare children;
    private final CareRecord record;
    private final Proposals proposals;

    WithdrawConsent(ChildrenInCare children, CareRecord record, Proposals proposals) {
        this.children = children;
        this.record = record;
        this.proposals = proposals;
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
        Refused.on(LondonTime.happened("The withdrawal", a.withdrawnAt(), at));
        Refused.on(problem(child.legalStatus() == null ? null : child.legalStatus().code(), a.withdrawnBy(),
                child.ageOn(LondonTime.day(at))));
        Instant withdrawn = LondonTime.at(a.withdrawnAt());
        proposals.keep(child.reference(), KIND, new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView()),
                "withdrawn", a.whoWithdrew() + " (" + a.relation() + ") wants: " + a.whatTheyWant(),
                "The child now: " + a.whereNow(), user, at);
        if (!"without".equals(a.withdrawnBy())) {
            withdraw(child.reference(), a, withdrawn, user);
        }
        return new Started(child.reference(), Facts.of("team", children.teamOf(child.reference()))
                .and("withdrawnBy", a.withdrawnBy()).and("withdrawnAt", withdrawn));
    }

    /** @param age null where not known */
    static Optional<String> problem(LegalStatusCode status, String withdrawnBy, Integer age) {
        if (status != LegalStatusCode.V2 && status != LegalStatusCode.V3 && status != LegalStatusCode.V4) {
            return Optional.of("This child is not in care by agreement, so there is no consent to withdraw.");
        }
        return "young-person".equals(withdrawnBy) && age != null && age < 16
                ? Optional.of("Only a young person of 16 or 17 has given consent for themselves.") : Optional.empty();
    }

    private void withdraw(String ref, Answers a, Instant at, String by) {
        Optional<Recorded<Consent>> given = record.current(ref, Consent.class).stream()
                .filter(kept -> PURPOSE.equals(kept.fact().purpose()) && (a.personName() == null
                        ? "self".equals(kept.fact().relation())
                        : a.personName().equalsIgnoreCase(kept.fact().personName()))).findFirst();
        Consent withdrawn = new Consent(LondonTime.day(at), PURPOSE, a.personName(),
                a.personName() == null ? "self" : a.relation(), "holder".equals(a.withdrawnBy()) ? true : null,
                Stance.WITHDRAWN, null, given.map(g -> g.fact().livesWithOrder()).orElse(null), null, null, null, null,
                null, null, null, null, null);
        given.ifPresentOrElse(kept -> record.add(ref, withdrawn, by, kept.id()),
                () -> record.add(ref, withdrawn, by));
    }
}
