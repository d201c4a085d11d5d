package uk.corporateparenting.consentwithdrawn;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.Lapses;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.LegalStanding;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;

/**
 * Where the child stays on another basis than the consent that was withdrawn, everybody whose duties change is told, the
 * review comes forward, and the new end is watched. Where the child goes home or nothing changed, there is nothing to
 * tell.
 */
@Component
class TellOfNewBasis implements JavaDelegate {

    private static final Set<String> NOTHING_NEW = Set.of("return", "restored", "stands");

    private final LegalStanding standing;
    private final Lapses lapses;
    private final Messages messages;
    private final EarlierReview earlierReview;
    private final Clock clock;

    TellOfNewBasis(LegalStanding standing, Lapses lapses, Messages messages, EarlierReview earlierReview, Clock clock) {
        this.standing = standing;
        this.lapses = lapses;
        this.messages = messages;
        this.earlierReview = earlierReview;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (NOTHING_NEW.contains(String.valueOf(execution.getVariable("withdrawalOutcome")))) {
            return;
        }
        String ref = execution.getProcessBusinessKey();
        Optional<LegalStatus> now = standing.now(ref);
        now.filter(status -> !status.code().name().startsWith("V")).ifPresent(status -> messages.send(
                "legal-status-changed:" + ref + ":" + status.startsAt() + ":" + status.code().code(),
                ConsentWithdrawn.LEGAL_STATUS_CHANGED, ref, Facts.of("legalBasis", status.code().code())));
        lapses.watchStatus(ref, (String) execution.getVariable("team"));
        earlierReview.ask(ref, execution.getProcessInstanceId(), clock.instant());
    }
}
