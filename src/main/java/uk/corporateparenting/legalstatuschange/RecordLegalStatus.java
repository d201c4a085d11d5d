package uk.corporateparenting.legalstatuschange;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.ChildrenInCare;
import uk.corporateparenting.incare.Proposals;
import uk.corporateparenting.legalstatuschange.StatusPolicy.Proposed;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Coded;
import uk.corporateparenting.record.LegalStanding;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.StartForm;

/** A court, the police or an agreement gave the child another legal status. Nothing changes until it is confirmed. */
@Component
class RecordLegalStatus implements StartForm<RecordLegalStatus.Answers> {

    static final String KIND = "recordLegalStatus";

    /** The reason on the record where no court decided. */
    static final String NO_COURT = "No court: by agreement or by the police";

    record Answers(
            String childRef, String otherReference,
            @NotNull(message = "Choose the new legal status.")
            @Pattern(regexp = "C1|C2|E1|V2|V3|V4|L1|L2|L3|J1|J2|J3", message = "Choose the new legal status.")
            String newStatus,
            @NotNull(message = "Say from when it counts.") LocalDateTime fromAt,
            LocalDate endsOn, String court, String orderReference,
            String childSays, String childSaysHow, String whyNoChildView) {
    }

    private final ChildrenInCare children;
    private final LegalStanding standing;
    private final Proposals proposals;

    RecordLegalStatus(ChildrenInCare children, LegalStanding standing, Proposals proposals) {
        this.children = children;
        this.standing = standing;
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
        LegalStatusCode code = Coded.of(LegalStatusCode.class, a.newStatus());
        Instant from = LondonTime.at(a.fromAt());
        Instant endsAt = a.endsOn() == null ? null : LondonTime.at(a.endsOn().atTime(23, 59, 59));
        Refused.on(StatusPolicy.problem(new Proposed(code, from, endsAt, a.court()),
                standing.now(child.reference()).orElse(null),
                LondonTime.at(child.careEpisode().startedOn().atStartOfDay()), at));
        proposals.keep(child.reference(), KIND, new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView()),
                code.code(), a.court() == null ? NO_COURT : a.court(), a.orderReference(), user, at);
        return new Started(child.reference(), Facts.of("team", children.teamOf(child.reference()))
                .and("newLegalStatus", code.code()).and("statusFromAt", from).and("statusEndsAt", endsAt));
    }
}
