package uk.corporateparenting.entrytocare.screening;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.Background;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Contact;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Screen;

/** The contact and the child's history in words, for the person who screens. */
@Component
class ContactSummary {

    private final CareRecord record;

    ContactSummary(CareRecord record) {
        this.record = record;
    }

    void show(CaseTask task, Screen screen) {
        screen.put("contactSummary", of(Long.parseLong(task.text("contactId"))));
        screen.put("history", history(task.childRef()));
    }

    private String of(long contactId) {
        return record.contact(contactId).map(kept -> {
            Contact c = kept.contact();
            return String.join("\n", "- Received " + LondonTime.inAList(c.receivedAt()) + " from "
                            + Markdown.plain(c.source().meaning() + (c.sourceName() == null ? "" : ", " + c.sourceName())),
                    "- Referrer: " + (c.referrerName() == null ? "not named" : Markdown.plain(c.referrerName())),
                    "- Presenting need: " + (c.presentingNeed() == null ? "not known yet"
                            : Markdown.plain(c.presentingNeed().meaning())),
                    "- Danger now, says the referrer: " + (Boolean.TRUE.equals(c.immediateDanger()) ? "**yes**" : "no"),
                    "- What happened: " + Markdown.plain(c.reason()),
                    "- The child said: " + (c.childSays() == null ? "nothing was passed on" : Markdown.plain(c.childSays())));
        }).orElse("The contact is on the record.");
    }

    private String history(String childRef) {
        Background b = record.background(childRef);
        return String.join("\n",
                "- Contacts in twelve months: " + b.contactsInTwelveMonths()
                        + ", referrals: " + b.referralsInTwelveMonths(),
                "- Earlier protection plan: " + (b.earlierProtectionPlan() ? "**yes**" : "no")
                        + "; looked after before: " + (b.lookedAfterBefore() ? "**yes**" : "no"),
                "- Children at the same address: " + (b.household().isEmpty() ? "none known" : b.household().stream()
                        .map(f -> Markdown.plain(f.restricted() ? f.reference() : f.name() + " (" + f.reference() + ")")).collect(Collectors.joining("; "))),
                "- Other contacts about the person alleged: " + b.otherContactsAboutPersonAlleged());
    }
}
