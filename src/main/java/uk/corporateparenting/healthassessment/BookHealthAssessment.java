package uk.corporateparenting.healthassessment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareTime;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** What the trust answers to the request: a date, no date yet, or the paperwork sent back. */
@Component
class BookHealthAssessment implements TaskForm<BookHealthAssessment.Answers> {

    private static final String BOOKED = "booked";

    record Answers(
            @NotNull(message = "Say what the trust says.") @Pattern(regexp = "booked|waiting|returned",
                    message = "Say what the trust says.") String trustAnswer,
            LocalDate appointmentOn,
            String place,
            String answer) {

        Optional<String> problem() {
            if (BOOKED.equals(trustAnswer)) {
                return appointmentOn == null ? Optional.of("Give the day of the appointment.") : Optional.empty();
            }
            return answer == null ? Optional.of("Say what the trust said.") : Optional.empty();
        }
    }

    private final HealthRequests requests;

    BookHealthAssessment(HealthRequests requests) {
        this.requests = requests;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("requestWords", requests.words(task.childRef()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(a.problem());
        String note = BOOKED.equals(a.trustAnswer())
                ? "Appointment on " + CareTime.words(a.appointmentOn()) + (a.place() == null ? "" : ", " + a.place())
                : a.answer();
        requests.answered(task.childRef(), HealthRequests.SENT, a.trustAnswer(), LondonTime.day(task.at()), note,
                task.user());
        return Facts.of("trustAnswer", a.trustAnswer());
    }
}
