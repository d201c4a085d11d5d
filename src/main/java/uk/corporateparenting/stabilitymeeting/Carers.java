package uk.corporateparenting.stabilitymeeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareStories;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.CarerReview;
import uk.corporateparenting.record.Fact.CarerTraining;
import uk.corporateparenting.record.Fact.Placement;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Refused;

/** The carers of the foster home where a child lives, as the record has them. */
@Component
class Carers {

    private static final Map<String, String> BEDROOMS = Map.of("own", "a room of their own", "shared",
            "a shared room, agreed with the child's worker", "not-suitable", "not suitable or too small");

    private final CareRecord record;
    private final CareStories stories;

    Carers(CareRecord record, CareStories stories) {
        this.record = record;
        this.stories = stories;
    }

    /** Where the child lives now; refused where that is no foster home. */
    Placement home(String childRef) {
        return stories.of(childRef).placement().filter(StabilityPolicy::isFosterHome).orElseThrow(() -> new Refused(
                "The record names no foster home where this child lives now, so there are no foster carers."));
    }

    String homeWords(String childRef) {
        Placement home = home(childRef);
        return "#### " + name(home) + "\n\nThe child has lived there since "
                + LondonTime.inWords(LondonTime.day(home.startsAt())) + ".";
    }

    private static String name(Placement home) {
        return home.carerName() == null ? "The carers" : Markdown.plain(home.carerName());
    }

    Optional<Recorded<CarerReview>> lastReview(String childRef) {
        return record.latest(childRef, CarerReview.class);
    }

    String lastReviewWords(String childRef) {
        return lastReview(childRef).map(Recorded::fact).map(review -> "#### Reviewed on "
                + LondonTime.inWords(review.heldOn()) + "\n\n"
                + line("Carers", review.carersView()) + line("Their own children", review.ownChildrenSay())
                + line("Plans", review.plans()) + line("Not clear", review.unclear())
                + line("Missing", review.missing())
                + (review.putRightBy() == null ? "" : line("Put right by", LondonTime.inWords(review.putRightBy())))
                + line("Bedroom, seen on " + LondonTime.inWords(review.bedroomSeenOn()), BEDROOMS.get(review.bedroom()))
                + line("Home", review.accommodation()) + line("Training", review.training()))
                .orElse("No earlier review of these carers is on this child's record.");
    }

    private static String line(String what, String words) {
        return words == null ? "" : "- **" + what + ":** " + Markdown.plain(words) + "\n";
    }

    /** What was logged in the year before. */
    String trainingWords(String childRef, Instant now) {
        LocalDate yearAgo = LondonTime.day(now).minusYears(1);
        List<CarerTraining> logged = record.current(childRef, CarerTraining.class).stream().map(Recorded::fact)
                .filter(training -> !training.doneOn().isBefore(yearAgo)).toList();
        return "#### Training and consultations in the last year\n\n" + (logged.isEmpty() ? "None is logged."
                : logged.stream().map(training -> "- " + LondonTime.inWords(training.doneOn()) + ", "
                        + Markdown.plain(training.givenBy()) + ": " + Markdown.plain(training.what()))
                        .collect(Collectors.joining("\n")));
    }
}
