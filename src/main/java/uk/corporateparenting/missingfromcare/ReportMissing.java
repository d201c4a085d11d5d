package uk.corporateparenting.missingfromcare;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.ChildrenInCare;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.MissingCode;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.StartForm;
import uk.corporateparenting.workflow.YesNo;

/** Anybody who works here reports a child missing, by day or by night; the carer's call is enough. */
@Component
class ReportMissing implements StartForm<ReportMissing.Answers> {

    static final String NOTICE = "missing-notice";

    record Answers(
            String childRef, String otherReference,
            @NotNull(message = "Say whether the child is missing or away without authorisation.")
            @Pattern(regexp = "missing|away", message = "Choose missing or away without authorisation.") String absence,
            @NotNull(message = "Say since when.") LocalDateTime missingFrom,
            @NotNull(message = "Say where and when the child was last seen, and by whom.") String lastSeen,
            @NotNull(message = "Say what happened before.") String circumstances,
            @NotNull(message = "Say how high the risk is.") @Pattern(regexp = "low|medium|high",
                    message = "Choose how high the risk is.") String riskLevel,
            @NotNull(message = "Say whether the police have been told.") YesNo policeTold,
            String policeReference, String whyPoliceNotTold,
            @NotNull(message = "Say whether the carers have been told.") YesNo carersTold,
            @NotNull(message = "Say whether the parents have been told.") YesNo parentsTold,
            String whyParentsNotTold,
            @NotNull(message = "Say whether the reviewing officer has been told.") YesNo reviewingOfficerTold,
            @NotNull(message = "Say whether the council of the area has been told.") @Pattern(
                    regexp = "yes|no|own-area", message = "Choose whether the council of the area has been told.")
            String areaAuthorityTold,
            String whyAreaAuthorityNotTold) {
    }

    private final ChildrenInCare children;
    private final CareRecord record;
    private final MissingEpisodes episodes;

    ReportMissing(ChildrenInCare children, CareRecord record, MissingEpisodes episodes) {
        this.children = children;
        this.record = record;
        this.episodes = episodes;
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
        Refused.on(LondonTime.happened("The time since when the child is missing", a.missingFrom(), at));
        Refused.on(MissingPolicy.police(a.riskLevel(), YesNo.isYes(a.policeTold()), a.whyPoliceNotTold()));
        told(a.parentsTold(), a.whyParentsNotTold(), "Say why the parents have not been told.");
        if ("no".equals(a.areaAuthorityTold()) && a.whyAreaAuthorityNotTold() == null) {
            throw new Refused("Say why the council of the area has not been told.");
        }
        Instant from = LondonTime.at(a.missingFrom());
        if (episodes.running(ref).isPresent()) {
            throw Refused.conflict("This child is reported missing already. Add what you know to the open search.");
        }
        long id = record.add(ref, new Fact.MissingEpisode(from, "missing".equals(a.absence()) ? MissingCode.M
                : MissingCode.A, null, a.riskLevel(), "Last seen: " + a.lastSeen() + "\n" + a.circumstances()), user);
        notice(ref, at, user, YesNo.isYes(a.policeTold()), "police"
                + (a.policeReference() == null ? "" : ", reference " + a.policeReference()), a.whyPoliceNotTold());
        notice(ref, at, user, YesNo.isYes(a.carersTold()), "carers", "Not told yet");
        notice(ref, at, user, YesNo.isYes(a.parentsTold()), "parents", a.whyParentsNotTold());
        notice(ref, at, user, YesNo.isYes(a.reviewingOfficerTold()), "reviewing officer", "Not told yet");
        if (!"own-area".equals(a.areaAuthorityTold())) {
            notice(ref, at, user, "yes".equals(a.areaAuthorityTold()), "council of the area",
                    a.whyAreaAuthorityNotTold());
        }
        return new Started(ref, Facts.of("team", children.teamOf(ref)).and("missingEpisodeId", id)
                .and("missingFromAt", from));
    }

    private static void told(YesNo answer, String whyNot, String sentence) {
        if (!YesNo.isYes(answer) && whyNot == null) {
            throw new Refused(sentence);
        }
    }

    private void notice(String ref, Instant at, String by, boolean told, String to, String whyNot) {
        record.add(ref, new Fact.DocumentGiven(LondonTime.day(at), NOTICE, "spoken", told ? to : null, told ? by : null,
                told ? null : to + ": " + whyNot), by);
    }
}
