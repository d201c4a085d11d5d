package uk.corporateparenting.leavingcarepathway;

import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.HousingReferral;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Markdown;

/** What a district was asked for a young person, and what it answered. */
@Component
class HousingReferrals {

    /** There is a home, not yet, or no. */
    static final String ANSWERS = "home|waiting|refused";

    private final CareRecord record;
    private final PathwayRecord kept;

    HousingReferrals(CareRecord record, PathwayRecord kept) {
        this.record = record;
        this.kept = kept;
    }

    /** Whom it is about: no more than housing needs to know them by. */
    String about(CaseTask task) {
        return record.child(task.childRef()).map(child -> "### " + Markdown.plain(child.fullName()) + " · "
                + child.reference() + "\n\n" + (child.identity().dateOfBirth() == null ? "Date of birth not known yet"
                : "Born " + LondonTime.inWords(child.identity().dateOfBirth()))).orElse("");
    }

    /** The referral as housing sees it: what we ask for, and what we do beside it. */
    String extract(CaseTask task) {
        return kept.last(task, HousingReferral.class).map(Recorded::fact).map(HousingReferrals::asked)
                .orElse("No referral is on the record.");
    }

    /** The referral with what was answered so far. */
    String words(CaseTask task) {
        return kept.last(task, HousingReferral.class).map(Recorded::fact).map(r -> asked(r)
                + (r.answer() == null ? "" : "\n\n**Last answer:** " + Markdown.plain(r.answer())))
                .orElse("No referral is on the record.");
    }

    private static String asked(HousingReferral r) {
        return "#### " + Markdown.plain(r.district()) + ", referred on " + LondonTime.inWords(r.referredOn()) + "\n\n"
                + Markdown.plain(r.why());
    }

    void answered(CaseTask task, String answer, String words) {
        kept.last(task, HousingReferral.class).ifPresent(referral -> {
            HousingReferral r = referral.fact();
            kept.continued(task, referral, new HousingReferral(r.referredOn(), r.district(), r.why(), answer,
                    LondonTime.day(task.at()), words));
        });
    }
}
