package uk.corporateparenting.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.Leaks;
import uk.corporateparenting.LogBook;
import uk.corporateparenting.entrytocare.Everyday;
import uk.corporateparenting.entrytocare.FrontDoor;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.meetings.Holding;
import uk.corporateparenting.meetings.Meetings;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.MissingCode;
import uk.corporateparenting.simulation.UsualAnswers;
import uk.corporateparenting.web.Visitor;

/** A word that only a person can have typed is looked for wherever it must not be. */
@EngineTest
class NothingPersonalLeaksTest {

    private static final String WORD = "Zqxmarker";

    /** Fields that are typed as text and hold a code that is checked. */
    private static final Set<String> CODES = Set.of("homePostcode", "urn", "provider", "place", "reviewingOfficer");

    @Autowired ProcessEngine engine;
    @Autowired Council council;
    @Autowired Everyday everyday;
    @Autowired UsualAnswers usual;
    @Autowired CareRecord record;
    @Autowired LookedAfter lookedAfter;
    @Autowired TestClock clock;
    @Autowired Leaks leaks;
    @Autowired PanelWork panels;
    @Autowired Meetings meetings;
    @Autowired JdbcClient db;
    @LocalServerPort int port;

    private final Map<String, String> panelsMet = new HashMap<>();
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void what_people_type_is_in_the_record_and_nowhere_else() {
        Map<String, String> notTaken = new TreeMap<>();
        int logged;
        try (LogBook log = new LogBook()) {
            String child = typedContact();
            contactFromAPartner();
            for (String task : List.of("addChildren", "screenContact")) {
                refusedAttempts(child, task);
                say(child, task, notTaken);
            }
            for (String task : List.of("confirmThreshold", "authoriseResponse")) {
                say(child, task, notTaken);
            }
            everyOtherTask(child, notTaken);
            stepsThatFail(child);
            assertThat(log.with(WORD)).as("in the log").isEmpty();
            logged = log.lines().size();
        }
        assertThat(leaks.of(WORD)).as("in the tables of the engine").isEmpty();
        assertThat(notices("n.kind = 'urgent'")).as("notices").isPositive();
        assertThat(notices("n::text ilike '%" + WORD + "%' or n::text like '%CH-%'")).as("in the notices").isZero();
        assertThat(notTaken).as("forms that did not take the word").isEmpty();
        assertThat(logged).as("failing steps are logged").isPositive();
        assertThat(formsWithTheWord()).containsAll(forms());
    }

    /** What a child lets a report print, refused, kept, printed and taken back. */
    @Test
    void words_for_the_report_are_in_the_record_and_nowhere_else() {
        String word = "Zqxquoted";
        LocalDate today = LocalDate.ofInstant(clock.now(), ZoneId.of("Europe/London"));
        String child = lookedAfter.child(today.minusYears(13), today.minusDays(90));
        String page = "/children/" + child + "/quotations";
        String fields = "outcome=homes&askedBy=" + word + "&agreedHow=said&saidOn=" + today + "&agreedOn=" + today
                + "&words=" + word + "+is+here&understood=";
        try (LogBook log = new LogBook()) {
            Visitor tom = new Visitor(port);
            tom.signIn("tom", "tom");
            for (String understood : List.of("no", "yes", "yes")) {
                tom.submit(page, fields + understood + "&_csrf=" + tom.tokenOn(page));
            }
            long id = record.latest(child, Fact.Quotation.class).orElseThrow().id();
            Visitor helen = new Visitor(port);
            helen.signIn("helen", "helen");
            assertThat(helen.page("/indicators/reports/quarterly.pdf").statusCode()).isEqualTo(200);
            tom.submit(page + "/" + id + "/take-back", "who=child&_csrf=" + tom.tokenOn(page));
            assertThat(record.latest(child, Fact.Quotation.class).orElseThrow().fact().takenBackOn()).isEqualTo(today);
            assertThat(log.with(word)).as("in the log").isEmpty();
        }
        assertThat(leaks.of(word)).as("in the tables of the engine").isEmpty();
        assertThat(notices("n::text ilike '%" + word + "%'")).as("in the notices").isZero();
        assertThat(db.sql("select count(*) from care.access_log l where l::text ilike '%" + word + "%'")
                .query(Integer.class).single()).as("in the log of who looked").isZero();
    }

    private int notices(String which) {
        return db.sql("select count(*) from care.notice n where " + which).query(Integer.class).single();
    }

