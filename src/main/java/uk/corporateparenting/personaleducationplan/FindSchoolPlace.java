package uk.corporateparenting.personaleducationplan;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.Fact.SchoolPlace;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** A school place was found for a child who had none. */
@Component
class FindSchoolPlace implements TaskForm<FindSchoolPlace.Answers> {

    record Answers(
            @NotNull(message = "Name the school.") String school,
            @NotNull(message = "Say from which day.") LocalDate fromOn,
            @NotNull(message = "Say how it was found and what helps the child to settle.") String note) {
    }

    private final SchoolPlaces places;

    FindSchoolPlace(SchoolPlaces places) {
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

    @Override
    public Facts submit(Answers a, CaseTask task) {
        places.add(task.childRef(), new SchoolPlace(a.fromOn(), SchoolPlaces.ON_ROLL, a.school(), a.note()),
                task.user());
        places.goesTo(task.childRef(), a.school(), task.at(), task.user());
        return Facts.none();
    }
}
