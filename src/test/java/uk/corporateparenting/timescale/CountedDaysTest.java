package uk.corporateparenting.timescale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.corporateparenting.EngineTest;

/** Figures and due dates count working days alike, by either way of counting the first day. */
@EngineTest
class CountedDaysTest {

    private static final LocalDate FROM = LocalDate.of(2025, 12, 20);

    @Autowired JdbcTemplate db;
    @Autowired JdbcClient ask;
    @Autowired Clock clock;
    @Autowired TransactionTemplate transaction;

    @Test
    void the_last_day_of_a_time_in_working_days_is_the_one_by_which_work_is_due() {
        for (boolean dayZero : new boolean[] {true, false}) {
            WorkingDays workingDays = new WorkingDays(Set::of, dayZero);
            transaction.executeWithoutResult(status -> {
                new CountedDays(workingDays, db, clock).write();
                for (int amount : new int[] {1, 15, 20, 45}) {
                    var due = ask.sql("select day, due from care.within_working_days(?) where day between ? and ?")
                            .params(amount, FROM, FROM.plusDays(60)).query().listOfRows();
                    assertThat(due).hasSize(61).allSatisfy(line -> assertThat(day(line.get("due")))
                            .as("within %d of %s, day zero: %s", amount, line.get("day"), dayZero)
                            .isEqualTo(workingDays.within(amount, day(line.get("day")))));
                }
                status.setRollbackOnly();
            });
        }
    }

    private static LocalDate day(Object value) {
        return ((java.sql.Date) value).toLocalDate();
    }
}
