package uk.corporateparenting.escalation;

import org.springframework.stereotype.Component;
import uk.corporateparenting.timescale.StatutoryClock;

/** The same questions where nobody is left to be told: a task of its own, so that it is seen as that. */
@Component
class AnswerAtTheTop extends AnswerEscalation {

    AnswerAtTheTop(Escalations escalations, StatutoryClock clock) {
        super(escalations, clock);
    }
}
