package uk.corporateparenting.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.timescale.WorkingDays;
import uk.corporateparenting.workflow.MovableTime;
import uk.corporateparenting.workflow.SmallQuestions;

@EngineTest
class LivingTest {

    private static final Instant NOW = Instant.parse("2026-11-18T12:00:00Z");

    @Autowired ProcessEngine engine;
    @Autowired MovableTime time;
    @Autowired SmallQuestions questions;
    @Autowired Clock clock;
    @Autowired UsualAnswers usual;
    @Autowired Arrivals arrivals;
    @Autowired ObjectMapper json;
    @Autowired JdbcClient db;
    @Autowired WorkingDays workingDays;

    @AfterEach
    void time_goes_back_to_normal() {
        time.backToNow();
    }

    @Test
    void the_same_lives_come_out_the_same() {
        List<Life> lives = Life.of(60, Town.read(json), office(), NOW, 7).stream().filter(life -> Stream.of(
                "A young person at high risk", "A child in danger tonight", "An entry to be authorised")
                .anyMatch(life.story().name()::startsWith)).toList();
        List<String> first = digest(live(lives));
        // The same contact sent twice is taken once: by another name it is another child's.
        List<String> second = digest(live(lives.stream().map(LivingTest::renamed).toList()));
        assertThat(first).hasSizeGreaterThan(40).isEqualTo(second);
    }

    @Test
    void the_stories_keep_their_proportions_and_another_seed_makes_other_children() {
        Town town = Town.read(json);
        List<Life> sixty = Life.of(60, town, office(), NOW, 1);
        assertThat(sixty).hasSize(60);
        assertThat(sixty.stream().map(Life::story).distinct()).containsExactlyElementsOf(town.stories());
        assertThat(sixty).allSatisfy(life -> assertThat(life.contactAt()).isBefore(NOW));
        assertThat(names(sixty)).isEqualTo(names(Life.of(60, town, office(), NOW, 1)))
                .isNotEqualTo(names(Life.of(60, town, office(), NOW, 2)));
    }

    private OfficeHours office() {
        return new OfficeHours(workingDays::isWorkingDay);
    }

    private static List<String> names(List<Life> lives) {
        return lives.stream().map(life -> life.givenName() + " " + life.familyName() + " " + life.bornOn()).toList();
    }

    private static Life renamed(Life life) {
        return new Life(life.number(), life.givenName(), life.familyName() + "-Again", life.sex(), life.ethnicity(),
                life.bornOn(), life.postcode(), life.part(), life.contactAt(), life.happenings(), life.town(),
                life.story(), life.office(), life.seed());
    }

    private List<String> live(List<Life> lives) {
        Living living = new Living(engine, time, clock, usual, arrivals, questions);
        assertThat(living.until(lives, NOW, at -> true)).isTrue();
        assertThat(living.refused()).isEmpty();
        assertThat(living.references()).hasSize(3);
        return living.references();
    }

    /** What was submitted, and what is open and by when, without the names that the engine and the record give. */
    private List<String> digest(List<String> references) {
        List<String> digest = new ArrayList<>();
        for (String reference : references) {
            digest.addAll(db.sql("""
                    select concat_ws(' ', form, submitted_by, to_char(submitted_at, 'YYYY-MM-DD HH24:MI'),
                                     to_char(due_at, 'YYYY-MM-DD HH24:MI'), answers::text)
                    from care.form_submitted where child_ref = ? order by id""").param(reference)
                    .query(String.class).list());
            digest.addAll(db.sql("""
                    select concat_ws(' ', t.task_def_key_, t.assignee_, to_char(t.due_date_, 'YYYY-MM-DD HH24:MI'))
                    from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                    where e.business_key_ = ? order by 1""").param(reference).query(String.class).list());
            digest.replaceAll(line -> line.replace(reference, "the child"));
        }
        return digest;
    }
}
