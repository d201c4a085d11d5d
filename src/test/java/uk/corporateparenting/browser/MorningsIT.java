package uk.corporateparenting.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.simulation.UsualAnswers;
import uk.corporateparenting.workflow.engine.TestClock;

/** Mornings of those whose work a child in care is. What went before is on the record already. */
class MorningsIT extends AtWork {

    @Autowired LookedAfter lookedAfter;
    @Autowired CareRecord record;
    @Autowired UsualAnswers usual;
    @Autowired TestClock clock;

    private LocalDate today;
    private String child;

    @BeforeEach
    void a_child_of_nine_came_into_care_four_days_ago() {
        today = LocalDate.ofInstant(clock.now(), ZoneId.of("Europe/London"));
        child = lookedAfter.child(today.minusYears(9), today.minusDays(4));
    }

    @Test
    void a_social_worker_records_a_visit_and_prepares_a_review() {
        lookedAfter.runs("statutory-visit", child);
        lookedAfter.runs("looked-after-review", child);
        council.fireDue(child, clock.now());

        signIn("tom");
        list("To do");
        see(card("Visit the child"));
        see(card("Prepare the review"));
        picture("list");

        opens(child, "visitChild");
        answers("visitChild", usual("visit-child", "seenAlone", "no"));
        answer("visitChild", "whyNotAlone", "She wanted her sister there.");
        done(child, "visitChild");
        assertThat(record.latest(child, Fact.Visit.class).orElseThrow().fact().seenAlone()).isFalse();

        opens(child, "prepareReview");
        assertThat(see(By.cssSelector(".fjs-form")).getText()).contains("Visits since the last review: 1", "not seen alone");
        answers("prepareReview", usual("prepare-review"));
        done(child, "prepareReview");

        open("/children/" + child);
        assertThat(see(By.tagName("main")).getText()).contains("Settled. We played a game and talked about school.",
                "I want to stay here and see my family more.");
        assertThat(council.open(child)).containsExactly("speakWithChild");
    }

    @Test
    void a_reviewing_officer_speaks_with_the_child_and_holds_the_review() {
        lookedAfter.runs("looked-after-review", child);
        council.fireDue(child, clock.now());
        lookedAfter.does(child, "prepareReview");

        signIn("uma");
        opens(child, "speakWithChild");
        assertThat(see(By.cssSelector(".fjs-form")).getText()).contains("Settled, likes school");
        answers("speakWithChild", usual("speak-with-child"));
        done(child, "speakWithChild");

        opens(child, "holdReview");
        Map<String, Object> held = usual("hold-review");
        held.keySet().removeAll(Set.of("permanenceAgreed", "permanencePlan", "permanenceView"));
        answers("holdReview", held);
        done(child, "holdReview");

        open("/children/" + child);
        assertThat(see(By.tagName("main")).getText()).contains("The social worker books the dentist");
        assertThat(record.latest(child, Fact.Review.class).orElseThrow().fact().chairedBy()).isEqualTo("uma");
    }

    @Test
    void a_nurse_settles_how_a_child_is_seen_and_books_the_appointment() {
        child = lookedAfter.child(today.minusYears(9), today.minusMonths(13));
        record.add(child, new Fact.HealthAssessment(today.minusYears(1), "initial", "face-to-face", "Dr Anand", "done",
                true, true, true, false, "Glasses."), "dev");
        lookedAfter.runs("health-assessment", child);
        council.fire(child, "healthOpens");
        lookedAfter.does(child, "requestHealthAssessment");
        assertThat(council.variable(child, "proposedMode")).isEqualTo("phone-or-video");

        signIn("hana");
        opens(child, "confirmTriage");
        answer("confirmTriage", "mode", "face-to-face");
        assertThat(refused()).contains("Say why it will not be done as proposed.");
        dismiss();
        answer("confirmTriage", "overrideReason", "I want to see her.");
        done(child, "confirmTriage");
        completes(child, "bookHealthAssessment", usual("book-health-assessment"));

        assertThat(council.open(child)).containsExactly("recordHealthAssessment");
        assertThat(record.current(child, Fact.HealthRequest.class)).extracting(Recorded::fact).singleElement()
                .satisfies(request -> assertThat(request.trustState()).isEqualTo("booked"));
    }

    private Map<String, Object> usual(String form, Object... special) {
        Map<String, Object> answers = new TreeMap<>(usual.of(form, child));
        for (int i = 0; i < special.length; i += 2) {
            answers.put((String) special[i], special[i + 1]);
        }
        return answers;
    }
}
