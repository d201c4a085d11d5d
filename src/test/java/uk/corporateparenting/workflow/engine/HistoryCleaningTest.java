package uk.corporateparenting.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.entrytocare.FrontDoor;

/** The engine forgets a finished case at night, a year after its end; the record of the child stays. */
@EngineTest
class HistoryCleaningTest {

    @Autowired HistoryService history;
    @Autowired ManagementService jobs;
    @Autowired RuntimeService runtime;
    @Autowired FrontDoor door;
    @Autowired Council council;
    @Autowired TestClock clock;

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void a_year_after_its_end_a_case_is_gone_from_the_engine_and_not_a_day_before() {
        String child = door.contact("contact");
        council.as("admin", () -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(child).list().stream()
                .filter(one -> one.getRootProcessInstanceId().equals(one.getId()))
                .map(ProcessInstance::getId)
                .forEach(root -> runtime.deleteProcessInstance(root, "Opened by mistake")));

        clean(Duration.ofDays(364));
        assertThat(kept(child)).isPositive();

        // The engine cleans in portions; other finished cases may stand before this one.
        for (int portion = 0; kept(child) > 0 && portion < 100; portion++) {
            clean(Duration.ofDays(367));
        }
        assertThat(kept(child)).isZero();
    }

    /** Every cleaning job the engine keeps, run once inside the window of the night that is so far off. */
    private void clean(Duration ahead) {
        clock.to(Instant.now().plus(ahead).atZone(ZoneOffset.UTC).with(LocalTime.of(22, 0)).toInstant());
        history.findHistoryCleanupJobs().stream().map(Job::getId).forEach(jobs::executeJob);
    }

    private long kept(String child) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(child).count();
    }
}
