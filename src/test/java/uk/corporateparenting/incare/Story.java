package uk.corporateparenting.incare;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.NeedCode;
import uk.corporateparenting.record.PlaceCode;
import uk.corporateparenting.timescale.LondonTime;

/** A child's story for tests of policies, told with days only; everything happens at noon. */
public final class Story {

    private record Told(Instant at, Fact fact) {
    }

    private final List<Told> told = new ArrayList<>();

    /** A time in care since that day. */
    public static Story inCareSince(String day) {
        return new Story().with(day, new Fact.CareEpisode(LocalDate.parse(day), LegalStatusCode.V2, NeedCode.N1,
                "grace",
                "Not safe at home", null, null));
    }

    public Story born(String day) {
        return with(day, new Fact.ChildIdentity(noon(day), "Robin", "Care", LocalDate.parse(day), null, null, null,
                null,
                null, null, null, null, false));
    }

    /** What stands since that day. */
    public Story status(LegalStatusCode code, String day) {
        return with(day, new Fact.LegalStatus(noon(day), code, null, null, null, null));
    }

    /** Where the child lives since that day. */
    public Story placed(PlaceCode place, String day) {
        return placed(place, day, null);
    }

    public Story placed(PlaceCode place, String day, String temporaryApprovalEnds) {
        return with(day, new Fact.Placement(noon(day), place, null, "The Bakers", null, null, null, null, null, null,
                false,
                temporaryApprovalEnds == null ? null : LocalDate.parse(temporaryApprovalEnds), null, null));
    }

    public Story visited(String day) {
        return with(day, new Fact.Visit(noon(day), "child", "in-person", true, true, null, true, true, null, "Well."));
    }

    public Story reviewed(String day) {
        return with(day, new Fact.Review(LocalDate.parse(day), null, "uma", true, true, null, null, null));
    }

    public Story assessed(String day, String outcome) {
        return with(day, new Fact.HealthAssessment(LocalDate.parse(day), null, null, null, outcome, null, null, null,
                null,
                null));
    }

    public Story questionnaire(String day, int score) {
        return with(day, new Fact.StrengthsQuestionnaire(LocalDate.parse(day), score, null));
    }

    public Story planned(String day, String quality) {
        return with(day, new Fact.EducationPlan(LocalDate.parse(day), null, null, null, null, null, null, null, null,
                null,
                quality));
    }

    private Story with(String day, Fact fact) {
        told.add(new Told(noon(day), fact));
        return this;
    }

    public CareStory now() {
        return CareStory.of("CH-000001", told.stream().sorted(Comparator.comparing(Told::at).reversed()).map(Told::fact)
                .toList());
    }

    public static Instant noon(String day) {
        return LocalDate.parse(day).atTime(12, 0).atZone(LondonTime.LONDON).toInstant();
    }
}
