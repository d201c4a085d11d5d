package uk.corporateparenting.meetings;

import org.springframework.stereotype.Component;
import uk.corporateparenting.timescale.LondonTime;

/** An item of an agenda in words. */
@Component
public class ItemWords {

    private final Initials initials;

    ItemWords(Initials initials) {
        this.initials = initials;
    }

    /** For example {@code CH-000417 (R.C.): referral, urgent, waiting since 3 November 2026}. */
    public String of(Meetings.Item item) {
        return initials.of(item.childRef()) + ": " + about(item);
    }

    /** The same without the child. */
    public String about(Meetings.Item item) {
        return item.kind().replace('-', ' ') + (item.urgent() ? ", urgent" : "") + ", waiting since "
                + LondonTime.inWords(item.askedOn()) + (item.earlier() == 0 ? "" : item.earlier() == 1
                ? ", not reached once before" : ", not reached " + item.earlier() + " times before");
    }
}
