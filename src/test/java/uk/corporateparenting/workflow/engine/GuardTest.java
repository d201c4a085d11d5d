package uk.corporateparenting.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.CaseService;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.Leaks;
import uk.corporateparenting.entrytocare.FrontDoor;
import uk.corporateparenting.web.Visitor;

/** No way into the engine but the seam. */
@EngineTest
class GuardTest {

    private static final String WORD = "Qzguardword";
    private static final Set<Class<?>> CHANGE_CASES = Set.of(RuntimeService.class, TaskService.class,
            ExternalTaskService.class, CaseService.class);
    private static final Set<Class<?>> HOUSEKEEPING = Set.of(ManagementService.class, HistoryService.class,
            RepositoryService.class, DecisionService.class, AuthorizationService.class, FilterService.class,
            IdentityService.class);

    /** Open on purpose; each with the reason why nothing personal can be left there by a worker. */
    private static final Map<String, String> OPEN = Map.ofEntries(
            Map.entry("TaskService.claim", "takes a person's id, and for a worker only their own"),
            Map.entry("TaskService.setAssignee",
                    "takes a person's id, and for a worker only their own; gives back their own task"),
            Map.entry("FilterService.list", "reading"), Map.entry("FilterService.listPage", "reading"),
            Map.entry("FilterService.singleResult", "reading"), Map.entry("FilterService.count", "reading"),
            Map.entry("IdentityService.checkPassword", "signing in"),
            Map.entry("IdentityService.checkPasswordAgainstPolicy", "keeps nothing"),
            Map.entry("IdentityService.saveUser", "a worker's own new password, nothing else"),
            Map.entry("IdentityService.setAuthentication", "what the sign-in found, for this request"),
            Map.entry("IdentityService.setAuthenticatedUserId", "what the sign-in found, for this request"),
            Map.entry("IdentityService.clearAuthentication", "the end of a request"));

    @Autowired ProcessEngine engine;
    @Autowired Council council;
    @Autowired FrontDoor frontDoor;
    @Autowired Leaks leaks;
    @LocalServerPort int port;

