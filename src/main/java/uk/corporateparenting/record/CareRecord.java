package uk.corporateparenting.record;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.corporateparenting.database.Remembered;
import uk.corporateparenting.record.Contact.Kept;
import uk.corporateparenting.record.Contact.Receipt;
import uk.corporateparenting.record.Fact.ChildIdentity;

/**
 * The child's record. Everyone else reads and writes facts through here, in the transaction of the work they belong to.
 * {@code by} is always the user id of the signed-in person or system. A child may be asked for by any of their
 * references: a temporary one reads the same facts as the known one it was matched to.
 */
@Component
@Transactional
public class CareRecord {

    private final FactStore facts;
    private final ChildStore children;
    private final ContactStore contacts;
    private final MatchStore matches;
    private final Remembered remembered = new Remembered();

    CareRecord(FactStore facts, ChildStore children, ContactStore contacts, MatchStore matches) {
        this.facts = facts;
        this.children = children;
        this.contacts = contacts;
        this.matches = matches;
    }

    /** Gives a child a new reference, {@code CH-} and six digits. */
    public String register(ChildIdentity child, String by) {
        remembered.forget();
        return children.register(child, by);
    }

    /** Gives so many children new references; who they are is a fact still to be added. */
    public List<String> references(int howMany, String by) {
        remembered.forget();
        return children.references(howMany, by);
    }

    /**
     * Keeps a contact and registers its children, as known when it was received, as siblings of each other. The same
     * {@code contactRef} with the same content again changes nothing and gets the first answer; with other content it
     * is conflicting. Safe when two hand it in at the same moment.
     */
    public Receipt received(Contact contact, List<ChildIdentity> children, String by) {
        remembered.forget();
        return contacts.received(contact, children, by);
    }

    /** Registers one more child named in a contact, as a sibling of the others, and gives the reference. */
    public String addChild(long contactId, ChildIdentity child, String by) {
        remembered.forget();
        return contacts.addChild(contactId, child, by);
    }

    public Optional<Kept> contact(long id) {
        return contacts.contact(id);
    }

    /** The contacts about a child, newest first. */
    public List<Kept> contacts(String ref) {
        return contacts.about(references(ref));
    }

    /** Writes a fact and gives its id. */
    public long add(String ref, Fact fact, String by) {
        remembered.forget();
        return facts.add(ref, fact, by, null);
    }

    /** Writes a fact that corrects or continues an earlier one of the same kind and child, once. */
    public long add(String ref, Fact fact, String by, long supersedes) {
        remembered.forget();
        return facts.add(ref, fact, by, supersedes);
    }

    /** Writes many facts, a statement for each kind of them; as {@link #add}, in their order within a kind. */
    public void addAll(List<NewFact> many, String by) {
        remembered.forget();
        facts.addAll(many, by);
    }

    /** The facts of a kind that stand, newest first. */
    public <F extends Fact> List<Recorded<F>> current(String ref, Class<F> kind) {
        return remembered.get(List.of(ref, kind), () -> facts.current(references(ref), kind));
    }

    /** The facts of several kinds that stand, newest first, in one question. */
    public List<Recorded<?>> current(String ref, Collection<Class<? extends Fact>> kinds) {
        return remembered.get(List.of(ref, kinds), () -> facts.current(references(ref), kinds));
    }

    /** The newest fact of a kind that stands. For the identity of a matched child ask {@link #child}. */
    public <F extends Fact> Optional<Recorded<F>> latest(String ref, Class<F> kind) {
        return current(ref, kind).stream().findFirst();
    }

    /** The child as the header of every screen shows them. */
    public Optional<Child> child(String ref) {
        return children.child(ref);
    }

    /** Whether a text has the form of a child's reference. */
    public static boolean isReference(String text) {
        return FactStore.isReference(text);
    }

    /** The reference the child is known by now; the same one unless it was matched. */
    public String knownAs(String ref) {
        return references(ref).get(0);
    }

    /** Every reference of the same child, the one they are known by first. */
    public List<String> references(String ref) {
        return remembered.get(ref, () -> facts.references(ref));
    }

    /** Those of the references under which, or under another of the same child, a record was ever restricted. */
    public Set<String> everRestricted(Collection<String> refs) {
        return facts.everRestricted(refs);
    }

    /** Everything on the record, newest first. */
    public Timeline timeline(String ref) {
        return facts.timeline(references(ref));
    }

    /** What the person who screens a contact must have in sight. */
    public Background background(String ref) {
        return children.background(ref);
    }

    /** Children already known who may be the same child, most likely first. Merges nothing. */
    public List<LikelyMatch> likelyMatches(String ref) {
        return matches.likely(ref);
    }

    /** Makes a temporary reference an alias of a known child: the facts of both are read together from now on. */
    public void match(String temporaryRef, String knownRef, String reason, String by) {
        remembered.forget();
        matches.match(temporaryRef, knownRef, reason, by);
    }

    /** Undoes a match that was a mistake; both references read their own facts again. */
    public void unmatch(String temporaryRef, String reason, String by) {
        remembered.forget();
        matches.unmatch(temporaryRef, reason, by);
    }

    /** Links children as siblings of each other. */
    public void link(Collection<String> refs, String by) {
        remembered.forget();
        children.link(refs, by);
    }

    /** The siblings of a child and where they live. */
    public List<SiblingHome> siblings(String ref) {
        return children.siblings(references(ref));
    }

    /** At most 50 children found by reference, date of birth (2015-03-09 or 09/03/2015) or parts of their names. */
    public List<Found> search(String text) {
        return children.search(text);
    }
}
