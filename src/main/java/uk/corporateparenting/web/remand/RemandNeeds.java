package uk.corporateparenting.web.remand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import uk.corporateparenting.incare.CareStory;
import uk.corporateparenting.record.Fact.DocumentGiven;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.Fact.Placement;
import uk.corporateparenting.record.PlaceCode;
import uk.corporateparenting.timescale.LondonTime;

/**
 * What is owed to a child who is remanded, and whether the record has it: the child is looked after from the remand
 * (Legal Aid, Sentencing and Punishment of Offenders Act 2012, section 104), with a plan of its own (Care Planning,
 * Placement and Case Review (England) Regulations 2010, regulations 47A to 47C) and all that is owed to any child in
 * care.
 */
final class RemandNeeds {

    private static final String DETENTION_PLAN = "detention-placement-plan";

    /**
     * One thing that is owed.
     *
     * @param words what the record says, or by when it is owed
     */
    record Need(String what, String words, boolean met, boolean late) {
    }

    private final CareStory story;
    private final LegalStatus remand;
    private final Collection<DocumentGiven> documents;
    private final BiFunction<String, LocalDate, LocalDate> due;
    private final LocalDate today;
    private final List<Need> needs = new ArrayList<>();

    private RemandNeeds(CareStory story, LegalStatus remand, Collection<DocumentGiven> documents,
            BiFunction<String, LocalDate, LocalDate> due, LocalDate today) {
        this.story = story;
        this.remand = remand;
        this.documents = documents;
        this.due = due;
        this.today = today;
    }

    /**
     * @param officer the reviewing officer's name
     * @param due     by which day the clock of that id, counted from that day, has run out
     */
    static List<Need> of(CareStory story, LegalStatus remand, Collection<DocumentGiven> documents,
            Optional<String> officer, BiFunction<String, LocalDate, LocalDate> due, LocalDate today) {
        RemandNeeds owed = new RemandNeeds(story, remand, documents, due, today);
        owed.theCourt();
        owed.theDuties(officer);
        return List.copyOf(owed.needs);
    }

    private void theCourt() {
        boolean order = remand.court() != null && remand.orderReference() != null;
        needs.add(new Need("Order of the court", order ? remand.court() + ", " + remand.orderReference()
                : remand.court() == null ? "court not recorded" : "number of the order not recorded", order, !order));
        Optional<LocalDate> until = Optional.ofNullable(remand.endsAt()).map(LondonTime::day);
        boolean passed = until.filter(day -> day.isBefore(today)).isPresent();
        String day = until.map(LondonTime::inWords).orElse("day not recorded");
        boolean open = until.isPresent() && !passed;
        needs.add(new Need("Next hearing, or end of the remand", passed ? "passed on " + day : day, open, !open));
        Optional<Placement> home = story.placement();
        needs.add(new Need("Where the child lives", home.map(here -> here.place().meaning()).orElse("not recorded"),
                home.isPresent(), home.isEmpty()));
    }

    private void theDuties(Optional<String> officer) {
        LocalDate remanded = LondonTime.day(remand.startsAt());
        LocalDate inCare = story.episode().map(episode -> episode.startedOn()).orElse(remanded);
        LocalDate here = story.placement().map(Placement::startsAt).map(LondonTime::day).orElse(remanded);
        boolean detained = story.placement().filter(home -> home.place() == PlaceCode.R5).isPresent()
                || given(DETENTION_PLAN, remanded).isPresent();
        owe(detained ? "Detention placement plan" : "Care plan for the remand",
                given(detained ? DETENTION_PLAN : "care-plan", remanded).map(LondonTime::inWords),
                detained ? "T34" : "T33", remanded);
        owe("Placement plan", given("placement-plan", inCare).map(LondonTime::inWords), "T23", here);
        owe("Reviewing officer", officer, "T35", inCare);
        owe("Visit by the social worker", story.lastVisit().map(visit -> "last on "
                + LondonTime.inWords(LondonTime.day(visit.visitedAt()))), "T40", here);
        owe("The Promise, and the offer of an advocate", given("the-promise", inCare).map(LondonTime::inWords), "L10",
                inCare);
        owe("Personal education plan", story.educationPlans().stream().findFirst()
                .map(plan -> LondonTime.inWords(plan.completedOn())), "T64", inCare);
        owe("Health assessment", story.healthAssessments().stream().findFirst()
                .map(seen -> LondonTime.inWords(seen.doneOn())), "T60", inCare);
        owe("Review", story.reviews().stream().findFirst().map(review -> "last on "
                + LondonTime.inWords(review.heldOn())), "T50", inCare);
    }

    private Optional<LocalDate> given(String document, LocalDate since) {
        return documents.stream().filter(one -> one.document().equals(document) && !one.givenOn().isBefore(since))
                .map(DocumentGiven::givenOn).max(LocalDate::compareTo);
    }

    private void owe(String what, Optional<String> found, String clock, LocalDate from) {
        LocalDate day = due.apply(clock, from);
        boolean late = found.isEmpty() && day.isBefore(today);
        needs.add(new Need(what, found.orElseGet(() -> (late ? "was due by " : "due by ") + LondonTime.inWords(day)),
                found.isPresent(), late));
    }
}
