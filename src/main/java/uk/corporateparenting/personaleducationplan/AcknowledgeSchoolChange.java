package uk.corporateparenting.personaleducationplan;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.Fact.SchoolPlace;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The virtual school takes note of a change of school, and says whether the child has a place. */
@Component
class AcknowledgeSchoolChange implements TaskForm<AcknowledgeSchoolChange.Answers> {

    record Answers(
            @NotNull(message = "Say whether the child has a school place.") YesNo hasPlace,
            @NotNull(message = "Say what you do about it.") String action,
            @NotNull(message = "Say how the child learns meanwhile.") String meanwhile) {
    }

    private final SchoolPlaces places;

    AcknowledgeSchoolChange(SchoolPlaces places) {
        this.places = places;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("changeWords", places.words(task.childRef()));
    }

    /** Whoever has no place has been without since the change, so that the search counts from there. */
    @Override
    public Facts submit(Answers a, CaseTask task) {
        String ref = task.childRef();
        boolean has = YesNo.isYes(a.hasPlace());
        LocalDate today = LondonTime.day(task.at());
        if (!has && !places.isWithoutPlace(ref)) {
            places.add(ref, SchoolPlaces.without(places.last(ref).map(SchoolPlace::changedOn)
                    .filter(changed -> !changed.isAfter(today)).orElse(today), a.action()), task.user());
        }
        if (has && places.isWithoutPlace(ref)) {
            places.add(ref, new SchoolPlace(today, SchoolPlaces.ON_ROLL, null, a.action()), task.user());
        }
        return Facts.of("hasSchoolPlace", has);
    }
}
