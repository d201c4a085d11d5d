package uk.corporateparenting.highriskpanelreferral;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.PanelContribution;
import uk.corporateparenting.record.Recorded;

/** What agencies told the panel, and their silences. */
@Component
class Contributions {

    private final CareRecord record;

    Contributions(CareRecord record) {
        this.record = record;
    }

    /** The silence of an agency that nothing has followed yet. */
    Optional<Recorded<PanelContribution>> silence(String childRef, String agency) {
        return record.current(childRef, PanelContribution.class).stream()
                .filter(kept -> kept.fact().agency().equals(agency)).findFirst()
                .filter(kept -> Boolean.TRUE.equals(kept.fact().silent()));
    }

    /** A late answer, or what came of asking again, takes the place of the silence. */
    void add(String childRef, PanelContribution said, String by) {
        Optional<Recorded<PanelContribution>> silence = silence(childRef, said.agency());
        if (silence.isPresent()) {
            record.add(childRef, said, by, silence.get().id());
        } else {
            record.add(childRef, said, by);
        }
    }
}
