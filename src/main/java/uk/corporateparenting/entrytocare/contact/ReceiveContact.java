package uk.corporateparenting.entrytocare.contact;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.record.ConsentAnswer;
import uk.corporateparenting.record.Contact;
import uk.corporateparenting.record.Contact.Outcome;
import uk.corporateparenting.record.Contact.Receipt;
import uk.corporateparenting.record.Ethnicity;
import uk.corporateparenting.record.Fact.ChildIdentity;
import uk.corporateparenting.record.NeedCode;
import uk.corporateparenting.record.Sex;
import uk.corporateparenting.record.SourceOfReferral;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.StartForm;
import uk.corporateparenting.workflow.YesNo;

/**
 * A worker types a contact in. The case that is being started is the first child's; brothers and sisters get their own
 * in the same transaction. The same words sent twice by the same person on one day are taken once.
 */
@Component
class ReceiveContact implements StartForm<ReceiveContact.Answers> {

    record Answers(
            @NotNull(message = "Say how this comes in.")
            @Pattern(regexp = "contact|open-case|transfer-in|unaccompanied|remand|police-custody|short-breaks"
                    + "|homeless-16-17|unborn", message = "Choose how this comes in.") String wayIn,
            LocalDateTime receivedAt,
            @NotNull(message = "Say who passes this on.") SourceOfReferral source,
            String referrerName, String referrerEmail, String referrerPhone,
            @NotNull(message = "Say what happened.") String whatHappened,
            NeedCode need,
            @NotNull(message = "Say whether a child is in danger now.") YesNo danger,
            String personAlleged, String childSays,
            @NotNull(message = "Say how consent stands.") ConsentAnswer consent,
            String childrenNamed,
            @Pattern(regexp = "CH-[0-9]{6}", message = "A child's reference is CH- and six digits.")
            String knownReference,
            String child1GivenName, String child1FamilyName, LocalDate child1DateOfBirth, Integer child1EstimatedAge,
            LocalDate child1ExpectedOn, Sex child1Sex, Ethnicity child1Ethnicity, String child1Postcode,
            String child2GivenName, String child2FamilyName, LocalDate child2DateOfBirth, Integer child2EstimatedAge,
            LocalDate child2ExpectedOn, Sex child2Sex, Ethnicity child2Ethnicity, String child2Postcode,
            String child3GivenName, String child3FamilyName, LocalDate child3DateOfBirth, Integer child3EstimatedAge,
            LocalDate child3ExpectedOn, Sex child3Sex, Ethnicity child3Ethnicity, String child3Postcode,
            String child4GivenName, String child4FamilyName, LocalDate child4DateOfBirth, Integer child4EstimatedAge,
            LocalDate child4ExpectedOn, Sex child4Sex, Ethnicity child4Ethnicity, String child4Postcode,
            YesNo moreChildren) {

        /** The rows that were filled in. */
        List<NamedChild> children() {
            return Stream.of(
                    new NamedChild(1, child1GivenName, child1FamilyName, child1DateOfBirth, child1EstimatedAge,
                            child1ExpectedOn, child1Sex, child1Ethnicity, child1Postcode),
                    new NamedChild(2, child2GivenName, child2FamilyName, child2DateOfBirth, child2EstimatedAge,
                            child2ExpectedOn, child2Sex, child2Ethnicity, child2Postcode),
                    new NamedChild(3, child3GivenName, child3FamilyName, child3DateOfBirth, child3EstimatedAge,
                            child3ExpectedOn, child3Sex, child3Ethnicity, child3Postcode),
                    new NamedChild(4, child4GivenName, child4FamilyName, child4DateOfBirth, child4EstimatedAge,
                            child4ExpectedOn, child4Sex, child4Ethnicity, child4Postcode))
                    .filter(child -> !child.isEmpty()).toList();
        }
    }

    private final ContactIntake intake;
    private final CareRecord record;

    ReceiveContact(ContactIntake intake, CareRecord record) {
        this.intake = intake;
        this.record = record;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    /** The contact is kept as such, and may name other children. */
    @Override
    public boolean kept() {
        return false;
    }

    @Override
    public Started submit(Answers a, String user, Instant at) {
        Instant now = at.truncatedTo(ChronoUnit.MICROS);
        Instant receivedAt = a.receivedAt() == null ? now : LondonTime.at(a.receivedAt());
        Refused.on(problem(a, receivedAt, now));
        Optional<Child> known = Optional.ofNullable(a.knownReference()).map(this::known);
        List<ChildIdentity> children = new ArrayList<>();
        known.ifPresent(child -> children.add(child.identity()));
        a.children().forEach(child -> children.add(child.identity(receivedAt)));

        Contact contact = contact(a, receivedAt, user, now);
        Receipt receipt = intake.receiveTyped(contact, children, user);
        if (receipt.outcome() != Outcome.CREATED) {
            throw Refused.conflict("You sent this contact already; it waits in the task list.");
        }
        String reference = receipt.references().get(0);
        if (known.isPresent()) {
            record.match(reference, known.get().reference(), "Named by reference when the contact was typed in.", user);
            reference = known.get().reference();
        }
        return new Started(reference,
                ContactIntake.facts(receipt.contactId(), contact, children.get(0), intake.teamOf(children))
                        .and("moreChildrenNamed", YesNo.isYes(a.moreChildren())));
    }

    static Optional<String> problem(Answers a, Instant receivedAt, Instant now) {
        if (receivedAt.isAfter(now)) {
            return Optional.of("The contact cannot have reached us in the future.");
        }
        List<NamedChild> children = a.children();
        if (a.knownReference() != null && children.stream().anyMatch(child -> child.number() == 1)) {
            return Optional.of("Child 1 is known by the reference: name only the others.");
        }
        if (a.knownReference() == null && children.isEmpty()) {
            return Optional.of("Name at least one child.");
        }
        if (ContactIntake.UNBORN.equals(a.wayIn()) && children.stream().noneMatch(c -> c.expectedOn() != null)) {
            return Optional.of("Give the expected date of birth of the unborn child.");
        }
        return NamedChild.problem(children, LondonTime.day(receivedAt));
    }

    private Child known(String reference) {
        Child child = record.child(reference)
                .orElseThrow(() -> new Refused("No child has the reference of child 1. Check it, or leave it empty."));
        if (intake.hasOpenCase(reference)) {
            throw Refused.conflict("Child 1 already has an open case. Leave the reference empty: whoever screens the"
                    + " contact joins it to that case.");
        }
        return child;
    }

    private static Contact contact(Answers a, Instant receivedAt, String user, Instant now) {
        return new Contact(receivedAt, onceADay(a, user, LondonTime.day(now)), a.wayIn(),
                a.source(), null, a.referrerName(), a.referrerEmail(),
                a.referrerPhone(), a.whatHappened(), a.need(), YesNo.isYes(a.danger()), a.personAlleged(),
                a.childSays(), a.consent());
    }

    /** Stands where a partner's id would; with a blank, which no partner's id has. */
    private static String onceADay(Answers a, String user, LocalDate today) {
        try {
            byte[] words = (user + today + a).getBytes(StandardCharsets.UTF_8);
            return "typed " + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
