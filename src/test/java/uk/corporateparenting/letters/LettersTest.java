package uk.corporateparenting.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.people.Caseload;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.DocumentGiven;
import uk.corporateparenting.record.Fact.Letter;
import uk.corporateparenting.record.Fact.Review;
import uk.corporateparenting.record.ReviewCode;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Cases;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.engine.Post;
import uk.corporateparenting.workflow.engine.TestClock;

/** A letter that is owed is drafted, made true by the worker, given and kept. */
@EngineTest
class LettersTest {

    @Autowired LookedAfter children;
    @Autowired Council council;
    @Autowired CareRecord record;
    @Autowired Caseload caseload;
    @Autowired Letters letters;
    @Autowired Post post;
    @Autowired Cases cases;
    @Autowired FormService forms;
    @Autowired TestClock clock;

    @AfterEach
    void time_goes_back_to_normal() {
        clock.reset();
    }

    @Test
    void the_worker_sees_a_draft_in_the_childs_words_and_the_letter_is_kept() {
        String child = child(8);
        caseload.assign(child, Role.REVIEWING_OFFICER, "uma", "Near", "rosa");
        record.add(child, new Review(LondonTime.day(clock.now()).minusDays(1), ReviewCode.PN1, "uma", true, true, "Stay",
                null, null), "uma");
        owe(child, Occasion.REVIEW);
        String task = council.task(child, "writeToChild").getId();
        council.as("tom", () -> {
            Map<String, Object> shown = forms.getTaskFormVariables(task);
            assertThat(shown.get("letter").toString()).startsWith("Dear Robin").contains("Uma was in charge")
                    .endsWith("Tom").doesNotContain("{");
            assertThat(shown.get("letterAboutWords").toString()).startsWith("The review");
            assertThat(PlainWordsPolicy.jargon(shown.get("letter").toString())).isEmpty();
            assertThat(Readability.of(shown.get("letter").toString()).grade()).isLessThan(5);
        });
        children.does(child, "writeToChild");
        assertThat(council.isOver(child)).isTrue();
        assertThat(record.current(child, Letter.class)).singleElement().satisfies(letter -> {
            assertThat(letter.fact().about()).isEqualTo("review");
            assertThat(letter.fact().words()).startsWith("Hello");
        });
        assertThat(record.timeline(child).entries()).anyMatch(entry -> entry.kind().equals("letter")
                && entry.lines().stream().anyMatch(line -> line.contains("each Saturday")));
    }

    @Test
    void several_letters_may_be_owed_at_once_but_the_same_one_only_once() {
        String child = child(15);
        owe(child, Occasion.MOVE);
        owe(child, Occasion.CARE_PLAN);
        owe(child, Occasion.CARE_PLAN);
        assertThat(council.cases(child)).hasSize(2);
        cases.endWithCare(child, "returned");
        assertThat(council.isOver(child)).isTrue();
    }

    @Test
    void a_letter_that_is_not_given_now_says_why_and_one_for_a_baby_goes_to_the_carer() {
        String child = child(1);
        owe(child, Occasion.DECISION);
        assertThatThrownBy(() -> children.does(child, "writeToChild", "howGiven", "not-given", "givenOn", null))
                .hasCauseInstanceOf(Refused.class).hasMessageContaining("not given now");
        assertThatThrownBy(() -> children.does(child, "writeToChild", "givenOn", null)).hasCauseInstanceOf(Refused.class);
        assertThatThrownBy(() -> children.does(child, "writeToChild", "letter", "Dear Robin, your placement is fine."))
                .hasCauseInstanceOf(Refused.class).hasMessageContaining("“home”");
        children.does(child, "writeToChild", "howGiven", "not-given", "givenOn", null, "whyNotGiven", "Asleep in hospital");
        owe(child, Occasion.PLACEMENT_PLAN);
        children.does(child, "writeToChild", "howGiven", "read-by-carer");
        assertThat(record.current(child, DocumentGiven.class)).extracting(given -> given.fact().givenTo())
                .containsExactlyInAnyOrder(null, "The carer, for the child");
    }

    @Test
    void a_late_letter_is_told_to_the_team_manager() {
        String child = child(16);
        owe(child, Occasion.CLOSING);
        council.fire(child, "letterOverdue");
        assertThat(council.mayDo(council.task(child, "answerEscalation"))).contains("grace");
        council.complete("grace", child, "answerEscalation", Map.of("action", "Written today", "owner", "Tom",
                "doneBy", LondonTime.day(clock.now()).toString(), "reason", "Busy"));
        assertThat(council.open(child)).containsExactly("writeToChild");
    }

    private void owe(String child, Occasion about) {
        letters.owe(child, about, "north", "2026-11-22");
        post.deliver(child);
    }

    /** Robin, of that age. */
    private String child(int years) {
        LocalDate today = LondonTime.day(clock.now());
        return children.child(today.minusYears(years).minusDays(40), today.minusDays(30));
    }
}
