package uk.corporateparenting.web.children;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.SiblingDecisions;
import uk.corporateparenting.people.Caseload;
import uk.corporateparenting.people.ChildSight;
import uk.corporateparenting.people.Colleagues;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.SiblingHome;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.web.Viewer;
import uk.corporateparenting.web.children.ChildTimeline.Line;
import uk.corporateparenting.web.children.ChildTimeline.Step;
import uk.corporateparenting.web.children.OpenTasks.OpenTask;

/** Everything on a child's page, in the order in which it must be seen. */
@Component
class RecordPage {

    private static final String NOT_KNOWN = "not known yet";

    private final CareRecord record;
    private final Caseload caseload;
    private final Colleagues colleagues;
    private final OpenTasks openTasks;
    private final ChildTimeline timeline;
    private final ChildSight sight;
    private final SiblingDecisions siblingDecisions;
    private final QuotedWords quoted;
    private final Clock clock;

    RecordPage(CareRecord record, Caseload caseload, Colleagues colleagues, OpenTasks openTasks,
               ChildTimeline timeline, ChildSight sight, SiblingDecisions siblingDecisions, QuotedWords quoted,
               Clock clock) {
        this.record = record;
        this.caseload = caseload;
        this.colleagues = colleagues;
        this.openTasks = openTasks;
        this.timeline = timeline;
        this.sight = sight;
        this.siblingDecisions = siblingDecisions;
        this.quoted = quoted;
        this.clock = clock;
    }

    /** A brother or sister; {@code link} is null where the viewer may not see their record. */
    record Sibling(String name, String link, String reference, String livesAt, String decided) {
    }

    record Page(String reference, String calledName, String subtitle, boolean restricted, List<String> mustNotKnow,
                List<String> risks, List<Line> facts, String notKnown, List<String> decisions, List<Sibling> siblings,
                List<OpenTask> open, List<Step> steps, List<QuotedWords.Line> quotations, boolean quotable,
                String printed) {
    }

    Page of(Child child, Viewer viewer) {
        Instant now = clock.instant();
        LocalDate today = LondonTime.day(now);
        List<String> references = record.references(child.reference());
        Map<Role, String> workers = caseload.workers(references);
        Map<String, String> names = colleagues.names(Stream.of(workers.values().stream(), Stream.of(viewer.user()),
                child.lastDecisions().stream().map(Fact.Decision::decidedBy)).flatMap(ids -> ids).toList());
        List<Line> facts = facts(child, workers, names);
        List<QuotedWords.Line> quotations = quoted.of(child.reference(), today);
        return new Page(child.reference(), child.calledName(), subtitle(child, today), child.identity().restricted(),
                child.mustNotKnowAddress().stream().map(RecordPage::person).toList(),
                child.riskAlerts().stream().map(Fact.RiskAlert::alert).toList(),
                facts.stream().filter(RecordPage::isKnown).toList(),
                facts.stream().filter(fact -> !isKnown(fact)).map(fact -> fact.label().toLowerCase(Locale.UK))
                        .collect(Collectors.joining(", ")),
                child.lastDecisions().stream().map(decision -> decision(decision, names)).toList(),
                child.siblings().stream().map(sibling -> sibling(sibling, viewer)).toList(),
                openTasks.of(references), timeline.of(child.reference()), quotations,
                quoted.concern(child.reference(), quotations),
                "Printed by " + name(viewer.user(), names) + ", " + Words.moment(now));
    }

    private static String subtitle(Child child, LocalDate today) {
        return join(", ", child.fullName(), child.profile() == null ? null : child.profile().pronouns(),
                age(child, today), child.reference(), child.aliases().isEmpty() ? null
                        : "also " + String.join(", ", child.aliases()));
    }

    private static String age(Child child, LocalDate today) {
        if (child.identity().dateOfBirth() != null) {
            Integer years = child.ageOn(today);
            return (years == null ? "" : years + (years == 1 ? " year, " : " years, ")) + "born "
                    + Words.day(child.identity().dateOfBirth());
        }
        if (child.identity().expectedBirthOn() != null) {
            return "not born yet, expected " + Words.day(child.identity().expectedBirthOn());
        }
        Integer about = child.ageOn(today);
        return about == null ? "age not known yet" : "about " + about + " years";
    }

