package uk.corporateparenting.personaleducationplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareTime;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.record.Fact.ChildProfile;
import uk.corporateparenting.record.Fact.SchoolPlace;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.workflow.Markdown;

/** What is on the record about school places; the school in the header of every screen follows. */
@Component
class SchoolPlaces {

    static final String ON_ROLL = "on-roll";

    private final CareRecord record;

    SchoolPlaces(CareRecord record) {
        this.record = record;
    }

    Optional<SchoolPlace> last(String ref) {
        return record.latest(ref, SchoolPlace.class).map(Recorded::fact);
    }

    boolean isWithoutPlace(String ref) {
        return EducationPolicy.placeLostOn(record.current(ref, SchoolPlace.class).stream().map(Recorded::fact).toList())
                .isPresent();
    }

    void add(String ref, SchoolPlace place, String by) {
        record.add(ref, place, by);
    }

    /** The child goes to this school from now on. */
    void goesTo(String ref, String school, Instant at, String by) {
        ChildProfile was = record.child(ref).map(Child::profile).orElse(null);
        record.add(ref, was == null ? new ChildProfile(at, null, null, null, null, null, school)
                : new ChildProfile(at, was.preferredName(), was.pronouns(), was.language(), was.communicationNeed(),
                        was.allergies(), school), by);
    }

    String words(String ref) {
        return last(ref).map(place -> "**" + what(place.change()) + "** from " + CareTime.words(place.changedOn())
                        + (place.school() == null ? "" : ", " + Markdown.plain(place.school()))
                        + (place.note() == null ? "" : "\n\n" + Markdown.plain(place.note())))
                .orElse("Nothing is on the record about school.");
    }

    static String what(String change) {
        return switch (change) {
            case "moved" -> "Changes school";
            case "suspended" -> "Suspended";
            case EducationPolicy.EXCLUDED -> "Excluded for good";
            case EducationPolicy.NO_PLACE -> "Without a school place";
            default -> "Has a school place";
        };
    }

    static SchoolPlace without(LocalDate since, String note) {
        return new SchoolPlace(since, EducationPolicy.NO_PLACE, null, note);
    }
}