    /** Every form of every model was submitted with the word in it, and the record has it. */
    private Set<String> formsWithTheWord() {
        return new TreeSet<>(db
                .sql("select distinct form from care.form_submitted where answers::text like '%' || ? || '%'")
                .param(WORD).query(String.class).list());
    }

    /** The same of one form: asked at each task, and to look through every answer takes long. */
    private boolean hasTheWord(String form) {
        return db.sql("""
                select exists (select from care.form_submitted where form = ? and answers::text like '%' || ? || '%')""")
                .params(form, WORD).query(Boolean.class).single();
    }

    private static Set<String> forms() {
        Set<String> forms = new TreeSet<>();
        tasks().values().forEach(tasks -> tasks.forEach(task -> forms.add(task.getCamundaFormRef())));
        return forms;
    }

    private String typedContact() {
        String definition = engine.getRepositoryService().createProcessDefinitionQuery()
                .processDefinitionKey("entry-to-care").latestVersion().singleResult().getId();
        Map<String, Object> answers = new HashMap<>(Map.of("wayIn", "contact", "source", "2A", "danger", "no",
                "consent", "given", "need", "N1", "childrenNamed", "1", "child1DateOfBirth", "2016-02-03",
                "child1Sex", "F", "child1Postcode", "LE2 7LX", "moreChildren", "yes"));
        for (String key : List.of("referrerName", "whatHappened", "personAlleged", "childSays", "child1GivenName",
                "child1FamilyName")) {
            answers.put(key, WORD);
        }
        answers.put("referrerEmail", WORD + "@example.org");
        answers.put("referrerPhone", "01632 960000");
        Visitor visitor = new Visitor(port);
        for (String wrong : List.of("wayIn", "child1Sex", "child1DateOfBirth", "child1Postcode", "knownReference",
                WORD)) {
            Map<String, Object> refused = new HashMap<>(answers);
            refused.put(wrong, WORD);
            assertRefused(visitor.call("POST", "/engine-rest/process-definition/" + definition + "/submit-form",
                    "amara",
                    "amara", body(refused)));
        }
        List<ProcessInstance> started = new ArrayList<>();
        council.as("amara", () -> started.add(engine.getFormService().submitStartForm(definition, WORD, answers)));
        String child = started.get(0).getBusinessKey();
        council.settle(child);
        return child;
    }

    private void contactFromAPartner() {
        String contact = """
                {"contactId": "2A-2026-%s", "receivedAt": "2026-11-17T03:30:00Z", "source": "2A", "sourceName": "WORD",
                 "referrer": {"name": "WORD", "email": "WORD@example.org"}, "reason": "WORD", "presentingNeed": "N2",
                 "immediateDanger": false, "childSays": "WORD", "consent": "given", "WORD": "WORD",
                 "children": [{"givenName": "WORD", "familyName": "WORD", "dateOfBirth": "2014-03-07", "sex": "F",
                 "ethnicity": "WBRI", "postcode": "%s"}]}""".replace("WORD", WORD);
        Visitor visitor = new Visitor(port);
        assertRefused(visitor.call("POST", "/api/contacts", "partner", "partner", contact.formatted(WORD, "LE2 7LX")
                .replace("2014-03-07", WORD)));
        assertRefused(visitor.call("POST", "/api/contacts", "partner", "partner", contact.formatted("7711009", WORD)));
        assertThat(visitor.call("POST", "/api/contacts", "partner", "partner", contact.formatted("7711009", "LE2 7LX"))
                .statusCode()).isEqualTo(201);
        engine.getManagementService().createJobQuery().messages().withRetriesLeft().list()
                .forEach(job -> attempt(() -> engine.getManagementService().executeJob(job.getId())));
    }

    private void refusedAttempts(String child, String key) {
        Task task = council.task(child, key);
        String path = "/engine-rest/task/" + task.getId();
        Visitor visitor = new Visitor(port);
        Map<String, Object> good = new HashMap<>(answers(task, 0));
        List<String> bodies = new ArrayList<>();
        for (JsonNode component : components(task)) {
            if (component.has("key")) {
                String field = component.path("key").asText();
                if (!component.path("type").asText().startsWith("text")) {
                    bodies.add(body(with(good, field, WORD)));
                } else {
                    bodies.add(body(with(good, field, (WORD + " ").repeat(2_500))));
                    bodies.add(body(with(good, field, WORD + "\0")));
                }
                bodies.add("{\"variables\":{\"%s\":{\"value\":\"%s\",\"type\":\"Integer\"}}}".formatted(field, WORD));
            }
        }
        bodies.add(body(with(good, WORD, WORD)));
        for (String type : List.of("Bytes", "Json", "Xml", "File", "Object", WORD)) {
            bodies.add("""
                    {"variables":{"analysis":{"value":"%s","type":"%s","valueInfo":{"filename":"%s"}}}}"""
                    .formatted(WORD, type, WORD));
        }
        bodies.add("{\"variables\":{\"" + WORD);
        for (String body : bodies) {
            assertRefused(visitor.call("POST", path + "/submit-form", "amara", "amara", body));
            assertRefused(visitor.call("POST", path + "/complete", "amara", "amara", body));
        }
    }

