package uk.corporateparenting.permanencyplanning;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.LifeStory;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;

/** Life-story work as it moves on: requested, started, delivered. */
@Component
class LifeStories {

    static final String DELIVERED = "delivered";

    private final CareRecord record;

    LifeStories(CareRecord record) {
        this.record = record;
    }

    void moved(CaseTask task, String state, String worker, LocalDate readyBy, String note) {
        LifeStory now = new LifeStory(LondonTime.day(task.at()), state, worker, readyBy, note);
        record.latest(task.childRef(), LifeStory.class).filter(before -> !DELIVERED.equals(before.fact().state()))
                .ifPresentOrElse(before -> record.add(task.childRef(), now, task.user(), before.id()),
                        () -> record.add(task.childRef(), now, task.user()));
    }
}
