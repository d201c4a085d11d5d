package uk.corporateparenting.workflow.engine;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Remembers, in every product that tests start, which elements of which models were passed. The tests run in several
 * Java programs side by side: where {@code model.coverage} names a file, each writes its own.
 */
@Component
class ModelCoverage extends AbstractProcessEnginePlugin {

    private static final Set<String> PASSED = new ConcurrentSkipListSet<>();
    private static final Optional<Path> FILE = Optional.ofNullable(System.getProperty("model.coverage")).map(Path::of);

    static {
        FILE.ifPresent(file -> {
            try {
                Files.createDirectories(file.getParent());
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void pass(String element) {
        if (PASSED.add(element) && FILE.isPresent()) {
            try {
                Files.writeString(FILE.get(), element + System.lineSeparator(), CREATE, APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        if (engine.getCustomPostBPMNParseListeners() == null) {
            engine.setCustomPostBPMNParseListeners(new java.util.ArrayList<>());
        }
        engine.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity definition) {
                watch(definition.getKey(), definition);
            }
        });
    }

    private static void watch(String processKey, ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            String id = processKey + "#" + activity.getId();
            activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> pass(id));
            for (PvmTransition transition : activity.getOutgoingTransitions()) {
                String flow = processKey + "#" + transition.getId();
                ((TransitionImpl) transition).addListener(ExecutionListener.EVENTNAME_TAKE,
                        (ExecutionListener) execution -> pass(flow));
            }
            watch(processKey, activity);
        }
    }
}