    private static void assertRefused(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain(WORD).doesNotContain("Exception");
    }

    private void everyOtherTask(String worriedAbout, Map<String, String> notTaken) {
        String inCare = lookedAfter.child(LocalDate.of(2015, 3, 9), LocalDate.of(2026, 5, 4));
        tasks().forEach((process, tasks) -> tasks.forEach(task -> {
            String child = Files.exists(Path.of("processes/entry-to-care", process + ".bpmn")) ? worriedAbout
                    : process.equals("panel-meeting") ? panels.meeting(inCare) : inCare;
            if (hasTheWord(task.getCamundaFormRef())) {
                return;
            }
            List<String> started = new ArrayList<>();
            council.as("admin", () -> started.add(engine.getRuntimeService().createProcessInstanceByKey(process)
                    .businessKey(child).setVariables(facts(child, task.getId()))
                    .startBeforeActivity(task.getId()).execute().getId()));
            say(engine.getTaskService().createTaskQuery().processInstanceId(started.get(0))
                    .taskDefinitionKey(task.getId()).singleResult(), notTaken);
            council.as("admin", () -> attempt(() -> engine.getRuntimeService().deleteProcessInstance(started.get(0),
                    "test")));
        }));
    }

    private Map<String, Object> facts(String child, String task) {
        Map<String, Object> facts = facts(child);
        Map.of("confirmDeath", "death", "recordCourtEnd", "special-guardianship").entrySet().stream()
                .filter(route -> route.getKey().equals(task)).forEach(r -> facts.put("ceasingRoute", r.getValue()));
        facts.putAll(fragileHome(child, task));
        if (Files.exists(Path.of("forms/permanency-planning", UsualAnswers.formOf(task) + ".form"))) {
            facts.putAll(permanence(child, LocalDate.ofInstant(clock.now(), ZoneId.of("Europe/London")).toString()));
        }
        return facts;
    }

    /** What the work about a home at risk finds: an action, a home that ended, a meeting that reached the child. */
    private Map<String, Object> fragileHome(String child, String task) {
        LocalDate today = LocalDate.ofInstant(clock.now(), ZoneId.of("Europe/London"));
        Map<String, Object> facts = new HashMap<>(Map.of("triageRole", "fostering-officer", "triageClock", "L115",
                "prepareClock", "L120", "conveneClock", "L117", "atRiskReason", "school", "actionRole", "social-worker",
                "actionDueOn", today.toString(), "placementEndedOn", today.toString()));
        if ("doStabilityAction".equals(task)) {
            facts.put("actionId", record.add(child, new Fact.StabilityAction(today, "A call", "social-worker", today, null,
                    null, null), "cora"));
        }
        if ("decideStability".equals(task)) {
            String meeting = meetings.putOnAgenda("stability-meeting", child, "fragile-home", true).meeting();
            meetings.arrange(meeting, today, null, null, "cora", "edwin", null, "sunita");
            meetings.held(meeting, new Holding(today, Set.of("cora", "sam", "fergus"), List.of(), null, List.of(),
                    Set.of(), null), "sunita");
            facts.put("meeting", meeting);
        }
        return facts;
    }

