package uk.corporateparenting.entrytocare.contact;

import java.util.List;
import uk.corporateparenting.record.Contact;
import uk.corporateparenting.record.Fact.ChildIdentity;

/**
 * A contact that passed every check and can be taken in.
 *
 * @param unknownFields how many fields were ignored because nobody here knows them
 */
public record IncomingContact(Contact contact, List<ChildIdentity> children, int unknownFields) {
}
