package uk.corporateparenting.incare;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Teams;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;

/**
 * Which child a start form is about ({@code forms/shared/which-child.form}): chosen from one's own children in care, or
 * named by reference, which anybody who works here may do and which tells them nothing.
 */
@Component
public class ChildrenInCare {

    private static final String WHICH = "Choose the child, or give their reference: CH- and six digits.";

    private final CareRecord record;
    private final CareStories stories;
    private final Teams teams;
    private final JdbcClient db;

    ChildrenInCare(CareRecord record, CareStories stories, Teams teams, JdbcClient db) {
        this.record = record;
        this.stories = stories;
        this.teams = teams;
        this.db = db;
    }

    /** Fills the choice with the children in care on this person's caseload. */
    public void show(Screen screen, String user) {
        screen.options("children", db.sql("""
                        select distinct care.known_as(c.child_ref) as ref from care.caseload c
                        where c.user_id = :user and c.to_at is null and exists (
                            select from care.care_episode e where e.child_ref in (select care.references_of(c.child_ref))
                            and e.ended_on is null
                            and not exists (select from care.care_episode s where s.supersedes = e.id))
                        order by ref""").param("user", user).query(String.class).list().stream()
                .flatMap(ref -> record.child(ref).stream())
                .map(child -> new Screen.Option(child.reference(), child.calledName() + ", " + child.reference()))
                .toList());
    }

    /**
     * The child who is meant.
     *
     * @param chosen from the list; or null
     * @param named  a reference typed in; or null
     * @throws Refused when neither or both, or when no child in care has it
     */
    public Child meant(String chosen, String named) {
        if ((chosen == null) == (named == null)) {
            throw new Refused(WHICH);
        }
        String ref = (chosen == null ? named : chosen).strip().toUpperCase(Locale.ROOT);
        return record.child(ref).filter(Child::isLookedAfter)
                .orElseThrow(() -> new Refused("No child in care has this reference. Check it and try again."));
    }

    /** The team whose roles do the work for this child. */
    public String teamOf(String childRef) {
        CareStory story = stories.of(childRef);
        return story.team().orElseGet(() -> teams.teamFor(story.identity().map(i -> i.postcode()).orElse(null)));
    }
}
