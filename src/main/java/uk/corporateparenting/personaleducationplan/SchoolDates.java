package uk.corporateparenting.personaleducationplan;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareStories;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.EducationPlan;
import uk.corporateparenting.record.Fact.SchoolPlace;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.TriggerSource;

/** The dates of school from which clocks count: the term after the last plan, the third birthday, a place lost. */
@Component
class SchoolDates implements TriggerSource {

    /** The starts of clocks that are read from the record and never from a case. */
    public static final Set<String> TRIGGERS = Set.of("schoolTermEndsOn", "thirdBirthdayOn", "placeLostOn");

    private final Map<String, Function<String, Optional<LocalDate>>> dates;

    SchoolDates(CareStories stories, CareRecord record, SchoolTerms terms) {
        dates = Map.of(
                "schoolTermEndsOn", ref -> EducationPolicy.settled(stories.of(ref)).map(EducationPlan::completedOn)
                        .map(completed -> terms.after(completed).ends()),
                "thirdBirthdayOn", ref -> EducationPolicy.thirdBirthday(stories.of(ref)),
                "placeLostOn", ref -> EducationPolicy.placeLostOn(record.current(ref, SchoolPlace.class).stream()
                        .map(Recorded::fact).toList()));
    }

    @Override
    public Optional<Object> start(String trigger, String childRef) {
        return Optional.ofNullable(dates.get(trigger)).filter(known -> CareRecord.isReference(childRef))
                .flatMap(date -> date.apply(childRef)).map(LocalDate::toString);
    }
}
