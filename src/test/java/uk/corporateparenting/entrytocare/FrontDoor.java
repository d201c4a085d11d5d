package uk.corporateparenting.entrytocare;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.corporateparenting.Council;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ConsentAnswer;
import uk.corporateparenting.record.Contact;
import uk.corporateparenting.record.Ethnicity;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.NeedCode;
import uk.corporateparenting.record.Sex;
import uk.corporateparenting.record.SourceOfReferral;
import uk.corporateparenting.workflow.Cases;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.engine.TestClock;

/** Children who come to the front door, for tests; each test takes its own. */
@Component
public class FrontDoor {

    private static final AtomicInteger CHILDREN = new AtomicInteger();

    private final CareRecord record;
    private final Cases cases;
    private final Council council;
    private final TestClock clock;
    private final TransactionTemplate transaction;

    FrontDoor(CareRecord record, Cases cases, Council council, TestClock clock, TransactionTemplate transaction) {
        this.record = record;
        this.cases = cases;
        this.council = council;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** A contact about one child, nine years old, in the north, by that way in; answers the child's reference. */
    public String contact(String wayIn) {
        int number = CHILDREN.incrementAndGet();
        return contact(wayIn, new Fact.ChildIdentity(clock.now(), "Given" + number, "Family" + number,
                LocalDate.of(2017, 3, 7), null, null, Sex.F, Ethnicity.WBRI, null, null, null, "LE2 7LX", false));
    }

    public String contact(String wayIn, Fact.ChildIdentity child) {
        Instant now = clock.now();
        String ref = transaction.execute(status -> {
            Contact.Receipt receipt = record.received(new Contact(now, null, wayIn, uk.corporateparenting.record.Coded.of(SourceOfReferral.class, "2A"),
                    "Schools", "Nia Adeyemi", "duty@example.org", null, "Afraid to go home tonight.", NeedCode.N1, true,
                    null, "I don't feel safe there.", ConsentAnswer.GIVEN), List.of(child), "amara");
            String childRef = receipt.references().get(0);
            cases.start("entry-to-care", "contact.received", childRef, Facts
                    .of("contactId", String.valueOf(receipt.contactId())).and("wayIn", wayIn).and("team", "north")
                    .and("receivedAt", now));
            return childRef;
        });
        council.settle(ref);
        return ref;
    }

    /** The answers given, with a child's view added. */
    public static Map<String, Object> heard(Object... keysAndValues) {
        Map<String, Object> answers = answers(keysAndValues);
        answers.put("childSays", "I want to stay with my sister.");
        answers.put("childSaysHow", "spoken");
        return answers;
    }

    public static Map<String, Object> answers(Object... keysAndValues) {
        Map<String, Object> answers = new TreeMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            answers.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return answers;
    }
}