    private Map<String, Object> facts(String child) {
        String now = clock.now().toString();
        String today = now.substring(0, 10);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("contactId", db.sql("select max(id) from care.contact").query(String.class).single());
        facts.put("wayIn", "remand");
        facts.put("team", "north");
        List.of("receivedAt", "section47At", "powerStartedAt").forEach(name -> facts.put(name, now));
        facts.put("movedInAt", clock.now().minusSeconds(3600).toString());
        facts.put("powerOutcome", null);
        List.of("conferenceOn", "letterSentOn", "applicationIssuedOn", "neededOn", "enteredCareOn",
                "temporaryApprovalOn",
                "temporaryApprovalEndsOn").forEach(name -> facts.put(name, today));
        if (child.startsWith("CH-")) {
            facts.putAll(inCare(child));
            facts.putAll(helpAskedFor(child));
            facts.putAll(panels.facts(child));
        } else {
            facts.putAll(panels.facts());
        }
        facts.putAll(FrontDoor.answers("lapseClock", "L37", "lapseSoonClock", "L37-soon", "lapseKind", "interim-order",
                "lapsesOn", LocalDate.parse(today).plusDays(20).toString(), "moveKind", "planned", "keyStage4", false,
                "proposedEndsOn", today, "newLegalStatus", "C1", "statusFromAt", now));
        facts.putAll(FrontDoor.answers("response", "assessment", "proposedResponse", "assessment", "power",
                "police-protection",
                "powerClock", "T10", "powerWarnClock", "T10", "powerLastWarnClock", "T10", "legalBasis", "V2",
                "underOrder", false, "placeKind", "foster", "approval", "nominated-officer", "outOfArea", "in"));
        facts.putAll(FrontDoor.answers("approverRole", "nominated-officer", "escalationClock", "T01", "escalatedTo",
                "team-manager",
                "escalatedFrom", "screenContact", "assessorRole", "health-nurse", "healthKind", "review",
                "proposedMode",
                "face-to-face", "disputeRung", "social-worker", "reviewHeldOn", today, "letterAbout", "review",
                "ceasingRoute", "return-home", "ceasingApproval",
                "nominated-officer", "endPlannedOn", today, "carePlanClock", "T21", "assessmentOutcome", "care-needed",
                "proposedBasis", "V2", "strategyOutcome", "assessment", "gatewayOutcome", "care", "suitable", true));
        return facts;
    }

    /** Meetings of the panels of permanence that reached the child, and what stands in the case by then. */
    private Map<String, Object> permanence(String child, String today) {
        return Map.of("permanenceRoute", "panel", "placedForAdoptionOn", today, "parentsConsent", false, "meeting",
                panelsMet.computeIfAbsent(child, ref -> {
                    Meetings.Item item = meetings.putOnAgenda("permanence-panel", ref, "permanence-plan", false);
                    meetings.arrange(item.meeting(), meetings.of(item.meeting()).meetsOn(), LocalTime.of(10, 0),
                            "Room 3", "beatrix", "cyril", null, "sunita");
                    meetings.held(item.meeting(), new Holding(LocalDate.parse(today), Set.of("beatrix", "cyril",
                            "delia", "edgar"), List.of(), null, List.of(), Set.of(), null), "sunita");
                    return item.meeting();
                }));
    }

    /** The help that a young person who leaves care asked for. */
    private Map<String, Object> helpAskedFor(String child) {
        LocalDate today = LocalDate.ofInstant(clock.now(), ZoneId.of("Europe/London"));
        record.add(child, new Fact.LeaverSupport(today, "local-offer", "A bus pass", null, null, null, null, null,
                "asked", today, null), "leon");
        return Map.of("supportRef", today + ":local-offer", "supportKind", "local-offer");
    }

    /** What the work about a child in care finds on the record and in its case. */
    private Map<String, Object> inCare(String child) {
        Instant before = clock.now().minusSeconds(5 * 3600).truncatedTo(ChronoUnit.MICROS);
        LocalDate today = LocalDate.ofInstant(clock.now(), ZoneId.of("Europe/London"));
        record.add(child, new Fact.Decision(before, "proposeRestrictions", "deprivation-of-liberty", "Runs away",
                "Locked doors", null, null, "tom", false), "tom");
        record.add(child, new Fact.Restriction(before, "deprivation-of-liberty", null, null, null, "Locked doors",
                "Runs away"), "tom");
        return Map.of("missingEpisodeId", record.add(child, new Fact.MissingEpisode(before, MissingCode.M, null, "low",
                        "At the bus stop"), "tom"), "missingFromAt", before.toString(),
                "returnedAt", clock.now().toString(),
                "worryId", record.add(child, new Fact.Worry(today, "complaint", "No wifi", null, null), "tom"),
                "worryKind", "complaint", "suspendedOn", today.toString(),
                "restrictionKind", "deprivation-of-liberty", "proposedFromAt", before.toString());
    }

    private void say(String child, String key, Map<String, String> notTaken) {
        say(council.task(child, key), notTaken);
        council.settle(child);
    }

    /** As many fields as the form takes, fewer each time it refuses; a colleague tries when one may not. */
    private void say(Task task, Map<String, String> notTaken) {
        List<String> refusals = new ArrayList<>();
        for (int fewer = 0; fewer < 3; fewer++) {
            for (String user : council.mayDo(task)) {
                Map<String, Object> answers = answers(task, fewer);
                try {
                    council.as(user, () -> engine.getFormService().submitTaskForm(task.getId(), answers));
                    return;
                } catch (RuntimeException refused) {
                    assertThat(String.valueOf(refused.getMessage())).doesNotContain(WORD);
                    refusals.add(refused.getClass().getSimpleName() + ": " + refused.getMessage());
                }
            }
        }
        notTaken.put(task.getTaskDefinitionKey(), String.join(" | ", new TreeSet<>(refusals)));
    }

