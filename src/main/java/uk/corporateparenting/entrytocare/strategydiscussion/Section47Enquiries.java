package uk.corporateparenting.entrytocare.strategydiscussion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.Assessment;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;

/** The section 47 enquiry that a task is about: the one that began with the case's strategy discussion. */
@Component
class Section47Enquiries {

    static final String KIND = "section-47";

    private final CareRecord record;

    Section47Enquiries(CareRecord record) {
        this.record = record;
    }

    static LocalDate begunOn(CaseTask task) {
        String section47At = task.text("section47At");
        return LondonTime.day(section47At == null ? task.at() : Instant.parse(section47At));
    }

    Optional<Recorded<Assessment>> of(CaseTask task) {
        LocalDate begun = begunOn(task);
        return record.current(task.childRef(), Assessment.class).stream()
                .filter(kept -> KIND.equals(kept.fact().kind()) && begun.equals(kept.fact().startedOn())).findFirst();
    }

    /** Completed, or completed once more after it was sent back. */
    void keep(CaseTask task, Assessment enquiry) {
        of(task).ifPresentOrElse(kept -> record.add(task.childRef(), enquiry, task.user(), kept.id()),
                () -> record.add(task.childRef(), enquiry, task.user()));
    }
}
