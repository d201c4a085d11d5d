package uk.corporateparenting.entrytocare.contact;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.corporateparenting.people.Teams;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Contact;
import uk.corporateparenting.record.Contact.Outcome;
import uk.corporateparenting.record.Contact.Receipt;
import uk.corporateparenting.record.Fact.ChildIdentity;
import uk.corporateparenting.workflow.Cases;
import uk.corporateparenting.workflow.Facts;

/**
 * The one way by which a contact comes in, whoever sends it: kept on the record and a case started for each child in
 * one transaction, so that neither is without the other. A contact that came before starts nothing.
 */
@Component
@Transactional
public class ContactIntake {

    static final String UNBORN = "unborn";

    private static final String PROCESS = "entry-to-care";
    private static final String MESSAGE = "contact.received";

    private final CareRecord record;
    private final Cases cases;
    private final Teams teams;

    ContactIntake(CareRecord record, Cases cases, Teams teams) {
        this.record = record;
        this.cases = cases;
        this.teams = teams;
    }

    /** Takes in a contact and starts a case for each of its children. */
    public Receipt receive(IncomingContact incoming, String by) {
        return receive(incoming.contact(), incoming.children(), 0, by);
    }

    /** Takes in a contact whose first child's case is being started already; starts the cases of the others. */
    Receipt receiveTyped(Contact contact, List<ChildIdentity> children, String by) {
        return receive(contact, children, 1, by);
    }

    private Receipt receive(Contact contact, List<ChildIdentity> children, int firstToStart, String by) {
        Receipt receipt = record.received(contact, children, by);
        if (receipt.outcome() == Outcome.CREATED) {
            String team = teamOf(children);
            for (int i = firstToStart; i < children.size(); i++) {
                cases.start(PROCESS, MESSAGE, receipt.references().get(i),
                        facts(receipt.contactId(), contact, children.get(i), team));
            }
        }
        return receipt;
    }

    /** Takes one more child into a contact and starts their case beside those of their siblings. */
    void add(long contactId, Contact contact, ChildIdentity child, String team, String by) {
        String reference = record.addChild(contactId, child, by);
        cases.start(PROCESS, MESSAGE, reference, facts(contactId, contact, child, team));
    }

    boolean hasOpenCase(String reference) {
        return cases.open(PROCESS, record.knownAs(reference)).isPresent();
    }

    /** What a case knows when it begins. */
    static Facts facts(long contactId, Contact contact, ChildIdentity child, String team) {
        return Facts.of("contactId", String.valueOf(contactId)).and("wayIn", wayIn(contact.wayIn(), child))
                .and("team", team).and("receivedAt", contact.receivedAt()).and("moreChildrenNamed", false);
    }

    /** Brothers and sisters are looked at together: one team, by the first postcode that is known. */
    String teamOf(List<ChildIdentity> children) {
        return teams.teamFor(children.stream().map(ChildIdentity::postcode).filter(Objects::nonNull).findFirst()
                .orElse(null));
    }

    /** An unborn child comes in as such, their born siblings by an ordinary contact. */
    private static String wayIn(String ofContact, ChildIdentity child) {
        if (child.expectedBirthOn() != null) {
            return UNBORN;
        }
        return UNBORN.equals(ofContact) ? "contact" : ofContact;
    }
}
