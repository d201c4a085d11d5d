package uk.corporateparenting.permanencyplanning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareStories;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.AdoptionEvent;
import uk.corporateparenting.record.Fact.PermanenceMarks;
import uk.corporateparenting.record.Fact.PermanenceOption;
import uk.corporateparenting.record.Fact.PermanencePlan;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.DecisionTables;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;

/** The plan for permanence as the record has it, and how it moves on. */
@Component
class Plans {

    static final String SYSTEM = "system";
    static final String ACHIEVED = "achieved";

    private static final String CHOICES = "permanence-choices";
    private static final List<String> OPTIONS = List.of("return-home", "family-and-friends", "special-guardianship",
            "child-arrangements", "adoption", "long-term-fostering", "residential", "care-at-home", "adulthood");

    private final CareRecord record;
    private final CareStories stories;
    private final DecisionTables tables;
    Plans(CareRecord record, CareStories stories, DecisionTables tables) {
        this.record = record;
        this.stories = stories;
        this.tables = tables;
    }

    /** The plan that is proposed or followed. */
    Optional<Recorded<PermanencePlan>> open(String childRef) {
        return record.current(childRef, PermanencePlan.class).stream().filter(plan -> plan.fact().endedOn() == null)
                .findFirst();
    }

    /** A new proposal takes the place of one that was not agreed. */
    void propose(String childRef, PermanencePlan plan, String by) {
        Optional<Recorded<PermanencePlan>> before = open(childRef);
        if (before.isPresent()) {
            record.add(childRef, plan, by, before.get().id());
        } else {
            record.add(childRef, plan, by);
        }
    }

    void move(String childRef, String by, UnaryOperator<PermanencePlan> on) {
        open(childRef).ifPresent(plan -> record.add(childRef, on.apply(plan.fact()), by, plan.id()));
    }

    /** Agreed, with the days it took from the first day in care. */
    void agreed(String childRef, String by, LocalDate on) {
        Integer days = stories.of(childRef).episode().map(e -> (int) ChronoUnit.DAYS.between(e.startedOn(), on))
                .orElse(null);
        move(childRef, by, plan -> plan.agreed(on, by, days));
    }

    /** Given up, for a reason in a word. */
    void ended(String childRef, String by, LocalDate on, String how) {
        move(childRef, by, plan -> plan.ended(on, how));
    }

    void achieved(String childRef, String by, LocalDate on) {
        ended(childRef, by, on, ACHIEVED);
    }

    void happened(String childRef, LocalDate on, String kind, String outcome, String note, String by) {
        record.add(childRef, new AdoptionEvent(on, kind, outcome, note), by);
    }

    List<AdoptionEvent> events(String childRef, String kind) {
        return record.current(childRef, AdoptionEvent.class).stream().map(Recorded::fact)
                .filter(event -> kind.equals(event.kind())).toList();
    }

    Optional<PermanenceMarks> marks(String childRef) {
        return record.latest(childRef, PermanenceMarks.class).map(Recorded::fact);
    }

    /** The newest weighing of each option, of this time in care. */
    List<PermanenceOption> options(String childRef) {
        LocalDate since = stories.of(childRef).episode().map(e -> e.startedOn()).orElse(LocalDate.MIN);
        return record.current(childRef, PermanenceOption.class).stream().map(Recorded::fact)
                .filter(option -> !option.weighedOn().isBefore(since))
                .collect(Collectors.toMap(PermanenceOption::option, o -> o, (newer, older) -> newer,
                        java.util.LinkedHashMap::new))
                .values().stream().toList();
    }

    /** The row of {@code permanence-choices} for an option. */
    Map<String, Object> choice(String option) {
        Map<String, Object> row = tables.row(CHOICES, Facts.of("permanencePlan", option));
        if (row.isEmpty()) {
            throw new Refused("Choose one of the options.");
        }
        return row;
    }

    String words(String option) {
        return choice(option).get("words").toString();
    }

    List<Screen.Option> choices() {
        return OPTIONS.stream().map(option -> new Screen.Option(option, words(option))).toList();
    }

    /** Whether the child is old enough for the option. */
    void refuseTooYoung(String childRef, String option, Instant at) {
        int from = ((Number) choice(option).get("fromAge")).intValue();
        Integer age = record.child(childRef).map(child -> child.ageOn(LondonTime.day(at))).orElse(null);
        if (from > 0 && (age == null || age < from)) {
            throw new Refused("This plan is for young people of " + from + " or over.");
        }
    }

    /** All options that were weighed, for a text view. */
    String sideBySide(String childRef) {
        List<PermanenceOption> options = options(childRef);
        return options.isEmpty() ? "No option has been weighed yet."
                : options.stream().map(this::inWords).collect(Collectors.joining("\n\n"));
    }

    private String inWords(PermanenceOption option) {
        return "**" + Markdown.plain(words(option.option())) + "**"
                + (Boolean.TRUE.equals(option.realistic()) ? "" : " (not realistic now)")
                + line("The child", option.childsView()) + line("Parents", option.parentsView())
                + line("Carers", option.carersView()) + line("For", option.evidenceFor())
                + line("Against", option.evidenceAgainst());
    }

    /** The plan that is open, for a text view. */
    String planWords(String childRef) {
        return open(childRef).map(Recorded::fact).map(plan -> "**" + Markdown.plain(words(plan.plan())) + "**"
                + (plan.alongside() == null ? "" : " - beside it: " + Markdown.plain(words(plan.alongside())))
                + line("Attachment", plan.attachment()) + line("Stability", plan.stability())
                + line("Commitment", plan.commitment()) + line("Why", plan.why())
                + line("To be reached by", plan.targetOn() == null ? null : LondonTime.inWords(plan.targetOn())))
                .orElse("No plan is proposed.");
    }

    /** What drifts: the plan, and how far an adoption has come. */
    void showDrift(CaseTask task, Screen screen) {
        String steps = adviceWords(task.childRef());
        screen.put("driftWords", "no-plan".equals(task.text("driftKind")) ? "No plan for permanence is agreed in time."
                : "Nothing has moved for a while.")
                .put("permanencePlanWords", planWords(task.childRef()) + (steps.isEmpty() ? "" : "\n\n" + steps));
    }

    /** What was advised or recommended on the way to adoption, for a text view. */
    String adviceWords(String childRef) {
        return record.current(childRef, AdoptionEvent.class).stream().map(Recorded::fact)
                .map(event -> "- **" + Markdown.plain(event.kind().replace('-', ' ')) + "**, "
                        + LondonTime.inWords(event.happenedOn())
                        + (event.outcome() == null ? "" : ": " + Markdown.plain(event.outcome().replace('-', ' ')))
                        + (event.note() == null ? "" : "; " + Markdown.plain(event.note())))
                .collect(Collectors.joining("\n"));
    }

    private static String line(String label, String words) {
        return words == null ? "" : "\n- " + label + ": " + Markdown.plain(words);
    }
}
