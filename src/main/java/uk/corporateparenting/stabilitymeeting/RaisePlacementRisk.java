package uk.corporateparenting.stabilitymeeting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareStories;
import uk.corporateparenting.incare.ChildrenInCare;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.StartForm;

/** Anybody who works here says that a home may break down, for themselves or for carer, school or young person. */
@Component
class RaisePlacementRisk implements StartForm<RaisePlacementRisk.Answers> {

    record Answers(
            String childRef, String otherReference,
            @NotNull(message = "Say what puts the home at risk.") @Pattern(regexp = "carer-notice|carer-removal-today|"
                    + "carer-struggles|child-unhappy|conflict|school|health|missing|other",
                    message = "Choose what puts the home at risk.") String reason,
            @NotNull(message = "Say who raises it.")
            @Pattern(regexp = "worker|carer|young-person|school|family|somebody-else",
                    message = "Choose who raises it.")
            String raisedBy,
            @NotNull(message = "Write what is happening.") String what,
            @NotNull(message = "Say on which day it was raised.") LocalDate raisedOn,
            LocalDate noticeUntil,
            String childSays, String childSaysHow, String whyNoChildView) {
    }

    private final ChildrenInCare children;
    private final CareStories stories;
    private final CareRecord record;

    RaisePlacementRisk(ChildrenInCare children, CareStories stories, CareRecord record) {
        this.children = children;
        this.stories = stories;
        this.record = record;
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
        ChildVoice voice = new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView());
        Refused.on(voice.problem());
        Refused.on(LondonTime.happened("The day it was raised", a.raisedOn(), at));
        if (stories.of(ref).placement().isEmpty()) {
            throw new Refused("The record names no home of this child. Put that right first.");
        }
        record.add(ref, voice.heard(LondonTime.day(at), "raisePlacementRisk"), user);
        record.add(ref, new Fact.PlacementRisk(a.raisedOn(), a.reason(), a.raisedBy().replace('-', ' '),
                a.what() + (a.noticeUntil() == null ? "" : "\nNotice until " + LondonTime.inWords(a.noticeUntil()))),
                user);
        return new Started(ref, Facts.of("team", children.teamOf(ref)).and("atRiskReason", a.reason()));
    }
}