    private static List<Line> facts(Child child, Map<Role, String> workers, Map<String, String> names) {
        Fact.ChildProfile profile = child.profile();
        List<Line> facts = new ArrayList<>();
        facts.add(new Line("Allergies", profile == null ? null : profile.allergies()));
        facts.add(new Line("Language", profile == null ? null : profile.language()));
        facts.add(new Line("Communication need", profile == null ? null : profile.communicationNeed()));
        facts.add(new Line("Legal status", legalStatus(child)));
        facts.add(new Line("Parental responsibility", child.holdersOfParentalResponsibility().stream()
                .map(RecordPage::person).collect(Collectors.joining("; "))));
        facts.add(new Line(child.placement() == null ? "Family's address" : "Lives with", livesWith(child)));
        facts.add(new Line("Last seen", seen(child)));
        facts.add(new Line("School", profile == null ? null : profile.school()));
        facts.add(new Line("Worker", worker(workers, names)));
        facts.add(new Line("Reviewing officer", worker(workers, names, Role.REVIEWING_OFFICER)));
        facts.add(new Line("Personal advisor", worker(workers, names, Role.PERSONAL_ADVISOR)));
        facts.add(new Line("Guardian", child.relationships().stream()
                .filter(person -> person.relation() != null
                        && person.relation().toLowerCase(Locale.UK).contains("guardian"))
                .map(Fact.Relationship::personName).collect(Collectors.joining("; "))));
        return facts;
    }

    private static boolean isKnown(Line fact) {
        return fact.text() != null && !fact.text().isBlank();
    }

    private static String legalStatus(Child child) {
        Fact.LegalStatus status = child.legalStatus();
        if (status == null) {
            return child.isLookedAfter() ? "looked after" : "not looked after";
        }
        return status.code().meaning() + " (" + status.code().code() + ") since " + Words.moment(status.startsAt())
                + (status.endsAt() == null ? "; no end is set" : "; ends " + Words.moment(status.endsAt()));
    }

    private static String livesWith(Child child) {
        return child.placement() == null
                ? join(", ", child.identity().address(), child.identity().postcode())
                : join(", ", child.placement().carerName(), child.placement().address(),
                        child.placement().postcode());
    }

    private static String seen(Child child) {
        if (child.lastSeenOn() == null) {
            return null;
        }
        return Words.day(child.lastSeenOn()) + (child.lastSeenAloneOn() == null ? "; not alone yet"
                : "; alone " + Words.day(child.lastSeenAloneOn()));
    }

    /** The social worker; until there is one, whoever assesses. */
    private static String worker(Map<Role, String> workers, Map<String, String> names) {
        return worker(workers, names, workers.containsKey(Role.SOCIAL_WORKER)
                ? Role.SOCIAL_WORKER : Role.ASSESSMENT_WORKER);
    }

    private static String worker(Map<Role, String> workers, Map<String, String> names, Role role) {
        return workers.containsKey(role) ? name(workers.get(role), names) : null;
    }

    private static String decision(Fact.Decision decision, Map<String, String> names) {
        String outcome = Words.code(decision.outcome(), Map.of());
        return Character.toUpperCase(outcome.charAt(0)) + outcome.substring(1) + ": " + decision.reason() + " ("
                + name(decision.decidedBy(), names) + ", " + Words.moment(decision.decidedAt()) + ")";
    }

    /** Where a sibling lives is on their record, and their record is for those who may see it. */
    private Sibling sibling(SiblingHome sibling, Viewer viewer) {
        if (sight.maySee(viewer.user(), viewer.groups(), sibling.reference())) {
            return new Sibling(sibling.name(), sibling.reference(), sibling.reference(), orUnknown(sibling.livesAt()),
                    siblingDecisions.inShort(sibling.reference()));
        }
        return sibling.restricted()
                ? new Sibling("A brother or sister whose record is restricted", null, null, null, null)
                : new Sibling(sibling.name(), null, sibling.reference(), null, null);
    }

    private static String person(Fact.Relationship person) {
        return person.personName() + (person.relation() == null ? "" : " (" + person.relation() + ")");
    }

    private static String name(String userId, Map<String, String> names) {
        return names.getOrDefault(userId, userId);
    }

    private static String orUnknown(String text) {
        return text == null || text.isBlank() ? NOT_KNOWN : text;
    }

    private static String join(String separator, String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).filter(part -> !part.isBlank())
                .collect(Collectors.joining(separator));
    }
}
