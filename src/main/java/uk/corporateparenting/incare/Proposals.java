package uk.corporateparenting.incare;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact.Decision;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Refused;

/** What somebody proposes in a start form: kept for those who decide, and never decided by the same person. */
@Component
public class Proposals {

    private final CareRecord record;

    Proposals(CareRecord record) {
        this.record = record;
    }

    /**
     * Keeps a proposal with what the child says about it.
     *
     * @param kind the form it was made in, under which the decider finds it
     */
    public void keep(String childRef, String kind, ChildVoice voice, String outcome, String reason, String onWhatFacts,
            String by, Instant at) {
        Refused.on(voice.problem());
        record.add(childRef, voice.heard(LondonTime.day(at), kind), by);
        record.add(childRef, new Decision(at, kind, outcome, reason, onWhatFacts, null, null, by, false), by);
    }

    /** The newest proposal of a kind. */
    public Optional<Decision> last(String childRef, String kind) {
        return record.current(childRef, Decision.class).stream().map(Recorded::fact)
                .filter(decision -> kind.equals(decision.kind())).findFirst();
    }

    /** Who proposed, or null. */
    public String by(CaseTask task, String kind) {
        return last(task.childRef(), kind).map(Decision::decidedBy).orElse(null);
    }

    /** Nobody decides about their own proposal. */
    public void notByTheProposer(CaseTask task, String kind) {
        if (task.user().equals(by(task, kind))) {
            throw Refused.forbidden("You proposed what is being decided here, so somebody else has to take this task.");
        }
    }

    /** The proposal for a text view. */
    public String words(CaseTask task, String kind) {
        return last(task.childRef(), kind).map(p -> "**" + Markdown.plain(p.decidedBy()) + ", "
                + LondonTime.inWords(LondonTime.day(p.decidedAt())) + "**\n\n- " + Markdown.plain(p.reason())
                + (p.onWhatFacts() == null ? "" : "\n- " + Markdown.plain(p.onWhatFacts())))
                .orElse("Nothing was proposed on the record.");
    }
}
