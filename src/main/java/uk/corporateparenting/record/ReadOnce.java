package uk.corporateparenting.record;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was read of the record is not read again until the transaction ends or writes to the record: one automatic step
 * asks some ten times for the same few facts.
 */
final class ReadOnce {

    private static final class Held extends ResourceHolderSupport {

        private final Map<Object, Object> answers = new HashMap<>();
    }

    /** @param question with the meaning of its equals; the answer must not be changed by who gets it */
    @SuppressWarnings("unchecked")
    <T> T ask(Object question, Supplier<T> answer) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return answer.get();
        }
        Held held = held();
        Object known = held.answers.get(question);
        if (known == null) {
            known = answer.get();
            held.answers.put(question, known);
        }
        return (T) known;
    }

    /** What was written, or may have been written by others, is read anew. */
    void forget() {
        Held held = (Held) TransactionSynchronizationManager.getResource(this);
        if (held != null) {
            held.answers.clear();
        }
    }

    private Held held() {
        Held held = (Held) TransactionSynchronizationManager.getResource(this);
        if (held == null) {
            held = new Held();
            held.setSynchronizedWithTransaction(true);
            TransactionSynchronizationManager.bindResource(this, held);
            TransactionSynchronizationManager.registerSynchronization(new ResourceHolderSynchronization<>(held, this) {
            });
        }
        return held;
    }
}
