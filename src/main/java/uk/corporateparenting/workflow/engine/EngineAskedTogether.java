package uk.corporateparenting.workflow.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.AskedTogether;

/** One command around all: those within it share what it has read. */
@Component
class EngineAskedTogether implements AskedTogether {

    private final ProcessEngineConfigurationImpl engine;

    EngineAskedTogether(@Lazy ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public <T> T ask(Supplier<T> questions) {
        return engine.getCommandExecutorTxRequired().execute(context -> questions.get());
    }
}
