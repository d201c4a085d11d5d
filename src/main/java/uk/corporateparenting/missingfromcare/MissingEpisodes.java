package uk.corporateparenting.missingfromcare;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.Meeting;
import uk.corporateparenting.record.Fact.MissingEpisode;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Refused;

/** The times a child was missing, on the record. */
@Component
class MissingEpisodes {

    static final String DISCUSSION = "missing-strategy-discussion";

    private final CareRecord record;

    MissingEpisodes(CareRecord record) {
        this.record = record;
    }

    /** The time that runs, if the child is missing. */
    Optional<MissingEpisode> running(String childRef) {
        return all(childRef).stream().map(Recorded::fact).filter(episode -> episode.endedAt() == null).findFirst();
    }

    /** When each time began. */
    List<Instant> starts(String childRef) {
        return all(childRef).stream().map(kept -> kept.fact().startedAt()).toList();
    }

    /** The time this case is about, as it stands, also where it was corrected since. */
    Recorded<MissingEpisode> of(CaseTask task) {
        Integer number = task.number("missingEpisodeId");
        long id = number == null ? 0 : number;
        List<Recorded<MissingEpisode>> all = all(task.childRef());
        return all.stream().filter(kept -> kept.id() == id).findFirst()
                .or(() -> all.stream().filter(kept -> kept.supersedes() != null && kept.supersedes() == id).findFirst())
                .or(() -> all.stream().filter(kept -> kept.fact().endedAt() == null).findFirst())
                .orElseThrow(() -> new Refused("This time missing is no longer on the record."));
    }

    long continued(CaseTask task, Recorded<MissingEpisode> before, MissingEpisode now) {
        return record.add(task.childRef(), now, task.user(), before.id());
    }

    /** Whether a strategy discussion was held since that moment. */
    boolean discussedSince(String childRef, Instant from) {
        return record.current(childRef, Meeting.class).stream().map(Recorded::fact)
                .anyMatch(meeting -> DISCUSSION.equals(meeting.kind()) && !meeting.heldAt().isBefore(from));
    }

    private List<Recorded<MissingEpisode>> all(String childRef) {
        return record.current(childRef, MissingEpisode.class);
    }
}
