package uk.corporateparenting.incare;

import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.ScreenPart;

/** Fills {@code {{shortBreakDays}}} of any form about a child on short breaks; empty for every other child. */
@Component
@Order(4)
class ShortBreakLine implements ScreenPart {

    private final CareStories stories;

    ShortBreakLine(CareStories stories) {
        this.stories = stories;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        if (CareRecord.isReference(task.childRef())) {
            CareStory story = stories.of(task.childRef());
            LocalDate today = LondonTime.day(task.at());
            screen.put("shortBreakDays", ShortBreaks.are(story) ? ShortBreaks.of(story, today).words() : "");
        }
    }
}