    @Test
    void every_way_into_the_engine_is_closed_or_leads_through_the_seam() {
        List<String> unknown = new ArrayList<>();
        for (Method getter : ProcessEngine.class.getMethods()) {
            Class<?> service = getter.getReturnType();
            if (!service.getSimpleName().endsWith("Service")) {
                continue;
            }
            for (Method method : service.getMethods()) {
                String name = service.getSimpleName() + "." + method.getName();
                if (!isReading(method) && !isClosed(service, method) && !isSeamed(service, method)
                        && !OPEN.containsKey(name)) {
                    unknown.add(name + Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).toList());
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    private static boolean isReading(Method method) {
        return method.getName().matches("(get|is)[A-Z].*|create(Native)?[A-Za-z]*Query")
                && Arrays.stream(method.getParameterTypes()).noneMatch(Map.class::equals);
    }

    private boolean isClosed(Class<?> service, Method method) {
        return (CHANGE_CASES.contains(service) || HOUSEKEEPING.contains(service)) && !Guard.isOpen(service, method)
                && AopUtils.isAopProxy(service(service));
    }

    /** Our own class says what happens there; it hands everything to the seam. */
    private static boolean isSeamed(Class<?> service, Method method) {
        Class<?> ours = service == FormService.class ? SeamFormService.class
                : service == TaskService.class ? SeamTaskService.class : null;
        try {
            return ours != null && ours.getDeclaredMethod(method.getName(), method.getParameterTypes()) != null;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    private Object service(Class<?> type) {
        return Arrays.stream(ProcessEngine.class.getMethods()).filter(getter -> getter.getReturnType() == type)
                .map(getter -> {
                    try {
                        return getter.invoke(engine);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                }).findFirst().orElseThrow();
    }

    @Test
    void the_list_of_what_is_open_names_nothing_that_is_gone() {
        Set<String> there = new TreeSet<>();
        for (Class<?> service : List.of(TaskService.class, FilterService.class, IdentityService.class)) {
            Arrays.stream(service.getMethods()).forEach(m -> there.add(service.getSimpleName() + "." + m.getName()));
        }
        assertThat(there).containsAll(OPEN.keySet());
    }

    @Test
    void a_workers_program_can_leave_nothing_beside_the_forms() {
        String child = frontDoor.contact("contact");
        Task task = council.task(child, "screenContact");
        String due = String.valueOf(task.getDueDate());
        List<String> open = new ArrayList<>();
        for (Attempt attempt : attempts(task)) {
            var answer = new Visitor(port).call(attempt.method(), "/engine-rest" + attempt.path(), "amara",
                    attempt.contentType(), attempt.body().getBytes(StandardCharsets.UTF_8));
            String body = answer.body() == null ? "" : answer.body();
            boolean refused = answer.statusCode() >= 400 && answer.statusCode() < 500;
            boolean plain = body.matches("(?s)\\{\"(type|message)\":\"[^\"]*\",\"(type|message)\":\"[^\"]{5,150}\"}")
                    || answer.statusCode() == 404 || body.contains("\"detail\"");
            boolean silent = !body.contains(WORD) && !body.contains("Exception") && !body.contains("\\tat ");
            if (!refused || !plain || !silent) {
                open.add(attempt.method() + " " + attempt.path() + ": " + answer.statusCode() + " " + body);
            }
        }
        assertThat(open).isEmpty();
        assertThat(leaks.of(WORD)).isEmpty();
        Task after = council.task(child, "screenContact");
        assertThat(after.getName()).isEqualTo(task.getName());
        assertThat(after.getAssignee()).isNull();
        assertThat(String.valueOf(after.getDueDate())).isEqualTo(due);
        assertThat(after.getDescription()).isEqualTo(task.getDescription());
    }

    private record Attempt(String method, String path, String contentType, String body) {
    }

    private static Attempt json(String method, String path, String body) {
        return new Attempt(method, path, "application/json", body.replace('\'', '"').replace("WORD", WORD));
    }

    private List<Attempt> attempts(Task task) {
        String t = "/task/" + task.getId();
        String p = "/process-instance/" + task.getProcessInstanceId();
        String e = "/execution/" + task.getExecutionId();
        String d = task.getProcessDefinitionId();
        String value = "{'value':'WORD','type':'String'}";
        String variables = "{'variables':{'WORD':{'value':'WORD'}}}";
        String modifications = "{'modifications':{'words':{'value':'WORD','type':'String'}}}";
        String ids = "['" + task.getProcessInstanceId() + "']";
        return List.of(
                json("POST", t + "/complete", variables),
                json("POST", t + "/submit-form", variables),
                json("POST", t + "/resolve", variables),
                json("POST", t + "/resolve", "{}"),
                json("POST", t + "/bpmnError",
                        "{'errorCode':'WORD','errorMessage':'WORD','variables':{'a':{'value':'WORD'}}}"),
                json("POST", t + "/bpmnEscalation", "{'escalationCode':'WORD','variables':{'a':{'value':'WORD'}}}"),
                json("PUT", t + "/variables/words", value),
                json("POST", t + "/variables", modifications),
                json("PUT", t + "/localVariables/words", value),
                json("POST", t + "/localVariables", modifications),
                json("DELETE", t + "/variables/wayIn", ""),
                json("POST", t + "/claim", "{'userId':'WORD'}"),
                json("POST", t + "/claim", "{'userId':'ben'}"),
                json("POST", t + "/claim", "{'userId':null}"),
                json("POST", t + "/unclaim", "{}"),
                json("POST", t + "/assignee", "{'userId':'WORD'}"),
                json("POST", t + "/delegate", "{'userId':'WORD'}"),
                json("POST", t + "/identity-links", "{'userId':'WORD','type':'WORD'}"),
                json("POST", t + "/identity-links/delete", "{'groupId':'north.duty-and-advice','type':'candidate'}"),
                json("POST", t + "/comment/create", "{'message':'WORD'}"),
                new Attempt("POST", t + "/attachment/create", "multipart/form-data; boundary=x", """
                        --x\r
                        Content-Disposition: form-data; name="attachment-name"\r
                        \r
                        WORD\r
                        --x\r
                        Content-Disposition: form-data; name="attachment-type"\r
                        \r
                        text\r
                        --x\r
                        Content-Disposition: form-data; name="url"\r
                        \r
                        WORD\r
                        --x--\r
                        """.replace("WORD", WORD)),
                json("PUT", t, "{'name':'WORD','description':'WORD','priority':1,'assignee':'WORD','owner':'WORD',"
                        + "'delegationState':'PENDING','parentTaskId':null,'tenantId':null}"),
                json("DELETE", t, ""),
                json("POST", "/task/create", "{'id':'WORD','name':'WORD','description':'WORD'}"),
                json("PUT", p + "/variables/words", value),
                json("POST", p + "/variables", modifications),
                json("POST", p + "/modification", "{'instructions':[{'type':'startBeforeActivity',"
                        + "'activityId':'confirmThreshold','variables':{'a':{'value':'WORD','local':true}}}],"
                        + "'annotation':'WORD'}"),
                json("POST", p + "/modification-async", "{'instructions':[{'type':'startBeforeActivity',"
                        + "'activityId':'confirmThreshold'}],'annotation':'WORD'}"),
                json("POST", p + "/comment/create", "{'message':'WORD'}"),
                json("DELETE", p, ""),
                json("PUT", p + "/suspended", "{'suspended':true}"),
                json("POST", "/process-instance/delete", "{'processInstanceIds':" + ids + ",'deleteReason':'WORD'}"),
                json("POST", "/process-instance/variables-async", "{'processInstanceIds':" + ids
                        + ",'variables':{'a':{'value':'WORD','type':'String'}}}"),
                json("POST", "/process-instance/message-async",
                        "{'messageName':'contact.received','processInstanceIds':" + ids
                        + ",'variables':{'a':{'value':'WORD','type':'String'}}}"),
                json("POST", "/process-instance/job-retries", "{'processInstances':" + ids + ",'retries':3}"),
                json("PUT", e + "/localVariables/words", value),
                json("POST", e + "/localVariables", modifications),
                json("POST", e + "/signal", variables),
                json("POST", e + "/messageSubscriptions/contact.received/trigger", variables),
                json("POST", e + "/create-incident", "{'incidentType':'WORD','configuration':'WORD','message':'WORD'}"),
                json("POST", "/process-definition/key/entry-to-care/start",
                        "{'businessKey':'WORD','variables':{'a':{'value':'WORD'}}}"),
                json("POST", "/process-definition/key/contact-screening/start",
                        "{'businessKey':'WORD','variables':{'a':{'value':'WORD'}}}"),
                json("POST", "/process-definition/" + d + "/start", "{'businessKey':'WORD'}"),
                json("POST", "/process-definition/key/entry-to-care/submit-form",
                        "{'businessKey':'WORD','variables':{'WORD':{'value':'WORD'}}}"),
                json("POST", "/process-definition/key/contact-screening/submit-form",
                        "{'businessKey':'WORD','variables':{'WORD':{'value':'WORD'}}}"),
                json("POST", "/process-definition/" + d + "/restart", "{'processInstanceIds':" + ids
                        + ",'instructions':[{'type':'startBeforeActivity','activityId':'screenContact'}]}"),
                json("POST", "/message", "{'messageName':'contact.received','businessKey':'WORD',"
                        + "'processVariables':{'a':{'value':'WORD'}}}"),
                json("POST", "/signal", "{'name':'WORD','variables':{'a':{'value':'WORD'}}}"),
                json("POST", "/condition", "{'variables':{'a':{'value':'WORD'}},'businessKey':'WORD'}"),
                json("POST", "/modification/execute", "{'processDefinitionId':'" + d + "','processInstanceIds':" + ids
                        + ",'instructions':[{'type':'startBeforeActivity','activityId':'confirmThreshold'}],"
                        + "'annotation':'WORD'}"),
                json("POST", "/migration/execute", "{'migrationPlan':{'sourceProcessDefinitionId':'" + d
                        + "','targetProcessDefinitionId':'" + d + "','instructions':[]},'processInstanceIds':" + ids
                        + "}"),
                json("POST", "/migration/generate", "{'sourceProcessDefinitionId':'" + d
                        + "','targetProcessDefinitionId':'" + d + "','variables':{'a':{'value':'WORD'}}}"),
                json("POST", "/external-task/fetchAndLock",
                        "{'workerId':'WORD','maxTasks':1,'topics':[{'topicName':'WORD','lockDuration':1000}]}"),
                json("POST", "/external-task/none/complete", "{'workerId':'WORD','variables':{'a':{'value':'WORD'}}}"),
                json("POST", "/external-task/none/failure", "{'workerId':'WORD','errorMessage':'WORD'}"),
                json("POST", "/case-definition/key/none/create", variables),
                json("POST", "/decision-definition/key/threshold/evaluate", variables),
                json("POST", "/filter/create",
                        "{'name':'WORD','resourceType':'Task','query':{},'properties':{'a':'WORD'}}"),
                json("POST", "/authorization/create",
                        "{'type':1,'permissions':['ALL'],'userId':'amara','resourceType':8,"
                        + "'resourceId':'*'}"),
                json("PUT", "/history/user-operation/none/set-annotation", "{'annotation':'WORD'}"),
                json("POST", "/group/create", "{'id':'WORD','name':'WORD','type':'WORD'}"),
                json("POST", "/tenant/create", "{'id':'WORD','name':'WORD'}"),
                json("PUT", "/user/ben/profile", "{'id':'ben','firstName':'WORD'}"),
                json("PUT", "/user/amara/profile",
                        "{'id':'amara','firstName':'WORD','lastName':'Okafor','email':null}"),
                json("PUT", "/user/ben/credentials", "{'password':'WORD','authenticatedUserPassword':'amara'}"),
                json("POST", "/user/create", "{'profile':{'id':'WORD','firstName':'WORD'},'credentials':"
                        + "{'password':'WORD'}}"),
                json("POST", "/user/amara/unlock", ""),
                json("DELETE", "/user/amara", ""),
                json("PUT", "/group/camunda-admin/members/amara", ""),
                json("DELETE", "/group/north.duty-and-advice/members/ben", ""),
                json("PUT", "/tenant/none/user-members/amara", ""),
                json("POST", "/incident/none", "{}"),
                json("PUT", "/incident/none/annotation", "{'annotation':'WORD'}"),
                json("PUT", "/job/none/retries", "{'retries':1}"),
                json("PUT", "/metrics", "{'WORD':'WORD'}"),
                new Attempt("POST", "/deployment/create", "multipart/form-data; boundary=x", """
                        --x\r
                        Content-Disposition: form-data; name="deployment-name"\r
                        \r
                        WORD\r
                        --x\r
                        Content-Disposition: form-data; name="f"; filename="a.txt"\r
                        \r
                        WORD\r
                        --x--\r
                        """.replace("WORD", WORD)));
    }

    @Test
    void people_change_their_own_password_and_nothing_else_about_themselves() {
        IdentityService people = engine.getIdentityService();
        Visitor zoe = new Visitor(port);
        assertThat(zoe.call("PUT", "/engine-rest/user/zoe/credentials", "zoe", "zoe",
                "{\"password\":\"zoe-and-more\",\"authenticatedUserPassword\":\"zoe\"}").statusCode())
                .isEqualTo(204);
        assertThat(people.checkPassword("zoe", "zoe-and-more")).isTrue();
        User ben = people.createUserQuery().userId("ben").singleResult();
        council.as("zoe", () -> {
            for (Consumer<User> change : List.<Consumer<User>>of(user -> user.setFirstName(WORD),
                    user -> user.setLastName(WORD), user -> user.setEmail(WORD), user -> user.setId("ben"))) {
                User me = people.createUserQuery().userId("zoe").singleResult();
                change.accept(me);
                assertThatThrownBy(() -> people.saveUser(me)).isInstanceOf(NotThisWay.class);
            }
            assertThatThrownBy(() -> people.saveUser(ben)).isInstanceOf(NotThisWay.class);
            assertThatThrownBy(() -> people.createMembership("zoe", "camunda-admin")).isInstanceOf(NotThisWay.class);
            assertThatThrownBy(() -> people.setUserInfo("zoe", "a", WORD)).isInstanceOf(NotThisWay.class);
        });
        council.as("admin", () -> {
            User zoeAgain = people.createUserQuery().userId("zoe").singleResult();
            zoeAgain.setPassword("zoe");
            people.saveUser(zoeAgain);
        });
        assertThat(people.checkPassword("zoe", "zoe")).isTrue();
    }

    @Test
    void an_operator_may_repair_a_case() {
        String child = frontDoor.contact("contact");
        Task task = council.task(child, "screenContact");
        council.as("admin", () -> engine.getTaskService().setVariable(task.getId(), "team", "south"));
        assertThat(engine.getTaskService().getVariable(task.getId(), "team")).isEqualTo("south");
    }

    @Test
    void nobody_at_all_is_not_an_operator() {
        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("toy"))
                .isInstanceOf(NotThisWay.class);
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("toy").count())
                .isZero();
    }

    @Test
    void a_worker_takes_work_for_themselves_and_gives_it_to_nobody_else() {
        String child = frontDoor.contact("contact");
        String task = council.task(child, "screenContact").getId();
        Visitor amara = new Visitor(port);
        assertThat(amara.call("POST", "/engine-rest/task/" + task + "/claim", "amara", "amara",
                        "{\"userId\":\"amara\"}")
                .statusCode()).isEqualTo(204);
        assertThat(council.task(child, "screenContact").getAssignee()).isEqualTo("amara");
        assertThat(amara.call("POST", "/engine-rest/task/" + task + "/assignee", "amara", "amara",
                        "{\"userId\":\"ben\"}")
                .statusCode()).isEqualTo(403);
        assertThat(council.task(child, "screenContact").getAssignee()).isEqualTo("amara");
    }
}
