package uk.corporateparenting.highriskpanelreferral;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.PoliceCallOut;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Screen;

/** Calls of the police to a home, on the record. */
@Component
class CallOuts {

    private final CareRecord record;

    CallOuts(CareRecord record) {
        this.record = record;
    }

    /** The one this case is about; the newest where that one was corrected since. */
    Recorded<PoliceCallOut> of(CaseTask task) {
        String id = task.text("callOutId");
        List<Recorded<PoliceCallOut>> all = record.current(task.childRef(), PoliceCallOut.class);
        return all.stream().filter(kept -> String.valueOf(kept.id()).equals(id)).findFirst().orElseGet(() -> all.get(0));
    }

    /** Fills {@code {{callWords}}}. */
    void show(CaseTask task, Screen screen) {
        PoliceCallOut call = of(task).fact();
        screen.put("callWords", "**" + LondonTime.inWords(call.calledAt()) + ", " + Markdown.plain(call.home()) + ":** "
                + Markdown.plain(call.whatHappened()) + "\n\n**Called by:** " + Markdown.plain(call.calledBy())
                + (Boolean.TRUE.equals(call.arrested()) ? "\n\n**The child was arrested.**" : ""));
    }
}
