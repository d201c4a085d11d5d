package uk.corporateparenting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.corporateparenting.PrintedPart;
import uk.corporateparenting.escalation.FileLadders;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.timescale.FileClockTable;
import uk.corporateparenting.timescale.Timescale;

/**
 * Prints into the handbook who does what by when, from the models and the clock table:
 * {@code mvn test -Dtest=HandbookDocumentTest -Dupdate-docs=true}.
 */
class HandbookDocumentTest {

    private static final String HANDBOOK = "docs/handbook.md";
    private static final String LADDER = "escalation-ladder";

    /** Clocks that depend on what was decided before. */
    private static final Map<String, List<String>> CLOCKS = Map.ofEntries(
            Map.entry("powerClock", List.of("T12", "T10", "T11")),
            Map.entry("powerWarnClock", List.of("T12-48h", "T10-6d", "T11-5d")),
            Map.entry("powerLastWarnClock", List.of("T12-60h", "T10-7d", "T11-6d")),
            Map.entry("carePlanClock", List.of("T21", "T33", "T34")),
            Map.entry("authorityRule", List.of("T113", "L71", "L37")),
            Map.entry("authorityWarningRule", List.of("L72", "L71", "L37")),
            Map.entry("criteriaReviewRule", List.of("T114-first", "T114")),
            Map.entry("reviewRule", List.of("T50", "T51", "T52", "T53", "L51")),
            Map.entry("midwayRule", List.of("T51-midway", "T52-midway")),
            Map.entry("visitRule", List.of("T40", "T40-year", "T41", "T42", "T43-week", "T43", "T44-week", "T44",
                    "T45-order", "T45", "T46", "T47", "T48-first", "T48", "T124")),
            Map.entry("healthRule", List.of("T60", "T61", "T62")),
            Map.entry("questionnaireRule", List.of("L55", "T63")),
            Map.entry("educationRule", List.of("T65", "L56", "T66")),
            Map.entry("planBeginRule", List.of("T64", "L57")),
            Map.entry("planRule", List.of("T58", "L105", "L106", "L107")),
            Map.entry("progressRule", List.of("L108", "L109")),
            Map.entry("adoptionRule", List.of("T70", "T72")),
            Map.entry("adoptionReviewRule", List.of("T117-first", "T117-second", "T117")),
            Map.entry("lapseClock", List.of("L37", "L67")),
            Map.entry("lapseSoonClock", List.of("L37-soon", "L68")),
            Map.entry("agendaClock", List.of("L81", "L82", "L81-urgent")),
            Map.entry("circulateClock", List.of("L82", "L82-urgent")),
            Map.entry("screeningClock", List.of("L86", "L86-urgent")),
            Map.entry("contributionClock", List.of("L88", "L88-urgent")),
            Map.entry("advisorRule", List.of("L92", "L92-late")),
            Map.entry("supportRule", List.of("L127", "L127-placement")),
            Map.entry("needsRule", List.of("T95", "T97", "T105", "L128")),
            Map.entry("homeRule", List.of("L96", "L96-late")),
            Map.entry("contactRule", List.of("T99", "T100", "L100", "L100-first", "L100-again", "L101",
                    "L101-fortnight", "L101-month", "L101-offer")),
            Map.entry("contactLapseRule", List.of("T99", "T101", "L100-first", "L100-again", "L101",
                    "L101-fortnight", "L101-month", "L101-offer")),
            Map.entry("pathwayReviewRule", List.of("T98", "L103")),
            Map.entry("offerRule", List.of("T105-offer", "L104-offer", "L103")),
            Map.entry("triageClock", List.of("L115", "L116")),
            Map.entry("conveneClock", List.of("L117", "L118", "L119", "L123")),
            Map.entry("prepareClock", List.of("L120", "L120-urgent")));

    /** Roles that depend on what was decided before. */
    private static final Map<String, String> ROLES = Map.ofEntries(
            Map.entry("approverRole", plain("nominated-officer,director")),
            Map.entry("ceasingApproval", plain("nominated-officer,director")),
            Map.entry("disputeRung", plain("social-worker,team-manager,service-manager,director,chief-executive")),
            Map.entry("assessorRole", plain("health-doctor,health-nurse")),
            Map.entry("escalatedTo", "Whoever the [ladder](ladders.md) names next"),
            Map.entry("chairRole", "Whoever was in the chair"),
            Map.entry("meetingRoles", "Chair of the panel or " + plain("business-support")),
            Map.entry("workerRoles", plain("social-worker,personal-advisor")),
            Map.entry("agencyRole", "One agency each: police, health, housing, youth justice, voluntary sector"),
            Map.entry("triageRole", plain("fostering-officer,placements-officer")),
            Map.entry("actionRole", "The owner of the action, in the council or an agency"));

    private static final Pattern ARGUMENT = Pattern.compile("\\$\\{\\w+\\.\\w+\\((?:execution,\\s*)?"
            + "('?)([\\w,-]+)'?(?:\\.clock\\(execution\\))?\\)}");

    private static final Map<String, Timescale> TABLE = new FileClockTable().all().stream()
            .collect(Collectors.toMap(Timescale::clockId, Function.identity(), (before, now) -> now));

    private static final Map<String, BpmnModelInstance> MODELS = models();

    private record Argument(boolean isLiteral, String text) {
    }

