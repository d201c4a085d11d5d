package uk.corporateparenting.entrytocare.home;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.Area;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Coded;
import uk.corporateparenting.record.Fact.PlacementOffer;
import uk.corporateparenting.record.ProviderCode;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.FormCatalogue;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.References;
import uk.corporateparenting.workflow.SubmittedForms;

/**
 * The home proposed last. What was proposed is what is checked, approved and moved into: nobody types it again, so it
 * cannot become another home on the way.
 */
@Component
class ProposedHome {

    private static final String SEARCH = "search-for-home";
    private static final int LOOKED_THROUGH = 200;
    private static final Duration STILL_FRESH = Duration.ofDays(30);

    /** Empty text is null; {@code provider}, {@code urn} and {@code miles} may be unknown. */
    record Home(PlaceKind kind, String name, String address, String postcode, ProviderCode provider, String urn,
                Area area, BigDecimal miles) {
    }

    private final CareRecord record;
    private final SubmittedForms submitted;
    private final FormCatalogue forms;
    private final References references;

    ProposedHome(CareRecord record, SubmittedForms submitted, FormCatalogue forms, References references) {
        this.record = record;
        this.submitted = submitted;
        this.forms = forms;
        this.references = references;
    }

    Home of(CaseTask task) {
        Map<String, String> a = search(task).map(this::answers)
                .orElseThrow(() -> new IllegalStateException("No home was proposed"));
        String miles = a.get("distanceMiles");
        return new Home(Coded.of(PlaceKind.class, a.get("placeKind")), a.get("homeName"), a.get("homeAddress"),
                a.get("homePostcode"), Coded.find(ProviderCode.class, a.get("provider")).orElse(null),
                PlacementPolicy.normalisedUrn(a.get("urn")), Coded.of(Area.class, a.get("area")),
                miles == null ? null : new BigDecimal(miles));
    }

    /** What was written in a search of the last weeks, by key. */
    Map<String, String> recentSearch(CaseTask task) {
        return search(task).filter(s -> s.submittedAt().isAfter(task.at().minus(STILL_FRESH))).map(this::answers)
                .orElse(Map.of());
    }

    /** The proposed home in words. */
    String words(CaseTask task) {
        Home home = of(task);
        Optional<PlacementOffer> offer = open(task).map(Recorded::fact);
        StringBuilder words = new StringBuilder();
        line(words, "Home", home.name() + ", " + home.kind().meaning());
        line(words, "Address", home.address() + ", " + home.postcode());
        line(words, "Where", switch (home.area()) {
            case IN -> "in our area";
            case OUT -> "in an area next to ours";
            case AT_DISTANCE -> "further than the areas next to ours";
        });
        line(words, "Miles from home", home.miles() == null ? "not known" : home.miles().toPlainString());
        offer.ifPresent(o -> {
            line(words, "Good about it", o.strengths());
            line(words, "Missing", o.gaps());
            line(words, "Support", o.support());
        });
        return words.toString().strip();
    }

    /** Says what became of the proposal that nothing has become of yet, if there is one. */
    void settle(CaseTask task, boolean accepted, String why) {
        open(task).ifPresent(o -> record.add(o.reference(), new PlacementOffer(o.fact().offeredOn(),
                o.fact().placeKind(), o.fact().home(), accepted, why, o.fact().strengths(), o.fact().gaps(),
                o.fact().support()), task.user(), o.id()));
    }

    /** The child's age on the day, or null. */
    Integer age(CaseTask task, Instant at) {
        return record.child(task.childRef()).map(child -> child.ageOn(LondonTime.day(at))).orElse(null);
    }

    private Optional<Recorded<PlacementOffer>> open(CaseTask task) {
        return record.current(task.childRef(), PlacementOffer.class).stream()
                .filter(offer -> offer.fact().accepted() == null).findFirst();
    }

    private Optional<SubmittedForms.Submission> search(CaseTask task) {
        return submitted.of(references.allOf(task.childRef()), LOOKED_THROUGH).stream()
                .filter(s -> SEARCH.equals(s.form())).findFirst();
    }

    /** A submission reads as questions and words; here it is keys and codes again. */
    private Map<String, String> answers(SubmittedForms.Submission submission) {
        Map<String, String> answers = new HashMap<>();
        for (FormCatalogue.Question question : forms.questions(SEARCH)) {
            String words = submission.answers().get(question.label());
            if (words != null) {
                answers.put(question.key(), question.choices().entrySet().stream()
                        .filter(choice -> choice.getValue().equals(words)).map(Map.Entry::getKey)
                        .findFirst().orElse(words));
            }
        }
        return answers;
    }

    private static void line(StringBuilder words, String label, String text) {
        if (text != null) {
            words.append("\n- ").append(label).append(": ").append(Markdown.plain(text));
        }
    }
}
