package uk.corporateparenting.workflow.engine;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.TaskForm;

/** Code that fails in the worst way, for tests: it quotes what somebody typed. */
@Component
class SayTooMuch implements TaskForm<SayTooMuch.Answers> {

    static volatile String words = "";

    record Answers(String words, Boolean fail) {
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        if (Boolean.TRUE.equals(a.fail())) {
            throw new IllegalArgumentException("Cannot read " + a.words(), new IllegalStateException(a.words()));
        }
        return Facts.none();
    }

    /** For an expression in a model. */
    public static final class Stumbling {

        public void go() {
            throw new IllegalStateException("Stumbled over " + words, new IllegalArgumentException(words));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Steps {

        @Bean
        JavaDelegate failWithWords() {
            return execution -> {
                throw new IllegalStateException("Failed on " + words, new IllegalArgumentException(words));
            };
        }

        @Bean
        JavaDelegate refuseWithWords() {
            return execution -> {
                throw new BpmnError("NOBODY_CATCHES_THIS", "Refused: " + words);
            };
        }

        @Bean
        Stumbling stumbleOverWords() {
            return new Stumbling();
        }
    }
}