    static Collection<String> processes() {
        return MODELS.keySet();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void says_who_does_what_by_when(String process) throws IOException {
        new PrintedPart(HANDBOOK, process).shows(print(process));
    }

    @Test
    void shows_a_picture_of_every_process() throws IOException {
        String handbook = Files.readString(Path.of(HANDBOOK));
        for (String process : processes()) {
            assertThat(handbook).contains("](diagrams/" + process + ".svg)");
            assertThat(Path.of("docs/diagrams", process + ".svg")).exists();
        }
    }

    private static String print(String process) {
        BpmnModelInstance model = MODELS.get(process);
        String tasks = model.getModelElementsByType(UserTask.class).stream().map(HandbookDocumentTest::row)
                .collect(Collectors.joining());
        String late = model.getModelElementsByType(CallActivity.class).stream()
                .filter(call -> LADDER.equals(call.getCalledElement())).flatMap(call -> late(folder(process), call))
                .collect(Collectors.joining());
        String calls = model.getModelElementsByType(CallActivity.class).stream().map(CallActivity::getCalledElement)
                .filter(called -> !LADDER.equals(called)).distinct().sorted()
                .map(called -> "[%s](#%s)".formatted(name(called), anchor(called))).collect(Collectors.joining(", "));
        return "\n| Task | Who | By when | Rule | Never who did | Form |\n|---|---|---|---|---|---|\n" + tasks
                + (late.isEmpty() ? "" : "\n| When | Counted as | Told first |\n|---|---|---|\n" + late)
                + (calls.isEmpty() ? "" : "\nCalls: " + calls + ".\n") + "\n";
    }

    private static String row(UserTask task) {
        List<Timescale> clocks = clocks(task.getCamundaDueDate());
        String notBy = of(task, CamundaProperty.class).filter(property -> property.getCamundaName().equals("notBy"))
                .flatMap(property -> Arrays.stream(property.getCamundaValue().split(",")))
                .map(HandbookDocumentTest::taskName).collect(Collectors.joining("; "));
        String form = task.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef");
        return cells(task.getName(), who(argument(task.getCamundaCandidateGroups())), limits(clocks),
                clocks.stream().map(clock -> clock.source() + " (" + clock.status().words() + ")").distinct()
                        .collect(Collectors.joining("; ")),
                notBy, "[" + form + "](../" + formFile(form) + ")");
    }

    /** The timers that lead to a ladder, and who hears first. */
    private static Stream<String> late(String folder, CallActivity call) {
        String told = of(call, CamundaIn.class).filter(in -> "escalationClock".equals(in.getCamundaTarget()))
                .map(in -> clocks(in.getCamundaSourceExpression().replace("${", "${clock.due(").replace("}", ")}")))
                .flatMap(List::stream).flatMap(clock -> FileLadders.first(folder, clock.clockId()).stream())
                .map(Role::plainName).distinct().collect(Collectors.joining(" or "));
        return call.getIncoming().stream().map(SequenceFlow::getSource).map(timer -> isTimer(timer)
                ? cells(timer.getName(), limits(clocks(timeDate(timer))), told)
                : cells("At once", "-", told));
    }

    private static boolean isTimer(FlowNode node) {
        return !node.getChildElementsByType(TimerEventDefinition.class).isEmpty();
    }

    private static String timeDate(FlowNode timer) {
        return timer.getChildElementsByType(TimerEventDefinition.class).iterator().next().getTimeDate()
                .getTextContent();
    }

    private static String limits(List<Timescale> clocks) {
        return clocks.stream().map(clock -> clock.clockId() + ": " + clock.rule()).collect(Collectors.joining("; "));
    }

    private static List<Timescale> clocks(String expression) {
        Argument clock = argument(expression);
        List<String> ids = clock.isLiteral() ? List.of(clock.text()) : CLOCKS.get(clock.text());
        return ids.stream().map(id -> Objects.requireNonNull(TABLE.get(id), id)).toList();
    }

    private static String who(Argument roles) {
        return roles.isLiteral() ? plain(roles.text()) : ROLES.get(roles.text());
    }

    private static String plain(String slugs) {
        return Arrays.stream(slugs.split(",")).map(slug -> Role.of(slug).plainName())
                .collect(Collectors.joining(" or "));
    }

    private static Argument argument(String expression) {
        Matcher argument = ARGUMENT.matcher(expression.trim());
        assertThat(argument.matches()).as(expression).isTrue();
        return new Argument(!argument.group(1).isEmpty(), argument.group(2));
    }

    private static String taskName(String taskId) {
        return MODELS.values().stream().map(model -> (FlowNode) model.getModelElementById(taskId))
                .filter(Objects::nonNull).map(FlowNode::getName).findFirst().orElseThrow();
    }

    private static String name(String process) {
        return ((Process) MODELS.get(process).getModelElementById(process)).getName();
    }

    private static String anchor(String process) {
        return name(process).toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static String formFile(String form) {
        try (var files = Files.walk(Path.of("forms"))) {
            return files.map(file -> file.toString().replace('\\', '/')).filter(file -> file.endsWith("/" + form + ".form"))
                    .findFirst().orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String cells(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static <T extends ModelElementInstance> Stream<T> of(FlowNode node, Class<T> type) {
        ExtensionElements extensions = node.getExtensionElements();
        return extensions == null ? Stream.empty() : extensions.getElements().stream()
                .flatMap(element -> Stream.concat(Stream.of(element), element.getChildElementsByType(type).stream()))
                .filter(type::isInstance).map(type::cast);
    }

    private static String folder(String process) {
        try (var files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.endsWith(process + ".bpmn")).findFirst().orElseThrow().getParent()
                    .getFileName().toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, BpmnModelInstance> models() {
        try (var files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().collect(Collectors.toMap(
                    file -> file.getFileName().toString().replace(".bpmn", ""),
                    file -> Bpmn.readModelFromFile(file.toFile()), (one, other) -> one, TreeMap::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
