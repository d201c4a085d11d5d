package uk.corporateparenting.personaleducationplan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareStories;
import uk.corporateparenting.incare.CareStory;
import uk.corporateparenting.incare.CareTime;
import uk.corporateparenting.incare.ChildrenInCare;
import uk.corporateparenting.record.Fact.SchoolPlace;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.StartForm;

/** A suspension, an exclusion, a move or the loss of a place: the virtual school hears of it the same day. */
@Component
class ReportSchoolChange implements StartForm<ReportSchoolChange.Answers> {

    private static final Set<String> TO_A_SCHOOL = Set.of("moved", SchoolPlaces.ON_ROLL);

    record Answers(String childRef, String otherReference,
            @NotNull(message = "Say what happened.") @Pattern(regexp = "moved|suspended|excluded|no-place|on-roll",
                    message = "Say what happened.") String change,
            @NotNull(message = "Say from which day.") LocalDate changedOn,
            String school,
            @NotNull(message = "Say what led to it, and what the child says.") String note) {

        Optional<String> problem(CareStory story, LocalDate today) {
            if (TO_A_SCHOOL.contains(change)) {
                return school == null ? Optional.of("Name the school.") : Optional.empty();
            }
            return CareTime.happened("What happened", changedOn, story, today);
        }
    }

    private final CareStories stories;
    private final ChildrenInCare children;
    private final SchoolPlaces places;

    ReportSchoolChange(CareStories stories, ChildrenInCare children, SchoolPlaces places) {
        this.stories = stories;
        this.children = children;
        this.places = places;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(Screen screen, String user) {
        children.show(screen, user);
    }

    @Override
    public Started submit(Answers a, String user, Instant at) {
        String ref = children.meant(a.childRef(), a.otherReference()).reference();
        Refused.on(a.problem(stories.of(ref), LondonTime.day(at)));
        places.add(ref, new SchoolPlace(a.changedOn(), a.change(), a.school(), a.note()), user);
        if (TO_A_SCHOOL.contains(a.change())) {
            places.goesTo(ref, a.school(), at, user);
        }
        return new Started(ref, Facts.of("team", children.teamOf(ref)));
    }
}
