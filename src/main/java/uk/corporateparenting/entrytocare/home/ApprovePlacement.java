package uk.corporateparenting.entrytocare.home;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Coded;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The nominated officer or the director approves or refuses the proposed home before the child moves. */
@Component
class ApprovePlacement implements TaskForm<ApprovePlacement.Answers> {

    private static final String OUT = "out";
    private static final String AT_DISTANCE = "at-distance";

    record Answers(
            @NotNull(message = "Say whether you approve this home.") YesNo approved,
            @NotNull(message = "Say why.") String reason,
            YesNo areaAuthorityTold, YesNo areaAuthorityConsulted, String areaAuthority,
            YesNo reviewingOfficerConsulted, String whyNotConsulted,
            LocalDate temporaryApprovalEndsOn,
            YesNo homeAndAdultsAssessed, YesNo planReviewed, YesNo placementPlanReady,
            String childSays, String childSaysHow, String whyNoChildView) {
    }

    /** What is being approved, as the case knows it. */
    record Proposal(PlaceKind kind, String area, boolean underOrder, boolean foundUnsuitable) {

        boolean isTemporary() {
            return kind == PlaceKind.CONNECTED_UNAPPROVED;
        }

        boolean isParentUnderOrder() {
            return kind == PlaceKind.PARENT && underOrder;
        }

        /** Regulations 11, 17, 18 and 24: what must have been done before approval. */
        Optional<String> problem(Answers a, LocalDate today) {
            if (foundUnsuitable) {
                return Optional.of("The suitability check says no, so this home can only be refused.");
            }
            if (OUT.equals(area) && !YesNo.isYes(a.areaAuthorityTold())) {
                return Optional.of("The area authority has to be told before you approve a home in its area.");
            }
            if (AT_DISTANCE.equals(area) && !YesNo.isYes(a.areaAuthorityConsulted())) {
                return Optional.of(
                        "The area authority has to be consulted and given the care plan before you approve a home so far away.");
            }
            if ((OUT.equals(area) || AT_DISTANCE.equals(area)) && a.areaAuthority() == null) {
                return Optional.of("Say which area authority, and who there.");
            }
            if (a.reviewingOfficerConsulted() == null
                    || a.reviewingOfficerConsulted() == YesNo.NO && a.whyNotConsulted() == null) {
                return Optional.of("Say whether the reviewing officer was consulted, or why not.");
            }
            if (isParentUnderOrder() && !(YesNo.isYes(a.homeAndAdultsAssessed()) && YesNo.isYes(a.planReviewed())
                    && YesNo.isYes(a.placementPlanReady()))) {
                return Optional.of("Under an order a child moves to a parent only after the home and adults were "
                        + "assessed, the plan reviewed and the placement plan made.");
            }
            return isTemporary() ? PlacementPolicy.temporaryApproval(today, a.temporaryApprovalEndsOn())
                    : Optional.empty();
        }
    }

    private final CareRecord record;
    private final ProposedHome proposed;
    private final Decisions decisions;

    ApprovePlacement(CareRecord record, ProposedHome proposed, Decisions decisions) {
        this.record = record;
        this.proposed = proposed;
        this.decisions = decisions;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        Proposal proposal = proposal(task);
        decisions.showProposer(task, "searchForHome", screen);
        screen.put("matchWords", proposed.words(task))
                .put("suitability", proposal.foundUnsuitable() ? "no" : "yes")
                .put("isOut", yes(OUT.equals(proposal.area())))
                .put("isAtDistance", yes(AT_DISTANCE.equals(proposal.area())))
                .put("isTemporary", yes(proposal.isTemporary()))
                .put("isParentUnderOrder", yes(proposal.isParentUnderOrder()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        LocalDate today = LondonTime.day(task.at());
        Proposal proposal = proposal(task);
        ChildVoice voice = new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView());
        boolean approved = YesNo.isYes(a.approved());
        Refused.on(approved ? proposal.problem(a, today) : Optional.empty());
        Refused.on(voice.problem());
        record.add(task.childRef(), voice.heard(today, task.taskKey()), task.user());
        record.add(task.childRef(), new Fact.Decision(task.at(), task.taskKey(), approved ? "approved" : "refused",
                a.reason(), facts(a), proposal.kind().code(), decisions.lastBy(task, "searchForHome"), task.user(),
                !approved), task.user());
        if (!approved) {
            proposed.settle(task, false, a.reason());
        }
        boolean temporary = approved && proposal.isTemporary();
        return Facts.of("placementApproved", approved).and("temporaryApprovalOn", temporary ? today : null)
                .and("temporaryApprovalEndsOn", temporary ? a.temporaryApprovalEndsOn() : null);
    }

    private static Proposal proposal(CaseTask task) {
        return new Proposal(Coded.of(PlaceKind.class, task.text("placeKind")),
                task.text("outOfArea"), task.flag("underOrder"), "false".equals(task.text("suitable")));
    }

    private static String facts(Answers a) {
        return String.join("; ",
                "Area authority: " + (a.areaAuthority() == null ? "not concerned" : a.areaAuthority()),
                "Reviewing officer consulted: " + (YesNo.isYes(a.reviewingOfficerConsulted()) ? "yes"
                        : "no" + (a.whyNotConsulted() == null ? "" : ", " + a.whyNotConsulted())));
    }

    private static String yes(boolean so) {
        return so ? "yes" : "no";
    }
}
