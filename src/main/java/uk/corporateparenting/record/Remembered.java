package uk.corporateparenting.record;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was read in the transaction at hand, until it writes something: one step of a case asks for the same child's
 * facts again and again, for every date and every rule.
 */
final class Remembered {

    @SuppressWarnings("unchecked")
    <T> T get(Object question, Supplier<T> read) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return read.get();
        }
        Map<Object, Object> answers = answers();
        Object answer = answers.get(question);
        if (answer == null) {
            answer = read.get();
            answers.put(question, answer);
        }
        return (T) answer;
    }

    void forget() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Map<?, ?> answers) {
            answers.clear();
        }
    }

    @SuppressWarnings("unchecked")
    private Map<Object, Object> answers() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Map<?, ?> answers) {
            return (Map<Object, Object>) answers;
        }
        Map<Object, Object> answers = new HashMap<>();
        TransactionSynchronizationManager.bindResource(this, answers);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(Remembered.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(Remembered.this, answers);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(Remembered.this);
            }
        });
        return answers;
    }
}
