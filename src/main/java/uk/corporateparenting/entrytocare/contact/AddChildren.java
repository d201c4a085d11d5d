package uk.corporateparenting.entrytocare.contact;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.record.Contact.Kept;
import uk.corporateparenting.record.Ethnicity;
import uk.corporateparenting.record.Fact.ChildIdentity;
import uk.corporateparenting.record.Sex;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** More children of a contact than its first form could take, four at a time; none is right if there were no more. */
@Component
class AddChildren implements TaskForm<AddChildren.Answers> {

    private static final int MOST_CHILDREN = 20;

    record Answers(
            String child1GivenName, String child1FamilyName, LocalDate child1DateOfBirth, Integer child1EstimatedAge,
            LocalDate child1ExpectedOn, Sex child1Sex, Ethnicity child1Ethnicity, String child1Postcode,
            String child2GivenName, String child2FamilyName, LocalDate child2DateOfBirth, Integer child2EstimatedAge,
            LocalDate child2ExpectedOn, Sex child2Sex, Ethnicity child2Ethnicity, String child2Postcode,
            String child3GivenName, String child3FamilyName, LocalDate child3DateOfBirth, Integer child3EstimatedAge,
            LocalDate child3ExpectedOn, Sex child3Sex, Ethnicity child3Ethnicity, String child3Postcode,
            String child4GivenName, String child4FamilyName, LocalDate child4DateOfBirth, Integer child4EstimatedAge,
            LocalDate child4ExpectedOn, Sex child4Sex, Ethnicity child4Ethnicity, String child4Postcode,
            @NotNull(message = "Say whether there are still more children.") YesNo moreChildren) {

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

    AddChildren(ContactIntake intake, CareRecord record) {
        this.intake = intake;
        this.record = record;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("alreadyNamed", children(contact(task)).map(child -> "- " + Markdown.plain(child.fullName()))
                .collect(Collectors.joining("\n")));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Kept contact = contact(task);
        List<ChildIdentity> before = children(contact).map(Child::identity).toList();
        Instant receivedAt = contact.contact().receivedAt();
        Refused.on(problem(a.children(), before, LondonTime.day(receivedAt)));
        a.children().forEach(child -> intake.add(contact.id(), contact.contact(), child.identity(receivedAt),
                task.text("team"), task.user()));
        return Facts.of("moreChildrenNamed", YesNo.isYes(a.moreChildren()));
    }

    static Optional<String> problem(List<NamedChild> children, List<ChildIdentity> before, LocalDate received) {
        if (children.size() + before.size() > MOST_CHILDREN) {
            return Optional.of("A contact can name at most " + MOST_CHILDREN + " children.");
        }
        return NamedChild.problem(children, received).or(() -> children.stream()
                .filter(child -> before.stream().anyMatch(child::isSame)).findFirst().map(NamedChild::named));
    }

    private Kept contact(CaseTask task) {
        return record.contact(Long.parseLong(task.text("contactId"))).orElseThrow();
    }

    private Stream<Child> children(Kept contact) {
        return contact.references().stream().map(record::child).flatMap(Optional::stream);
    }
}
