package uk.corporateparenting.workflow.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.corporateparenting.audit.AccessLog;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.FormCatalogue;
import uk.corporateparenting.workflow.OwnWork;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.ScreenPart;
import uk.corporateparenting.workflow.StartForm;
import uk.corporateparenting.workflow.SubmittedForms;
import uk.corporateparenting.workflow.TaskCompleted;
import uk.corporateparenting.workflow.TaskForm;

/**
 * The one way by which what a person typed enters the house: bound, checked, handed to the process's code, kept in the
 * record; only routing facts go on to the engine. Runs inside the engine's command, after its permission check.
 */
@Component
class Seam {

    private final Map<String, TaskForm<?>> taskForms;
    private final Map<String, StartForm<?>> startForms;
    private final List<ScreenPart> parts;
    private final Binder binder;
    private final SubmittedForms submitted;
    private final FormCatalogue forms;
    private final EngineClock clock;
    private final AccessLog accessLog;
    private final OpenCases openCases;
    private final OwnWork ownWork;
    private final ApplicationEventPublisher events;

    Seam(List<TaskForm<?>> taskForms, List<StartForm<?>> startForms, List<ScreenPart> parts, Binder binder,
         SubmittedForms submitted, FormCatalogue forms, EngineClock clock, AccessLog accessLog, OpenCases openCases,
         OwnWork ownWork, ApplicationEventPublisher events) {
        this.taskForms = taskForms.stream().collect(Collectors.toMap(Seam::formId, f -> f));
        this.startForms = startForms.stream().collect(Collectors.toMap(Seam::formId, f -> f));
        this.parts = parts;
        this.binder = binder;
        this.submitted = submitted;
        this.forms = forms;
        this.clock = clock;
        this.accessLog = accessLog;
        this.openCases = openCases;
        this.ownWork = ownWork;
        this.events = events;
    }

    /** {@code ScreenContact} answers {@code screen-contact}; {@code RecordSection20} answers {@code record-section-20}. */
    static String formId(Object code) {
        return AopUtils.getTargetClass(code).getSimpleName()
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2").replaceAll("([a-z])([0-9])", "$1-$2").toLowerCase();
    }

    /** Form ids with code behind them, and the record each one takes. */
    Map<String, Class<? extends Record>> contracts() {
        Map<String, Class<? extends Record>> all = new HashMap<>();
        taskForms.forEach((id, form) -> all.put(id, form.answers()));
        startForms.forEach((id, form) -> all.put(id, form.answers()));
        return all;
    }

    Set<String> startFormIds() {
        return startForms.keySet();
    }

    VariableMap submitTask(SeamedTask seamed, VariableMap sent, TaskEntity task) {
        CaseTask work = work(task, seamed);
        if (!seamed.notBy().isEmpty() && submitted.didAny(work.user(), work.rootCaseId(), seamed.notBy())
                && !ownWork.mayApprove(work.user())) {
            throw Refused.forbidden(
                    "You worked on what is being decided here, so somebody else has to take this task.");
        }
        TaskForm<?> form = taskForms.get(seamed.formId());
        if (form == null) {
            throw new IllegalStateException("No code for the form " + seamed.formId());
        }
        Facts facts = submit(form, seamed.formId(), sent, work, task.getName());
        events.publishEvent(new TaskCompleted(work.processId(), work.rootCaseId(), work.childRef(), work.taskKey(),
                work.taskId(), work.text("team"), seamed.letter()));
        return Variables.fromMap(facts.asMap());
    }

    private <A extends Record> Facts submit(TaskForm<A> form, String formId, VariableMap sent, CaseTask work,
                                            String taskName) {
        A answers = binder.bind(formId, form.answers(), sent);
        return SilentDelegates.silently(() -> {
            submitted.keep(work, taskName, formId, answers);
            return form.submit(answers, work);
        });
    }

    VariableMap submitStart(String formId, VariableMap sent, ExecutionEntity execution) {
        StartForm<?> form = startForms.get(formId);
        if (form == null) {
            throw new IllegalStateException("No code for the start form " + formId);
        }
        return submit(form, formId, sent, execution);
    }

    private <A extends Record> VariableMap submit(StartForm<A> form, String formId, VariableMap sent,
                                                  ExecutionEntity execution) {
        A answers = binder.bind(formId, form.answers(), sent);
        StartForm.Started started = SilentDelegates.silently(() -> form.submit(answers, user(), clock.instant()));
        // setBusinessKey would leave the history row without it.
        execution.setProcessBusinessKey(started.childRef());
        openCases.claim(execution.getProcessDefinition(), started.childRef(), execution.getProcessInstanceId());
        if (form.kept()) {
            submitted.keepStart(started.childRef(), execution.getProcessInstanceId(), execution.getActivityId(),
                    execution.getProcessDefinition().getName(), formId, answers, user(), clock.instant());
        }
        return Variables.fromMap(started.facts().asMap());
    }

    /** What the form shows, for the signed-in viewer; the look is written down. */
    Map<String, Object> screen(TaskEntity task, SeamedTask seamed) {
        CaseTask work = work(task, seamed);
        Screen screen = new Screen();
        return SilentDelegates.silently(() -> {
            if (seamed.extractOnly()) {
                // Whatever the form's own code does not say stays unsaid.
                screen.put("childHeader", "").put("knownSoFar", "Only what you need for your answer is shown here.");
            }
            parts.stream().filter(part -> !seamed.extractOnly() || part.isForExtracts())
                    .forEach(part -> part.show(work, screen));
            Optional.ofNullable(taskForms.get(seamed.formId())).ifPresent(form -> form.show(work, screen));
            accessLog.looked(work.user(), work.childRef(), seamed.formId());
            return screen.values();
        });
    }

    Map<String, Object> startScreen(String formId) {
        Screen screen = new Screen();
        return SilentDelegates.silently(() -> {
            Optional.ofNullable(startForms.get(formId)).ifPresent(form -> form.show(screen, user()));
            return screen.values();
        });
    }

    FormCatalogue forms() {
        return forms;
    }

    SubmittedForms submitted() {
        return submitted;
    }

    private CaseTask work(TaskEntity task, SeamedTask seamed) {
        return new EngineTask(task, user(), clock.instant(), seamed.clockArgument());
    }

    static String user() {
        Authentication authentication = Context.getCommandContext().getAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            throw Refused.forbidden("Sign in first.");
        }
        return authentication.getUserId();
    }
}
