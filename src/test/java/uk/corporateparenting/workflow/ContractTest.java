package uk.corporateparenting.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;
import uk.corporateparenting.entrytocare.EntryToCare;
import uk.corporateparenting.people.Role;

/** Models, forms, submissions and variables fit each other, seen from either side. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractTest {

    private static final Set<String> COMPONENTS = Set.of("text", "textfield", "textarea", "number", "datetime", "radio",
            "select", "checkbox", "separator", "group");
    private static final Set<String> PARTS = Set.of("header", "child-view", "which-child", "own-view");
    private static final Set<String> BEANS_AND_WORDS = Set.of("clock", "owners", "execution", "task", "decisionResult",
            "withdrawFromAgenda", "releaseWorkers",
            "true", "false", "null", "empty", "not", "and", "or");

    private static final java.util.regex.Pattern EXPRESSION = java.util.regex.Pattern.compile("[$#]\\{([^}]*)}");
    private static final java.util.regex.Pattern NAME =
            java.util.regex.Pattern.compile("(?<![.\\w'])([a-zA-Z_]\\w*)(?![\\w'(.])");
    private static final java.util.regex.Pattern MAPPED = java.util.regex.Pattern.compile(
            "(?:camunda:resultVariable|camunda:elementVariable|[^\\w](?:source|target)|camunda:outputParameter name)=\"([a-zA-Z]\\w*)\"");
    private static final java.util.regex.Pattern CLOCK =
            java.util.regex.Pattern.compile("clock\\.\\w+\\((?:execution,\\s*)?'([^']+)'\\)");
    private static final java.util.regex.Pattern OWNERS =
            java.util.regex.Pattern.compile("owners\\.of\\(execution,\\s*'([^']+)'\\)");
    private static final java.util.regex.Pattern WRITTEN =
            java.util.regex.Pattern.compile("(?:Facts\\s*\\.of|\\.and)\\(\"(\\w+)\"");
    private static final java.util.regex.Pattern WRITTEN_BY_NAME =
            java.util.regex.Pattern.compile("(?:Facts\\s*\\.of|\\.and)\\((?:\\w+\\.)?([A-Z][A-Z_]+),");
    private static final java.util.regex.Pattern READ = java.util.regex.Pattern.compile(
            "(?:task|execution)\\.(?:text|flag|number|getVariable|setVariable)\\(\"(\\w+)\"");
    private static final java.util.regex.Pattern SHOWN =
            java.util.regex.Pattern.compile("(?:put|options)\\(\\s*\"(\\w+)\"");
    private static final java.util.regex.Pattern MUSTACHE = java.util.regex.Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    private final ObjectMapper json = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT).build();
    private final FormCatalogue catalogue = new FormCatalogue();
    private final Map<String, String> models = files("processes", ".bpmn");
    private final Map<String, String> decisions = files("processes", ".dmn");
    private final Map<String, String> sources = files("src/main/java", ".java");
    private final Map<String, BpmnModelInstance> bpmnRead = new HashMap<>();
    private final Map<String, DmnModelInstance> dmnRead = new HashMap<>();
    private final Map<String, Class<?>> beans = beans();
    private final Map<String, Class<?>> answers = answers();
    private final List<String> faults = new ArrayList<>();

    @BeforeEach
    void nothing_is_found_yet() {
        faults.clear();
    }

    private void check(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private void accept() {
        assertThat(faults.stream().sorted().toList()).isEmpty();
    }

    @Test
    void every_task_and_start_form_of_a_model_has_its_form_and_its_code_and_nothing_is_left_over() {
        Set<String> asked = new TreeSet<>();
        for (BpmnModelInstance model : bpmn()) {
            model.getModelElementsByType(UserTask.class).forEach(task -> asked.add(task.getCamundaFormRef()));
            model.getModelElementsByType(StartEvent.class).stream().map(StartEvent::getCamundaFormRef)
                    .filter(java.util.Objects::nonNull).forEach(asked::add);
        }
        Set<String> forms = new TreeSet<>(forms().keySet());
        check(forms.containsAll(PARTS), "a shared part of the forms is missing");
        forms.removeAll(PARTS);
        asked.forEach(form -> check(forms.contains(form), "no form: " + form + ".form"));
        asked.forEach(form -> check(answers.containsKey(form), "no code: " + form));
        forms.forEach(form -> check(asked.contains(form), "no model asks for the form " + form));
        answers.keySet().forEach(form -> check(asked.contains(form), "no model asks for the code of " + form));
        accept();
    }

    @Test
    void no_two_questions_of_a_form_have_the_same_words_for_answers_are_read_by_them() {
        forms().keySet().forEach(name -> catalogue.questions(name).stream()
                .collect(java.util.stream.Collectors.groupingBy(FormCatalogue.Question::label,
                        java.util.stream.Collectors.counting()))
                .forEach((words, times) -> check(times == 1, name + " asks " + times + " times: " + words)));
        accept();
    }

    @Test
    void a_form_is_named_like_its_file_and_asks_what_its_code_takes() {
        forms().forEach((name, form) -> {
            check(name.equals(form.path("id").asText()), name + ".form calls itself " + form.path("id").asText());
            Class<?> record = answers.get(name);
            if (record != null) {
                Set<String> keys = components(form).filter(c -> c.has("key") && !shownOnly(c))
                        .map(c -> c.path("key").asText()).collect(Collectors.toCollection(TreeSet::new));
                Set<String> taken = Arrays.stream(record.getRecordComponents()).map(RecordComponent::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
                check(keys.equals(taken), name + ": asked but not taken " + without(keys, taken)
                        + ", taken but not asked " + without(taken, keys));
            }
        });
        accept();
    }

    @Test
    void forms_use_only_what_both_browser_and_server_can_hold_to() {
        forms().forEach((name, form) -> {
            Set<String> ids = new LinkedHashSet<>();
            Set<String> keys = new LinkedHashSet<>();
            components(form).forEach(component -> {
                String id = component.path("id").asText();
                check(COMPONENTS.contains(component.path("type").asText()),
                        name + ": " + id + " is a " + component.path("type").asText());
                check(!id.isEmpty() && ids.add(id), name + ": the id " + id + " is missing or used twice");
                check(!component.has("key") || keys.add(component.path("key").asText()),
                        name + ": the key " + component.path("key").asText() + " is used twice");
                check(!component.has("components") || component.findValue("valuesKey") == null,
                        name + ": options from data inside the group " + id);
                check(!component.path("subtype").asText().endsWith("time") || component.path("use24h").asBoolean()
                        && component.path("timeInterval").asInt() == 1,
                        name + ": " + id + " does not keep the time as it was typed, by 24 hours");
            });
        });
        accept();
    }

    @Test
    void what_can_be_chosen_is_taken_and_what_is_taken_can_be_chosen() {
        Map<Class<?>, Set<String>> offered = new TreeMap<>(java.util.Comparator.comparing(Class::getName));
        questions((form, question, component) -> {
            if (!question.has("values")) {
                return;
            }
            Set<String> choices = new TreeSet<>();
            question.path("values").forEach(value -> choices.add(value.path("value").asText()));
            for (String choice : choices) {
                check(readable(choice, component.getType()), form + "." + component.getName() + " refuses " + choice);
            }
            pattern(component).ifPresent(allowed -> check(allowed.equals(choices), form + "." + component.getName()
                    + ": offered only " + without(choices, allowed) + ", taken only " + without(allowed, choices)));
            if (component.getType().isEnum()) {
                offered.computeIfAbsent(component.getType(), type -> new TreeSet<>()).addAll(choices);
            }
        });
        offered.forEach((type, choices) -> {
            if (type.getName().contains(".entrytocare.") || type == YesNo.class) {
                for (Object constant : type.getEnumConstants()) {
                    check(choices.contains(json.valueToTree(constant).asText()), "no form offers "
                            + type.getSimpleName()
                            + "." + constant);
                }
            }
        });
        accept();
    }

    @Test
    void a_question_asks_for_the_kind_of_answer_that_is_taken() {
        questions((form, question, component) -> {
            Class<?> type = component.getType();
            boolean fits = switch (question.path("type").asText()) {
                case "textfield", "textarea" -> type == String.class;
                case "number" -> Number.class.isAssignableFrom(type);
                case "checkbox" -> type == Boolean.class;
                case "radio", "select" -> type == String.class || type.isEnum();
                case "datetime" -> switch (question.path("subtype").asText()) {
                    case "date" -> type == LocalDate.class;
                    case "datetime" -> type == LocalDateTime.class;
                    default -> type == String.class;
                };
                default -> false;
            };
            check(fits, form + "." + component.getName() + " is asked as " + question.path("type").asText()
                    + " and taken as " + type.getSimpleName());
        });
        accept();
    }

    @Test
    void what_must_be_answered_says_so_in_the_browser_already() {
        questions((form, question, component) -> {
            boolean required = question.path("validate").path("required").asBoolean();
            boolean needed = component.getAccessor().isAnnotationPresent(NotNull.class)
                    || field(component).isAnnotationPresent(NotNull.class);
            if (!question.has("conditional")) {
                check(required || !needed, form + "." + component.getName()
                        + " is needed, and the browser does not know");
            } else {
                check(!needed, form + "." + component.getName() + " may be hidden and is always needed");
            }
        });
        accept();
    }

    @Test
    void what_a_form_shows_is_put_there_by_code() {
        Set<String> put = found(SHOWN, sources.values());
        forms().forEach((name, form) -> components(form).forEach(component -> {
            MUSTACHE.matcher(component.path("text").asText()).results().map(match -> match.group(1))
                    .forEach(shown -> check(put.contains(shown), name + " shows {{" + shown
                    + "}}, which nobody puts there"));
            if (component.has("valuesKey")) {
                String options = component.path("valuesKey").asText();
                check(put.contains(options), name + " offers " + options + ", which nobody puts there");
            }
        }));
        accept();
    }

    @Test
    void every_automatic_step_has_its_bean() {
        for (BpmnModelInstance model : bpmn()) {
            for (ServiceTask task : model.getModelElementsByType(ServiceTask.class)) {
                check(beans.containsKey(task.getId()), "no bean for the step " + task.getId());
            }
        }
        accept();
    }

    @Test
    void every_decision_is_there() {
        Set<String> known = decisions.keySet().stream().map(ContractTest::name).collect(Collectors.toSet());
        for (BpmnModelInstance model : bpmn()) {
            for (BusinessRuleTask task : model.getModelElementsByType(BusinessRuleTask.class)) {
                check(known.contains(task.getCamundaDecisionRef()), "no decision " + task.getCamundaDecisionRef());
            }
        }
        accept();
    }

    @Test
    void every_clock_that_a_model_asks_is_in_the_table() {
        Set<String> table = column("statutory-timescales", null);
        found(CLOCK, models.values()).forEach(clock -> check(table.contains(clock), "no clock " + clock));
        Stream.of("carePlanClock").flatMap(output -> column("way-in", output).stream())
                .forEach(clock -> check(table.contains(clock), "the way-in table names no clock: " + clock));
        accept();
    }

    @Test
    void every_role_that_owns_or_hears_of_work_exists() {
        Set<String> roles = Arrays.stream(Role.values()).map(Role::slug).collect(Collectors.toSet());
        Set<String> named = found(OWNERS, models.values()).stream()
                .flatMap(list -> Arrays.stream(list.split("\\s*,\\s*"))).collect(Collectors.toCollection(TreeSet::new));
        column("escalation-ladders", "ladder").forEach(ladder -> named.addAll(List.of(ladder.split(" then "))));
        named.addAll(column("placement-approvals", "approverRole"));
        named.forEach(role -> check(roles.contains(role), "no role " + role));
        accept();
    }

    @Test
    void every_message_is_part_of_the_contract() {
        for (BpmnModelInstance model : bpmn()) {
            for (Message message : model.getModelElementsByType(Message.class)) {
                check(sources.values().stream().anyMatch(source -> source.contains('"' + message.getName() + '"')),
                        "nobody sends the message " + message.getName());
            }
        }
        check(models.keySet().stream().map(ContractTest::name).anyMatch(EntryToCare.KEY::equals), "no main model");
        accept();
    }

    @Test
    void every_variable_is_declared_and_every_declared_variable_is_used() {
        Set<String> declared = constants("VARIABLES", Map.class).flatMap(map -> ((Map<?, ?>) map).keySet().stream())
                .map(String.class::cast).collect(Collectors.toCollection(TreeSet::new));
        Set<String> recorded = constants("TRIGGERS", Set.class).flatMap(set -> ((Set<?>) set).stream())
                .map(String.class::cast).collect(Collectors.toSet());
        Set<String> inModels = new TreeSet<>(found(MAPPED, models.values()));
        Set<String> steps = steps();
        models.values().forEach(model -> EXPRESSION.matcher(model).results().forEach(expression ->
                NAME.matcher(expression.group(1).replaceAll("'[^']*'", " ")).results().map(match -> match.group(1))
                        .filter(name -> !BEANS_AND_WORDS.contains(name) && !steps.contains(name))
                        .forEach(inModels::add)));
        for (BpmnModelInstance model : bpmn()) {
            model.getModelElementsByType(BusinessRuleTask.class)
                    .forEach(task -> inModels.addAll(inputs(task.getCamundaDecisionRef())));
        }
        Set<String> clocks = found(CLOCK, models.values());
        rows("statutory-timescales").stream().filter(row -> clocks.contains(row.get("clockId")))
                .map(row -> row.get("trigger")).filter(trigger -> !trigger.isEmpty() && !recorded.contains(trigger))
                .forEach(inModels::add);
        Set<String> written = written();
        Set<String> used = new TreeSet<>(inModels);
        used.addAll(written);
        used.addAll(found(READ, sources.values()));
        used.forEach(name -> check(declared.contains(name), "used and not declared: " + name));
        declared.forEach(name -> check(used.contains(name), "declared and used nowhere: " + name));
        accept();
    }

    @Test
    void every_variable_that_a_model_or_form_reads_is_written_somewhere() {
        Set<String> written = written();
        written.addAll(found(java.util.regex.Pattern.compile("setVariable\\(\"(\\w+)\""), sources.values()));
        written.addAll(found(MAPPED, models.values()));
        Set<String> read = new TreeSet<>(found(READ, sources.values()));
        Set<String> steps = steps();
        models.values().forEach(model -> EXPRESSION.matcher(model).results().forEach(expression ->
                NAME.matcher(expression.group(1).replaceAll("'[^']*'", " ")).results().map(match -> match.group(1))
                        .filter(name -> !BEANS_AND_WORDS.contains(name) && !steps.contains(name)).forEach(read::add)));
        decisions.keySet().stream().map(ContractTest::name).filter(name -> !name.equals("statutory-timescales"))
                .forEach(name -> read.addAll(inputs(name)));
        read.forEach(name -> check(written.contains(name), "read, and nobody writes it: " + name));
        accept();
    }

    // What is compared

    /** The values of a public constant of this name, in whichever class: contracts and sources of the clocks' starts. */
    private Stream<Object> constants(String name, Class<?> type) {
        return sources.keySet().stream().map(path -> path.replaceAll("^.*src/main/java/|[.]java$", "").replace('/', '.'))
                .filter(className -> !className.endsWith("package-info"))
                .map(className -> ClassUtils.resolveClassName(className, null))
                .flatMap(owner -> Arrays.stream(owner.getDeclaredFields()))
                .filter(field -> field.getName().equals(name) && type.isAssignableFrom(field.getType()))
                .map(field -> org.springframework.util.ReflectionUtils.getField(accessible(field), null));
    }

    private static Field accessible(Field field) {
        field.setAccessible(true);
        return field;
    }

    private interface Asked {
        void of(String form, JsonNode question, RecordComponent component);
    }

    private void questions(Asked asked) {
        forms().forEach((name, form) -> {
            Class<?> record = answers.get(name);
            if (record == null) {
                return;
            }
            Map<String, RecordComponent> taken = Arrays.stream(record.getRecordComponents())
                    .collect(Collectors.toMap(RecordComponent::getName, c -> c));
            components(form).filter(c -> c.has("key") && taken.containsKey(c.path("key").asText()))
                    .forEach(c -> asked.of(name, c, taken.get(c.path("key").asText())));
        });
    }

    private Map<String, JsonNode> forms() {
        Map<String, JsonNode> forms = new TreeMap<>();
        files("forms", ".form").forEach((path, text) -> forms.put(name(path), tree(
                PARTS.contains(name(path)) ? text.getBytes() : catalogue.forTask(text.getBytes()))));
        return forms;
    }

    private JsonNode tree(byte[] text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<JsonNode> components(JsonNode parent) {
        List<JsonNode> all = new ArrayList<>();
        parent.path("components").forEach(component -> {
            all.add(component);
            components(component).forEach(all::add);
        });
        return all.stream();
    }

    private static boolean shownOnly(JsonNode component) {
        return component.path("disabled").asBoolean() || component.path("readonly").asBoolean();
    }

    private boolean readable(String choice, Class<?> type) {
        try {
            return json.readValue(json.writeValueAsString(choice), type) != null;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static Field field(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The codes of a pattern that is a plain list of them. */
    private static java.util.Optional<Set<String>> pattern(RecordComponent component) {
        return java.util.Optional.ofNullable(field(component).getAnnotation(Pattern.class)).map(Pattern::regexp)
                .filter(regexp -> regexp.matches("[\\w|-]+")).map(regexp -> new TreeSet<>(Set.of(regexp.split("\\|"))));
    }

    private static Map<String, Class<?>> beans() {
        AnnotationBeanNameGenerator names = new AnnotationBeanNameGenerator();
        Map<String, Class<?>> beans = new TreeMap<>();
        for (BeanDefinition found : new ClassPathScanningCandidateComponentProvider(true)
                .findCandidateComponents("uk.corporateparenting")) {
            Class<?> type = ClassUtils.resolveClassName(found.getBeanClassName(), null);
            if (type.getProtectionDomain().getCodeSource().getLocation().getPath().endsWith("/classes/")) {
                beans.put(names.generateBeanName(found, new org.springframework.beans.factory.support
                        .SimpleBeanDefinitionRegistry()), type);
            }
        }
        return beans;
    }

    private Map<String, Class<?>> answers() {
        Map<String, Class<?>> answers = new TreeMap<>();
        beans.values().forEach(bean -> Stream.of(TaskForm.class, StartForm.class)
                .filter(kind -> kind.isAssignableFrom(bean))
                .forEach(kind -> answers.put(kebab(bean.getSimpleName()),
                        ResolvableType.forClass(bean).as(kind).getGeneric(0).resolve())));
        return answers;
    }

    private static String kebab(String camelCase) {
        return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1-$2").replaceAll("([a-z])([0-9])", "$1-$2").toLowerCase();
    }

    private List<BpmnModelInstance> bpmn() {
        return models.keySet().stream().map(path -> bpmnRead.computeIfAbsent(path,
                unread -> Bpmn.readModelFromFile(Path.of(unread).toFile()))).toList();
    }

    /** The facts that code hands to the engine, named in place or by a constant. */
    private Set<String> written() {
        Set<String> written = found(WRITTEN, sources.values());
        for (String constant : found(WRITTEN_BY_NAME, sources.values())) {
            written.addAll(found(java.util.regex.Pattern.compile("String " + constant + "\\s*=\\s*\"(\\w+)\""),
                    sources.values()));
        }
        return written;
    }

    private Set<String> steps() {
        return bpmn().stream().flatMap(model -> model.getModelElementsByType(ServiceTask.class).stream())
                .map(ServiceTask::getId).collect(Collectors.toSet());
    }

    private DmnModelInstance dmn(String name) {
        return decisions.keySet().stream().filter(path -> name(path).equals(name)).findFirst()
                .map(path -> dmnRead.computeIfAbsent(path, unread -> Dmn.readModelFromFile(Path.of(unread).toFile())))
                .orElseGet(Dmn::createEmptyModel);
    }

    private Set<String> inputs(String decision) {
        return dmn(decision).getModelElementsByType(DecisionTable.class).stream().flatMap(table -> table.getInputs()
                .stream())
                .map(input -> input.getInputExpression().getText().getTextContent().strip())
                .filter(text -> text.matches("\\w+")).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rows of a decision table, plain texts by column; quotes are taken off. */
    private List<Map<String, String>> rows(String decision) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (DecisionTable table : dmn(decision).getModelElementsByType(DecisionTable.class)) {
            table.getRules().forEach(rule -> {
                Map<String, String> row = new TreeMap<>();
                List<org.camunda.bpm.model.dmn.instance.Input> inputs = List.copyOf(table.getInputs());
                List<Output> outputs = List.copyOf(table.getOutputs());
                int i = 0;
                for (var entry : rule.getInputEntries()) {
                    row.put(inputs.get(i++).getInputExpression().getText().getTextContent().strip(),
                            unquoted(entry.getTextContent()));
                }
                i = 0;
                for (var entry : rule.getOutputEntries()) {
                    row.put(outputs.get(i++).getName(), unquoted(entry.getTextContent()));
                }
                rows.add(row);
            });
        }
        return rows;
    }

    /** The values of one output column; without a name, those of the first input, which may list several. */
    private Set<String> column(String decision, String output) {
        Stream<String> values = output != null ? rows(decision).stream().map(row -> row.getOrDefault(output, ""))
                : rows(decision).stream().map(row -> row.getOrDefault(List.copyOf(inputsInOrder(decision)).get(0), ""));
        return values.flatMap(value -> Arrays.stream(value.split("\"?\\s*,\\s*\"?"))).filter(value -> !value.isBlank())
                .filter(value -> !value.equals("null") && !value.equals("-"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> inputsInOrder(String decision) {
        return dmn(decision).getModelElementsByType(DecisionTable.class).stream().flatMap(table -> table.getInputs()
                .stream())
                .map(input -> input.getInputExpression().getText().getTextContent().strip()).toList();
    }

    private static String unquoted(String text) {
        String plain = text.strip();
        return plain.startsWith("\"") && plain.endsWith("\"") && plain.length() > 1
                ? plain.substring(1, plain.length() - 1) : plain;
    }

    private static Set<String> found(java.util.regex.Pattern pattern, Collection<String> texts) {
        return texts.stream().flatMap(text -> pattern.matcher(text).results())
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static String name(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return file.substring(0, file.indexOf('.'));
    }

    private static Map<String, String> files(String folder, String suffix) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file : files.filter(path -> path.toString().endsWith(suffix)).toList()) {
                texts.put(file.toString().replace('\\', '/'), Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
