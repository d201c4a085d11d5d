package uk.corporateparenting.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;
import uk.corporateparenting.people.Deputies;
import uk.corporateparenting.timescale.LondonTime;

/**
 * Empties the outbox. Each mail is taken, handed to the carrier with no transaction open, and marked. A copy of the
 * product that dies in between leaves a mail of which nobody knows whether it went: it is tried again, under the same
 * reference, ten minutes later.
 */
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    /** Longer than any carrier may take. */
    private static final Duration IN_HAND = Duration.ofMinutes(10);

    private final Outbox outbox;
    private final Carrier carrier;
    private final IdentityService identity;
    private final TaskService tasks;
    private final NoticeSettings settings;
    private final Clock clock;
    private final NoticeWords words;
    private final Deputies deputies;
    /** Went out while the database could not be told. */
    private final List<Runnable> unmarked = new CopyOnWriteArrayList<>();

    Postman(Outbox outbox, Carrier carrier, IdentityService identity, TaskService tasks, NoticeSettings settings,
            Clock clock, NoticeWords words, Deputies deputies) {
        this.outbox = outbox;
        this.carrier = carrier;
        this.identity = identity;
        this.tasks = tasks;
        this.settings = settings;
        this.clock = clock;
        this.words = words;
        this.deputies = deputies;
    }

    /** Sends what is due. The first mail that the carrier does not take ends the round: it will take no other. */
    void work() {
        unmarked.forEach(mark -> {
            mark.run();
            unmarked.remove(mark);
        });
        while (!Thread.currentThread().isInterrupted()) {
            Instant now = clock.instant();
            Optional<Outbox.Taken> mail = outbox.take(now, now.plus(IN_HAND));
            if (mail.isEmpty() || !deliver(mail.get())) {
                return;
            }
        }
    }

    /** @return whether the carrier takes more */
    private boolean deliver(Outbox.Taken mail) {
        if (mail.tries() > settings.tries()) {
            giveUp(mail, null);
            return true;
        }
        if (!isStillNews(mail)) {
            outbox.end(mail, "not-needed", null, clock.instant());
            return true;
        }
        String to = Optional.ofNullable(identity.createUserQuery().userId(mail.userId()).singleResult())
                .map(User::getEmail).filter(address -> !address.isBlank()).orElse(null);
        if (to == null) {
            outbox.end(mail, "no-address", null, clock.instant());
            return true;
        }
        try {
            String carrierId = carrier.send(letter(mail, to));
            Instant now = clock.instant();
            mark(() -> outbox.sent(mail, carrier.name(), to, carrierId, now));
            return true;
        } catch (NotSent refused) {
            return failed(mail, refused.getMessage(), refused.isForGood());
        }
    }

    private Mail letter(Outbox.Taken mail, String to) {
        Map<String, String> values = new HashMap<>(mail.words());
        values.put("address", settings.address() + "/notices");
        NoticeWords.Text text = words.of(mail.kind(), values);
        return new Mail(mail.reference(), to, text.subject(), text.body(), clock.instant(), mail.triedBefore());
    }

    private boolean failed(Outbox.Taken mail, String kind, boolean forGood) {
        if (forGood || mail.tries() >= settings.tries()) {
            giveUp(mail, kind);
        } else {
            outbox.later(mail, kind, clock.instant().plus(pause(mail.tries())));
        }
        return forGood;
    }

    private void giveUp(Outbox.Taken mail, String kind) {
        outbox.end(mail, "given-up", kind, clock.instant());
        LOG.warn("Notice {} was not sent and is given up after {} tries ({}): see /operations/notices.", mail.id(),
                Math.min(mail.tries(), settings.tries()), kind == null ? "it was never answered" : kind);
    }

    private Duration pause(int tries) {
        ExponentialBackOff growing = new ExponentialBackOff(settings.firstPause().toMillis(), settings.pauseGrowth());
        growing.setMaxInterval(settings.longestPause().toMillis());
        BackOffExecution pauses = growing.start();
        Supplier<Duration> next = () -> Duration.ofMillis(pauses.nextBackOff());
        Duration pause = next.get();
        for (int passed = 1; passed < tries; passed++) {
            pause = next.get();
        }
        return pause;
    }

    /** A morning's message is stale the day after, and a task may be done or taken by somebody else meanwhile. */
    private boolean isStillNews(Outbox.Taken mail) {
        if (mail.kind() == Kind.DIGEST) {
            return mail.forDay().equals(LondonTime.day(clock.instant()));
        }
        Task task = tasks.createTaskQuery().taskId(mail.taskId()).singleResult();
        return task != null && (task.getAssignee() == null || task.getAssignee().equals(mail.userId())
                || deputies.awayToday(mail.userId()).contains(task.getAssignee()));
    }

    private void mark(Runnable mark) {
        try {
            mark.run();
        } catch (DataAccessException unreachable) {
            unmarked.add(mark);
            throw unreachable;
        }
    }
}
