package uk.corporateparenting.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.Contact.Kept;
import uk.corporateparenting.record.Contact.Outcome;
import uk.corporateparenting.record.Contact.Receipt;
import uk.corporateparenting.record.Fact.ChildIdentity;

/** Keeps contacts, each of a sender's once. */
@Component
class ContactStore {

    private static final String COLUMNS = Rows.columns(Contact.class);

    private final JdbcClient jdbc;
    private final FactStore facts;
    private final ChildStore register;

    ContactStore(JdbcClient jdbc, FactStore facts, ChildStore register) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.register = register;
    }

    Receipt received(Contact contact, List<ChildIdentity> children, String by) {
        RecordProblem.unless(!children.isEmpty(), "Name at least one child.");
        List<ChildIdentity> named = children.stream().map(child -> child.as(contact.receivedAt())).toList();
        String hash = hash(contact, named);
        // The second of two at the same moment waits here for the first and then inserts nothing.
        Optional<Long> id = jdbc.sql("""
                insert into care.contact (content_hash, recorded_at, recorded_by, %1$s)
                select :hash, :now, :by, %1$s
                from jsonb_populate_record(null::care.contact, cast(:contact as jsonb))
                on conflict (contact_ref) do nothing
                returning id""".formatted(COLUMNS))
                .param("hash", hash).param("now", facts.now()).param("by", by).param("contact", Rows.write(contact))
                .query(Long.class).optional();
        if (id.isEmpty()) {
            return receivedBefore(contact.contactRef(), hash);
        }
        List<String> references = named.stream().map(child -> register(id.get(), child, by)).toList();
        register.link(references, by);
        return new Receipt(Outcome.CREATED, id.get(), references);
    }

    private Receipt receivedBefore(String contactRef, String hash) {
        record First(long id, String contentHash) {
        }
        First first = jdbc.sql("select id, content_hash from care.contact where contact_ref = :ref")
                .param("ref", contactRef).query(First.class).single();
        return first.contentHash().equals(hash)
                ? new Receipt(Outcome.DUPLICATE, first.id(), references(first.id()))
                : new Receipt(Outcome.CONFLICTING, first.id(), List.of());
    }

    String addChild(long contactId, ChildIdentity child, String by) {
        List<String> others = references(contactId);
        RecordProblem.unless(!others.isEmpty(), "There is no contact with this number.");
        String reference = register(contactId, child, by);
        register.link(Stream.concat(others.stream(), Stream.of(reference)).toList(), by);
        return reference;
    }

    private String register(long contactId, ChildIdentity child, String by) {
        String reference = register.register(child, by);
        jdbc.sql("insert into care.contact_child (contact_id, child_ref) values (:contact, :ref)")
                .param("contact", contactId).param("ref", reference).update();
        return reference;
    }

    private List<String> references(long contactId) {
        return jdbc.sql("select child_ref from care.contact_child where contact_id = :id order by child_ref")
                .param("id", contactId).query(String.class).list();
    }

    Optional<Kept> contact(long id) {
        return select("c.id = :key", id).stream().findFirst();
    }

    List<Kept> about(Collection<String> refs) {
        return select("c.id in (select contact_id from care.contact_child where child_ref in (:key))", refs);
    }

    private List<Kept> select(String which, Object key) {
        return jdbc.sql("""
                select c.id, c.recorded_at, c.recorded_by, to_jsonb(c) as contact,
                       array(select child_ref from care.contact_child where contact_id = c.id order by 1) as refs
                from care.contact c where %s order by c.received_at desc, c.id desc""".formatted(which))
                .param("key", key)
                .query((row, n) -> new Kept(row.getLong("id"), Rows.read(row.getString("contact"), Contact.class),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getString("recorded_by"),
                        List.of((String[]) row.getArray("refs").getArray())))
                .list();
    }

    /** What is empty does not count, so that a contact has the same hash after a release that asks for more. */
    private static String hash(Contact contact, List<ChildIdentity> children) {
        try {
            byte[] content = Rows.write(List.of(contact, children)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
