package uk.corporateparenting.highriskpanelreferral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact.PoliceCallOut;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/**
 * Ten points after the police were called to a home, so that no child is drawn into the courts for what a family would
 * settle itself (the national protocol on reducing the unnecessary criminalisation of looked-after children, 2018).
 */
@Component
class AnswerTenPoints implements TaskForm<AnswerTenPoints.Answers> {

    record Answers(
            @NotNull(message = "Answer point 1.") @Pattern(regexp = "yes|no|not-known",
                    message = "Choose an answer to point 1.") String point1,
            @NotNull(message = "Answer point 2.") @Pattern(regexp = "yes|no|not-known",
                    message = "Choose an answer to point 2.") String point2,
            @NotNull(message = "Answer point 3.") @Pattern(regexp = "yes|no|not-known",
                    message = "Choose an answer to point 3.") String point3,
            @NotNull(message = "Answer point 4.") @Pattern(regexp = "yes|no|not-known",
                    message = "Choose an answer to point 4.") String point4,
            @NotNull(message = "Answer point 5.") @Pattern(regexp = "yes|no|not-known",
                    message = "Choose an answer to point 5.") String point5,
            @NotNull(message = "Answer point 6.") @Pattern(regexp = "yes|no|not-known",
                    message = "Choose an answer to point 6.") String point6,
            @NotNull(message = "Answer point 7.") @Pattern(regexp = "yes|no|not-known",
                    message = "Choose an answer to point 7.") String point7,
            @NotNull(message = "Answer point 8.") @Pattern(regexp = "yes|no|not-known",
                    message = "Choose an answer to point 8.") String point8,
            @NotNull(message = "Answer point 9.") @Pattern(regexp = "yes|no|not-known",
                    message = "Choose an answer to point 9.") String point9,
            @NotNull(message = "Answer point 10.") @Pattern(regexp = "yes|no|not-known",
                    message = "Choose an answer to point 10.") String point10,
            @NotNull(message = "Write what is to be done otherwise.") String learned,
            @NotNull(message = "Say whether youth justice has to hear.") YesNo youthJusticeNeeded,
            @NotNull(message = "Say whether the panel has to hear.") YesNo panelNeeded,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
        String points() {
            List<String> all = List.of(point1, point2, point3, point4, point5, point6, point7, point8, point9, point10);
            return IntStream.range(0, all.size()).mapToObj(n -> n + 1 + " " + all.get(n).replace('-', ' '))
                    .collect(Collectors.joining(", "));
        }
    }

    private final CallOuts callOuts;
    private final CareRecord record;
    private final Decisions decided;
    private final Messages messages;

    AnswerTenPoints(CallOuts callOuts, CareRecord record, Decisions decided, Messages messages) {
        this.callOuts = callOuts;
        this.record = record;
        this.decided = decided;
        this.messages = messages;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        callOuts.show(task, screen);
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        boolean youthJustice = YesNo.isYes(a.youthJusticeNeeded());
        decided.decided(task, a.voice(), youthJustice ? "youth-justice" : "settled-at-home", a.learned(), a.points());
        Recorded<PoliceCallOut> kept = callOuts.of(task);
        PoliceCallOut call = kept.fact();
        long id = record.add(task.childRef(), new PoliceCallOut(call.calledAt(), call.home(), call.calledBy(),
                call.whatHappened(), call.arrested(), a.points(), a.learned(), null), task.user(), kept.id());
        if (YesNo.isYes(a.panelNeeded())) {
            messages.send("risk-high:" + task.childRef() + ":call-out-" + id, HighRiskPanelReferral.RISK_HIGH,
                    task.childRef(), Facts.of("riskReason", "offending").and("team", task.text("team")));
        }
        return Facts.of("youthJusticeNeeded", youthJustice).and("callOutId", String.valueOf(id));
    }
}
