package uk.corporateparenting.workflow.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.AutomaticSteps;

/**
 * Steps of different cases share a transaction, so that the engine writes them together: that halves what a step costs.
 * Steps of one case follow each other, as elsewhere. Where one of a group fails, each is done by itself.
 */
@Component
class EngineSteps implements AutomaticSteps {

    private static final Logger LOG = LoggerFactory.getLogger(EngineSteps.class);
    private static final int LOOKED_AT = 2_000;
    private static final int CASES_TOGETHER = 25;
    private static final int MOST_WORKERS = 4;

    private final ProcessEngineConfigurationImpl engine;
    private final ManagementService management;
    private final EngineClock clock;

    EngineSteps(@Lazy ProcessEngineConfigurationImpl engine, @Lazy ManagementService management, EngineClock clock) {
        this.engine = engine;
        this.management = management;
        this.clock = clock;
    }

    @Override
    public void runDue(Heard heard, BooleanSupplier stopped) {
        ExecutorService workers = Executors.newFixedThreadPool(
                Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors()));
        try {
            AtomicLong done = new AtomicLong();
            for (long before = -1; before < done.get() && !stopped.getAsBoolean();) {
                before = done.get();
                long all = before + due().count();
                Map<String, List<String>> cases = byCase(due().listPage(0, LOOKED_AT));
                List<Future<?>> running = new ArrayList<>();
                List<List<String>> some = new ArrayList<>();
                for (Map.Entry<String, List<String>> steps : cases.entrySet()) {
                    boolean ofNoCase = steps.getValue().contains(steps.getKey());
                    if (ofNoCase) {
                        running.add(start(workers, List.of(steps.getValue()), done, all, heard, stopped));
                        continue;
                    }
                    some.add(steps.getValue());
                    if (some.size() == CASES_TOGETHER) {
                        running.add(start(workers, List.copyOf(some), done, all, heard, stopped));
                        some.clear();
                    }
                }
                running.add(start(workers, List.copyOf(some), done, all, heard, stopped));
                await(running);
            }
        } finally {
            workers.shutdown();
        }
    }

    private JobQuery due() {
        return management.createJobQuery().executable().withRetriesLeft();
    }

    /** Without what another server is at. A step of no case, such as a message to deliver, stands for itself. */
    private Map<String, List<String>> byCase(List<Job> due) {
        Map<String, List<String>> cases = new LinkedHashMap<>();
        due.stream().map(JobEntity.class::cast)
                .filter(job -> job.getLockExpirationTime() == null
                        || job.getLockExpirationTime().toInstant().isBefore(clock.instant()))
                .forEach(job -> cases.computeIfAbsent(
                        Objects.requireNonNullElse(job.getRootProcessInstanceId(), job.getId()),
                        id -> new ArrayList<>()).add(job.getId()));
        return cases;
    }

    private Future<?> start(ExecutorService workers, List<List<String>> cases, AtomicLong done, long all, Heard heard,
            BooleanSupplier stopped) {
        return workers.submit(() -> {
            int most = cases.stream().mapToInt(List::size).max().orElse(0);
            for (int turn = 0; turn < most && !stopped.getAsBoolean(); turn++) {
                int n = turn;
                done.addAndGet(run(cases.stream().filter(steps -> steps.size() > n).map(steps -> steps.get(n))
                        .toList()));
                synchronized (heard) {
                    heard.at(Math.min(done.get(), all), all);
                }
            }
        });
    }

    /** How many of them were done. */
    private int run(List<String> steps) {
        try {
            engine.getCommandExecutorTxRequired().execute((Command<Void>) context -> {
                steps.forEach(management::executeJob);
                return null;
            });
            return steps.size();
        } catch (RuntimeException oneFailed) {
            return steps.size() == 1 ? failed(oneFailed) : steps.stream().mapToInt(step -> run(List.of(step))).sum();
        }
    }

    private static int failed(RuntimeException failure) {
        // The kind only: what it says may be about a child.
        LOG.info("An automatic step is left for later ({}).", failure.getClass().getSimpleName());
        return 0;
    }

    private static void await(List<Future<?>> running) {
        try {
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getClass().getSimpleName());
        }
    }
}
