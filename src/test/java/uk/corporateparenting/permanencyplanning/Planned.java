package uk.corporateparenting.permanencyplanning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.corporateparenting.Council;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.incare.Messenger;
import uk.corporateparenting.meetings.Holding;
import uk.corporateparenting.meetings.Meeting;
import uk.corporateparenting.meetings.Meetings;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.AsTheSystem;
import uk.corporateparenting.workflow.Cases;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.engine.TestClock;

/** Children for whom permanence is planned, brought as far as a test needs them. */
@Component
class Planned {

    static final Set<String> PANEL = Set.of("beatrix", "cyril", "delia", "edgar", "freya");

    private final LookedAfter lookedAfter;
    private final Council council;
    private final Messenger messenger;
    private final Meetings meetings;
    private final Cases cases;
    private final AsTheSystem asTheSystem;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final TransactionTemplate transaction;
    private final TestClock clock;

    Planned(LookedAfter lookedAfter, Council council, Messenger messenger, Meetings meetings, Cases cases,
            AsTheSystem asTheSystem, RuntimeService runtime, HistoryService history, TransactionTemplate transaction,
            TestClock clock) {
        this.lookedAfter = lookedAfter;
        this.council = council;
        this.messenger = messenger;
        this.meetings = meetings;
        this.cases = cases;
        this.asTheSystem = asTheSystem;
        this.runtime = runtime;
        this.history = history;
        this.transaction = transaction;
        this.clock = clock;
    }

    LocalDate today() {
        return LondonTime.day(clock.now());
    }

    /** A child of eight who came into care ten days ago, for whom permanence is owed. */
    String owed() {
        return owed(today().minusYears(8));
    }

    String owed(LocalDate bornOn) {
        String child = lookedAfter.child(bornOn, today().minusDays(10));
        transaction.executeWithoutResult(now -> asTheSystem.run(() -> cases.start(PermanencyPlanning.KEY,
                PermanencyPlanning.OWED, child, Facts.of("team", "north"))));
        council.settle(child);
        return child;
    }

    /** The meeting asked for no assessment; two options are weighed and one is proposed. */
    String proposed(String plan, Object... special) {
        String child = owed();
        lookedAfter.does(child, "holdPlanningMeeting", "parenting", "no", "kin", "no");
        propose(child, plan, special);
        return child;
    }

    void propose(String child, String plan, Object... special) {
        String second = plan.equals("return-home") ? "adoption" : "return-home";
        lookedAfter.does(child, "weighOption", "option", plan, "another", "yes");
        lookedAfter.does(child, "weighOption", "option", second);
        Object[] all = new Object[special.length + 4];
        all[0] = "plan";
        all[1] = plan;
        all[2] = "alongside";
        all[3] = second;
        System.arraycopy(special, 0, all, 4, special.length);
        lookedAfter.does(child, "proposePermanencePlan", all);
    }

    void reviewed(String child, String what) {
        hears(child, "review.held");
        lookedAfter.does(child, "reviewPermanencePlan", "planReview", what);
    }

    /** Only what waits for it: a review that is held would begin its own follow-up too. */
    void hears(String child, String message) {
        Execution waiting = runtime.createExecutionQuery().processInstanceBusinessKey(child)
                .messageEventSubscriptionName(message).list().stream().findFirst().orElseThrow();
        council.as("admin", () -> runtime.messageEventReceived(message, waiting.getId()));
        council.settle(child);
    }

    /** The meeting on whose agenda the child stands is held. */
    Meeting panelMeets(String child, Set<String> present, String... notInvolved) {
        return panelMeetsUnder(null, child, present, notInvolved);
    }

    Meeting panelMeetsUnder(String standIn, String child, Set<String> present, String... notInvolved) {
        String item = (String) council.variable(child, "meetingItem");
        String reference = (String) council.variable(child, "meeting");
        meetings.arrange(reference, meetings.of(reference).meetsOn(), LocalTime.of(10, 0), "Room 3", "beatrix",
                "cyril", null, "sunita");
        List<Meeting.Conflict> conflicts = List.of(notInvolved).stream()
                .map(person -> new Meeting.Conflict(item, person, "Knows the family")).toList();
        meetings.held(reference, new Holding(today(), new HashSet<>(present), List.of(), standIn, conflicts,
                Set.of(), null), "sunita");
        messenger.deliver(child);
        writesToTheChild(child);
        return meetings.of(reference);
    }

    /** The letters that decisions owe the child and that were delivered meanwhile. */
    void writesToTheChild(String child) {
        while (council.open(child).contains("writeToChild")) {
            lookedAfter.does(child, "writeToChild");
        }
    }

    /** Up to an agreed plan that is followed. */
    String agreed(String plan, Object... special) {
        String child = proposed(plan, special);
        reviewed(child, "endorsed");
        panelMeets(child, PANEL);
        lookedAfter.does(child, "decidePermanencePlan");
        return child;
    }

    /** Every activity of the planning in order; what a model calls stands behind the call. */
    List<String> path(String child) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(child)
                .processDefinitionKey(PermanencyPlanning.KEY).list().stream()
                .flatMap(planning -> steps(planning.getId())).toList();
    }

    private Stream<String> steps(String process) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(process).finished()
                .orderPartiallyByOccurrence().asc().list().stream()
                .flatMap(step -> Stream.concat(Stream.of(step.getActivityId()),
                step.getCalledProcessInstanceId() == null
                        ? Stream.empty() : steps(step.getCalledProcessInstanceId())));
    }

    /** Somebody who is asked on the ladder answers. */
    void answersTheLadder(String child) {
        council.complete(council.mayDo(council.task(child, council.answer(child))).get(0), child, council.answer(child),
                Map.of("action", "I take it on today.", "owner", "I", "doneBy", today().toString(), "reason",
                        "Two people were ill."));
    }
}
