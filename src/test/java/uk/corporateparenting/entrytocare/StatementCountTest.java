package uk.corporateparenting.entrytocare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.StatementCounter;

/** What one click costs the database; docs/performance.md tells how the numbers came about. */
@EngineTest
class StatementCountTest {

    /** A larger number needs a reason in docs/performance.md. */
    private static final int RECORDED = 29;

    @Autowired Council council;
    @Autowired FrontDoor frontDoor;
    @Autowired FormService forms;

    @Test
    void completing_the_screening_costs_no_more_statements_than_recorded() {
        complete();
        List<String> statements = complete();
        Map<String, Long> byKind = statements.stream().collect(Collectors.groupingBy(
                sql -> sql.split("\\s+", 2)[0].toLowerCase(Locale.ROOT), TreeMap::new, Collectors.counting()));
        System.out.printf("SQL statements of one completion of screenContact: %d %s%n", statements.size(), byKind);
        assertThat(statements).as(() -> byKind + "\n" + String.join("\n", statements))
                .hasSizeLessThanOrEqualTo(RECORDED);
    }

    private List<String> complete() {
        String child = frontDoor.contact("contact");
        String task = council.task(child, "screenContact").getId();
        Map<String, Object> answers = new HashMap<>(ScreeningTest.screening("no", "possible", "complex", "no"));
        List<String> statements = new java.util.ArrayList<>();
        council.as("amara", () -> statements.addAll(StatementCounter.of(() -> forms.submitTaskForm(task, answers))));
        return statements;
    }
}
