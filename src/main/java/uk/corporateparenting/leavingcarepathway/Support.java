package uk.corporateparenting.leavingcarepathway;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.LeaverSupport;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Refused;

/** The help that a case is about: one line of the record, moved on with each step. */
@Component
class Support {

    /** Which help the case is about; it may run beside another. */
    static final String WHICH = "supportRef";
    static final String WORK_PLACEMENT = "work-placement";
    static final String APPRENTICESHIP = "apprenticeship";
    static final String COUNSELLING = "counselling";
    static final String EQUIPMENT = "study-equipment";
    static final String STAYING_CLOSE = "staying-close";

    private static final Map<String, String> MEANINGS = Map.of(WORK_PLACEMENT, "a work placement with a mentor",
            APPRENTICESHIP, "an apprenticeship or job", COUNSELLING, "counselling", EQUIPMENT,
            "equipment to study with", "local-offer", "something from the local offer", STAYING_CLOSE, "Staying Close");
    private static final int MOST_EMPLOYERS = 20;

    private final CareRecord record;
    private final JdbcClient db;

    Support(CareRecord record, JdbcClient db) {
        this.record = record;
        this.db = db;
    }

    Recorded<LeaverSupport> of(CaseTask task) {
        String which = task.text(WHICH);
        return record.current(task.childRef(), LeaverSupport.class).stream()
                .filter(kept -> (kept.fact().askedOn() + ":" + kept.fact().kind()).equals(which)).findFirst()
                .orElseThrow(() -> new Refused("This help is not on the record any more."));
    }

    void nowIs(CaseTask task, LeaverSupport now) {
        Recorded<LeaverSupport> before = of(task);
        record.add(before.reference(), now, task.user(), before.id());
    }

    void nowIs(CaseTask task, String state, String note) {
        nowIs(task, of(task).fact().nowIs(state, LondonTime.day(task.at()), note));
    }

    /** What was asked for, for a text view. */
    String words(CaseTask task) {
        Recorded<LeaverSupport> kept = of(task);
        LeaverSupport s = kept.fact();
        return "#### " + PathwayPlans.capital(MEANINGS.getOrDefault(s.kind(), s.kind())) + ", asked for on "
                + LondonTime.inWords(s.askedOn()) + "\n\n" + Markdown.plain(s.what())
                + (s.pounds() == null ? "" : "\n\n**£" + s.pounds() + "**")
                + (s.elsewhere() == null ? "" : "\n\n**Who else could pay:** " + Markdown.plain(s.elsewhere()))
                + (s.provider() == null ? "" : "\n\n**With:** " + Markdown.plain(s.provider())
                        + (s.mentor() == null ? "" : ", mentor " + Markdown.plain(s.mentor())))
                + (s.startsOn() == null ? "" : ", from " + LondonTime.inWords(s.startsOn()))
                + (s.note() == null ? "" : "\n\n**Last:** " + Markdown.plain(s.note()));
    }

    /** Who asked, and so may not approve. */
    String askedBy(CaseTask task) {
        LeaverSupport now = of(task).fact();
        return db.sql("""
                select recorded_by from care.leaver_support
                where child_ref in (:refs) and asked_on = :on and kind = :kind order by id limit 1""")
                .param("refs", record.references(task.childRef())).param("on", now.askedOn()).param("kind", now.kind())
                .query(String.class).single();
    }

    /** The employers who took young people of this council before: the network an advisor asks first. */
    String employers() {
        List<String> known = db.sql("""
                select provider || ' (' || count(distinct child_ref) || ')' from care.leaver_support s
                where kind in (:work) and provider is not null
                and not exists (select from care.leaver_support n where n.supersedes = s.id)
                group by provider order by count(distinct child_ref) desc, provider limit :most""")
                .param("work", List.of(WORK_PLACEMENT, APPRENTICESHIP)).param("most", MOST_EMPLOYERS)
                .query(String.class).list();
        return known.isEmpty() ? "" : "#### Employers who took our young people before\n\n"
                + Markdown.plain(String.join(", ", known));
    }
}
