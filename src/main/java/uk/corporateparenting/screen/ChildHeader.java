package uk.corporateparenting.screen;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Caseload;
import uk.corporateparenting.people.Colleagues;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.ScreenPart;

/** The header of every task: who the child is, what must not go wrong, who stands around them. */
@Component
@Order(1)
class ChildHeader implements ScreenPart {

    private final CareRecord record;
    private final Caseload caseload;
    private final Colleagues colleagues;
    private final Clock clock;

    ChildHeader(CareRecord record, Caseload caseload, Colleagues colleagues, Clock clock) {
        this.record = record;
        this.caseload = caseload;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("childHeader", record.child(task.childRef()).map(this::header).orElse("No record yet."));
    }

    private String header(Child child) {
        LocalDate today = LondonTime.day(clock.instant());
        List<String> lines = new ArrayList<>();
        lines.add("### " + plain(child.calledName()) + " · " + child.reference());
        lines.add(join(", ", plain(child.fullName()), pronouns(child), age(child, today))
                + " · [Open the record](/children/" + child.reference() + ")");
        child.mustNotKnowAddress().forEach(person -> lines.add("**⚠ Must not be told where the child is: "
                + plain(person.personName()) + relation(person) + "**"));
        child.riskAlerts().forEach(alert -> lines.add("**⚠ " + plain(alert.alert()) + "**"));
        Facts facts = new Facts();
        facts.add("Legal status", legalStatus(child));
        facts.add("Parental responsibility", child.holdersOfParentalResponsibility().stream()
                .map(person -> plain(person.personName()) + relation(person)).collect(Collectors.joining(", ")));
        facts.add("Lives with", child.placement() == null ? null : plain(child.placement().carerName()));
        Fact.ChildProfile profile = child.profile();
        facts.add("Language", profile == null ? null : plain(profile.language()));
        facts.add("Communication", profile == null ? null : plain(profile.communicationNeed()));
        facts.add("Allergies", profile == null ? null : plain(profile.allergies()));
        facts.add("School", profile == null ? null : plain(profile.school()));
        facts.add("Worker", person(child, Role.SOCIAL_WORKER));
        facts.add("Reviewing officer", person(child, Role.REVIEWING_OFFICER));
        facts.add("Last seen", seen(child));
        facts.add("Last decisions", decisions(child));
        facts.add("Brothers and sisters", child.siblings().stream()
                .map(sibling -> (sibling.restricted() ? "" : plain(sibling.name()) + " ") + sibling.reference()
                        + (sibling.restricted() || sibling.livesAt() == null ? "" : ", " + plain(sibling.livesAt())))
                .collect(Collectors.joining("; ")));
        lines.add(facts.toString());
        return String.join("\n\n", lines);
    }

    private static String pronouns(Child child) {
        return child.profile() == null ? null : plain(child.profile().pronouns());
    }

    private static String age(Child child, LocalDate today) {
        if (child.identity().dateOfBirth() != null) {
            return child.ageOn(today) + " years, born " + LondonTime.inWords(child.identity().dateOfBirth());
        }
        if (child.identity().expectedBirthOn() != null) {
            return "not born yet, expected " + LondonTime.inWords(child.identity().expectedBirthOn());
        }
        return child.identity().estimatedAge() == null ? "age not known yet"
                : "about " + child.identity().estimatedAge() + " years";
    }

    private static String legalStatus(Child child) {
        Fact.LegalStatus status = child.legalStatus();
        if (status == null) {
            return child.isLookedAfter() ? "looked after" : "not looked after";
        }
        return plain(status.code().meaning()) + (status.endsAt() == null ? ""
                : ", ends " + LondonTime.inWords(LondonTime.day(status.endsAt())));
    }

    private String person(Child child, Role role) {
        return caseload.personFor(child.reference(), role)
                .map(id -> plain(colleagues.name(id))).orElse(null);
    }

    private static String seen(Child child) {
        if (child.lastSeenOn() == null) {
            return null;
        }
        return LondonTime.inWords(child.lastSeenOn()) + (child.lastSeenAloneOn() == null ? ", not alone yet"
                : ", alone " + LondonTime.inWords(child.lastSeenAloneOn()));
    }

    private String decisions(Child child) {
        return child.lastDecisions().stream()
                .map(d -> plain(outcome(d.outcome())) + ", " + LondonTime.inWords(LondonTime.day(d.decidedAt()))
                        + ", " + plain(colleagues.name(d.decidedBy())))
                .collect(Collectors.joining("; "));
    }

    /** Most outcomes are codes; who was appointed is somebody's user id. */
    private String outcome(String outcome) {
        return colleagues.names(List.of(outcome)).getOrDefault(outcome, outcome.replace('-', ' '));
    }

    private static String relation(Fact.Relationship person) {
        return person.relation() == null ? "" : " (" + plain(person.relation()) + ")";
    }

    private static String plain(String text) {
        return Markdown.plain(text);
    }

    private static String join(String separator, String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).filter(part -> !part.isBlank())
                .collect(Collectors.joining(separator));
    }

    /** What is known as a list, what is not yet known in one line: it is short where little is known. */
    private static final class Facts {

        private final List<String> known = new ArrayList<>();
        private final List<String> unknown = new ArrayList<>();

        void add(String label, String text) {
            if (text == null || text.isBlank()) {
                unknown.add(label.toLowerCase(Locale.UK));
            } else {
                known.add("- **" + label + ":** " + text);
            }
        }

        @Override
        public String toString() {
            return String.join("\n", known)
                    + (unknown.isEmpty() ? "" : "\n- Not known yet: " + String.join(", ", unknown));
        }
    }
}