    /** The usual answers with one that needs nothing on the record. */
    private Map<String, Object> changed(String key, String field, String value) {
        Map<String, Object> answers = new HashMap<>(usual.of(UsualAnswers.formOf(key), ""));
        answers.put(field, value);
        return answers;
    }

    private Map<String, Object> answers(Task task, int fewer) {
        String key = task.getTaskDefinitionKey();
        Map<String, Object> usual = switch (key) {
            case "addChildren" -> new HashMap<>(Map.of("child1DateOfBirth", "2017-03-04", "child1Sex", "M",
                    "child1GivenName", WORD, "child1FamilyName", WORD, "moreChildren", "no"));
            case "acceptWayIn" -> everyday.answersTo(key, "response", "care-agreed", "remandTo", "local-authority");
            case "settleBeforeLapse" -> changed(key, "outcome", "replaced");
            case "approveExtension" -> changed(key, "approved", "no");
            case "confirmLegalStatus" -> changed(key, "confirmed", "no");
            default -> this.usual.of(UsualAnswers.formOf(key), "");
        };
        Map<String, Object> answers = new HashMap<>(usual);
        for (JsonNode component : components(task)) {
            String field = component.path("key").asText();
            boolean area = "textarea".equals(component.path("type").asText());
            boolean text = area || "textfield".equals(component.path("type").asText());
            boolean more = fewer == 0 || fewer == 1 && area || usual.containsKey(field);
            if (text && more && !CODES.contains(field) && !field.matches("child[1-4].*")
                    && !"whyNoChildView".equals(field)) {
                answers.put(field, WORD + " " + field);
            }
        }
        return answers;
    }

    private List<JsonNode> components(Task task) {
        List<JsonNode> all = new ArrayList<>();
        try (InputStream form = engine.getFormService().getDeployedTaskForm(task.getId())) {
            collect(json.readTree(form), all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static void collect(JsonNode parent, List<JsonNode> all) {
        parent.path("components").forEach(component -> {
            all.add(component);
            collect(component, all);
        });
    }

    private void stepsThatFail(String child) {
        SayTooMuch.words = WORD;
        List<String> started = new ArrayList<>();
        council.as("admin", () -> started.add(
                engine.getRuntimeService().startProcessInstanceByKey("leak", child).getId()));
        Task task = engine.getTaskService().createTaskQuery().processInstanceId(started.get(0)).singleResult();
        var failed = new Visitor(port).call("POST", "/engine-rest/task/" + task.getId() + "/submit-form", "amara",
                "amara",
                body(Map.of("words", WORD, "fail", true)));
        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.body()).contains("report it with the number").doesNotContain(WORD)
                .doesNotContain("Exception");
        council.as("amara", () -> engine.getFormService().submitTaskForm(task.getId(), Map.of("words", WORD)));
        for (int tries = 0; tries < 6; tries++) {
            for (Job job : jobs(started.get(0))) {
                attempt(() -> engine.getManagementService().executeJob(job.getId()));
            }
        }
        List<Job> gaveUp = jobs(started.get(0));
        assertThat(gaveUp).hasSize(3).allSatisfy(job -> {
            assertThat(job.getRetries()).isZero();
            assertThat(job.getExceptionMessage()).isNotBlank();
        });
        SayTooMuch.words = "";
    }

    private List<Job> jobs(String processId) {
        return engine.getManagementService().createJobQuery().processInstanceId(processId).list();
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException expected) {
            assertThat(String.valueOf(expected.getMessage())).doesNotContain(WORD);
        }
    }

    private static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(answers);
        changed.put(key, value);
        return changed;
    }

    private String body(Map<String, Object> answers) {
        Map<String, Object> variables = new LinkedHashMap<>();
        answers.forEach((key, value) -> variables.put(key, Map.of("value", value)));
        try {
            return json.writeValueAsString(Map.of("variables", variables));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<UserTask>> tasks() {
        Map<String, List<UserTask>> tasks = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".bpmn")).sorted().toList()) {
                BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
                tasks.put(model.getModelElementsByType(Process.class).iterator().next().getId(),
                        List.copyOf(model.getModelElementsByType(UserTask.class)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tasks;
    }
}
