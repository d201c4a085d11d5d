package uk.corporateparenting.leavingcarepathway;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;

/** Which young person from 16 to 24 a start form is about: one of one's own, or named by reference. */
@Component
class WhichYoungPerson {

    private static final String WHICH = "Choose the young person, or give their reference: CH- and six digits.";
    private static final int SIXTEEN = 16;

    private final CareRecord record;
    private final LeaverStories stories;
    private final JdbcClient db;

    WhichYoungPerson(CareRecord record, LeaverStories stories, JdbcClient db) {
        this.record = record;
        this.stories = stories;
        this.db = db;
    }

    void show(Screen screen, String user) {
        screen.options("youngPeople", db.sql("""
                        select distinct care.known_as(child_ref) as ref from care.caseload
                        where user_id = ? and to_at is null order by ref""").param(user).query(String.class)
                .list().stream().filter(ref -> isOfAge(stories.of(ref))).flatMap(ref -> record.child(ref).stream())
                .map(child -> new Screen.Option(child.reference(), child.calledName() + ", " + child.reference()))
                .toList());
    }

    /** The reference of whoever is meant; refused where nobody is, or two are. */
    String meant(String chosen, String named) {
        if ((chosen == null) == (named == null)) {
            throw new Refused(WHICH);
        }
        return record.child((chosen == null ? named : chosen).strip().toUpperCase(Locale.ROOT)).map(Child::reference)
                .filter(known -> isOfAge(stories.of(known)))
                .orElseThrow(() -> new Refused("Nobody from 16 to 24 who was in care has this reference."));
    }

    private boolean isOfAge(LeaverStory story) {
        int age = LeaverStatusPolicy.age(story, stories.today());
        return age >= SIXTEEN && age < LeaverStatusPolicy.LAST_AGE
                && !(story.episodes().isEmpty() && story.returned().isEmpty());
    }
}
