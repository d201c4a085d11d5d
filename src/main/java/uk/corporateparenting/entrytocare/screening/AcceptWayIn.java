package uk.corporateparenting.entrytocare.screening;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.corporateparenting.entrytocare.Response;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.ChoiceWords;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** A manager takes on a child who does not come through screening: a court, the police or another council decided. */
@Component
class AcceptWayIn implements TaskForm<AcceptWayIn.Answers>, ChoiceWords {

    record Answers(
            @NotNull(message = "Say whether this is a child we already know.") String knownAs,
            String whyMatch,
            @NotNull(message = "Say what should happen now.") @Pattern(
                    regexp = "care-agreed|immediate-protection|strategy-discussion|assessment|no-further-action",
                    message = "Choose what should happen now.") String response,
            @NotNull(message = "Say from which day we take this on.") LocalDate acceptedOn,
            String court, LocalDateTime nextCourtAt,
            @Pattern(regexp = "local-authority|youth-detention", message = "Choose where the child is remanded to.")
            String remandTo,
            String custodyTransfer, String fromAuthority, String transferPlan, YesNo interpreter,
            String interpreterLanguage, YesNo ageDispute,
            @Pattern(regexp = "done-no-sign|done-referred|planned", message = "Choose how the trafficking screen stands.")
            String traffickingScreen,
            String unaccompaniedNotes, String shortBreakPlan, String openCaseReason,
            @NotNull(message = "Say why this is right for this child.") String reason,
            String childSays, String childSaysHow, String whyNoChildView) {

        /** What each way in must say before it can be taken on. */
        Optional<String> problem(String wayIn) {
            Optional<String> missing = switch (wayIn) {
                case "remand" -> missing(court == null, "Say which court remanded the child.")
                        .or(() -> missing(remandTo == null, "Say where the child is remanded to."));
                case "police-custody" -> missing(custodyTransfer == null,
                        "Write down the police request and the bed that was offered.")
                        .or(() -> missing(nextCourtAt == null, "Say when the next court sitting is."));
                case "transfer-in" -> missing(fromAuthority == null, "Say from which authority the child comes.")
                        .or(() -> missing(transferPlan == null, "Write down the plan and date agreed with them."));
                case "unaccompanied" -> missing(interpreter == null, "Say whether the child needs an interpreter.")
                        .or(() -> missing(ageDispute == null, "Say whether the age is in doubt."))
                        .or(() -> missing(traffickingScreen == null, "Say how the trafficking screen stands."));
                case "short-breaks" -> missing(shortBreakPlan == null, "Say how often, how long and with whom.");
                case "open-case" -> missing(openCaseReason == null, "Say what has changed in the open case.");
                default -> Optional.empty();
            };
            return missing.or(() -> KnownChild.problem(knownAs, whyMatch))
                    .or(() -> new ChildVoice(childSays, childSaysHow, whyNoChildView).problem());
        }

        private static Optional<String> missing(boolean isMissing, String sentence) {
            return isMissing ? Optional.of(sentence) : Optional.empty();
        }
    }

    private record Way(String words, String help, List<Response> responses) {
    }

    private static final Map<String, Way> WAYS = Map.of(
            "transfer-in", new Way("Another authority asks us to take over",
                    "Accept only with their plan and a date. Until that day the child stays theirs.",
                    List.of(Response.CARE_AGREED, Response.ASSESSMENT, Response.NO_FURTHER_ACTION)),
            "remand", new Way("Remanded by a court",
                    "Only a court remands. The child is looked after from the remand.", List.of(Response.CARE_AGREED)),
            "police-custody", new Way("Held by the police",
                    "The police ask for a bed until the next court sitting. Say yes or why not.",
                    List.of(Response.CARE_AGREED, Response.NO_FURTHER_ACTION)),
            "short-breaks", new Way("Short breaks",
                    "A series of short stays that the parents agree to, with fewer duties.",
                    List.of(Response.ASSESSMENT, Response.CARE_AGREED)),
            "unaccompanied", new Way("A child seeking asylum alone",
                    "A safe place today comes first. Choose immediate protection to agree section 20 the same day.",
                    List.of(Response.IMMEDIATE_PROTECTION, Response.ASSESSMENT)),
            "open-case", new Way("A child we already work with now needs more",
                    "The case goes on from the assessment, or at once where there is danger.",
                    List.of(Response.ASSESSMENT, Response.STRATEGY_DISCUSSION, Response.IMMEDIATE_PROTECTION)));

    private final CareRecord record;
    private final KnownChild knownChild;
    private final ContactSummary summary;

    AcceptWayIn(CareRecord record, KnownChild knownChild, ContactSummary summary) {
        this.record = record;
        this.knownChild = knownChild;
        this.summary = summary;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        Way way = way(task);
        summary.show(task, screen);
        knownChild.show(task, screen);
        screen.put("wayIn", task.text("wayIn")).put("wayWords", way.words()).put("wayHelp", way.help())
                .options("wayResponses", way.responses().stream()
                        .map(r -> new Screen.Option(r.code(), Response.words(r.code()))).toList());
    }

    @Override
    public String choicesFrom() {
        return "wayResponses";
    }

    @Override
    public String words(String code) {
        return Response.words(code);
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(a.problem(task.text("wayIn")));
        if (way(task).responses().stream().map(Response::code).noneMatch(a.response()::equals)) {
            throw new Refused("That cannot follow from this way in.");
        }
        record.add(task.childRef(), new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView())
                .heard(LondonTime.day(task.at()), task.taskKey()), task.user());
        record.add(task.childRef(), new Fact.Decision(task.at(), task.taskKey(), a.response(), a.reason(),
                facts(a), null, null, task.user(), false), task.user());
        Facts facts = knownChild.decide(task, a.knownAs(), a.whyMatch());
        return Boolean.TRUE.equals(facts.asMap().get("joinedOpenCase")) ? facts
                : facts.and("response", a.response()).and("remandTo", a.remandTo());
    }

    private static Way way(CaseTask task) {
        return WAYS.getOrDefault(task.text("wayIn"), WAYS.get("open-case"));
    }

    private static String facts(Answers a) {
        return String.join("; ", Stream.of(a.court(), a.custodyTransfer(), a.fromAuthority(), a.transferPlan(),
                a.unaccompaniedNotes(), a.shortBreakPlan(), a.openCaseReason()).filter(s -> s != null).toList());
    }
}
