package uk.corporateparenting.voices;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Caseload;
import uk.corporateparenting.people.Colleagues;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Fact.CarerReview;
import uk.corporateparenting.record.Fact.ChildIdentity;
import uk.corporateparenting.record.Fact.ChildProfile;
import uk.corporateparenting.record.Fact.EducationPlan;
import uk.corporateparenting.record.Fact.Placement;
import uk.corporateparenting.record.Fact.Relationship;
import uk.corporateparenting.record.Fact.SchoolPlace;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.record.SiblingHome;

/** Whom and which schools a child's record names. */
@Component
class KnownNames {

    private static final List<Class<? extends Fact>> KINDS = List.of(ChildIdentity.class, ChildProfile.class,
            Relationship.class, Placement.class, CarerReview.class, EducationPlan.class, SchoolPlace.class);

    private final CareRecord record;
    private final Caseload caseload;
    private final Colleagues colleagues;

    KnownNames(CareRecord record, Caseload caseload, Colleagues colleagues) {
        this.record = record;
        this.caseload = caseload;
        this.colleagues = colleagues;
    }

    record Known(List<String> people, List<String> schools) {
    }

    Known of(String childRef) {
        List<Fact> facts = new ArrayList<>();
        record.current(childRef, KINDS).forEach(recorded -> facts.add(((Recorded<? extends Fact>) recorded).fact()));
        List<String> workers = List.copyOf(caseload.workers(record.references(childRef)).values());
        return new Known(Stream.of(facts.stream().flatMap(KnownNames::people),
                record.siblings(childRef).stream().map(SiblingHome::name),
                colleagues.names(workers).values().stream()).flatMap(names -> names).filter(Objects::nonNull).toList(),
                facts.stream().map(KnownNames::school).filter(Objects::nonNull).toList());
    }

    private static Stream<String> people(Fact fact) {
        if (fact instanceof ChildIdentity child) {
            return Stream.of(child.givenName(), child.familyName());
        } else if (fact instanceof ChildProfile child) {
            return Stream.of(child.preferredName());
        } else if (fact instanceof Relationship person) {
            return Stream.of(person.personName());
        } else if (fact instanceof Placement home) {
            return Stream.of(home.carerName());
        }
        return fact instanceof CarerReview review ? Stream.of(review.carers()) : Stream.empty();
    }

    private static String school(Fact fact) {
        if (fact instanceof ChildProfile child) {
            return child.school();
        }
        return fact instanceof EducationPlan plan ? plan.school()
                : fact instanceof SchoolPlace place ? place.school() : null;
    }
}
