package uk.corporateparenting.entrytocare.home;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.entrytocare.CareNow;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Fact.ChildIdentity;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/**
 * The placements officer looks for the right home, in the order of the law (Children Act 1989, section 22C), and
 * proposes one. There is no completing it without a home: an empty search stays open and escalates.
 */
@Component
class SearchForHome implements TaskForm<SearchForHome.Answers> {

    private static final List<String> CONSIDERED = List.of("parentsConsidered", "connectedConsidered", "nearHome",
            "siblingsTogether", "sameSchool", "disabilityNeeds", "faithAndCulture", "earlyPermanence");
    private static final Map<String, String> ANSWERS = Map.of("refused-by-home", "They said no",
            "refused-by-us", "We said no", "refused-by-child", "The child said no");

    record Answers(
            @NotNull(message = "Say how parents and others with parental responsibility were thought of.")
            String parentsConsidered,
            @NotNull(message = "Say how relatives and friends were thought of.") String connectedConsidered,
            @NotNull(message = "Say how near to home it should be.") String nearHome,
            @NotNull(message = "Say how brothers and sisters were thought of.") String siblingsTogether,
            @NotNull(message = "Say how the child's school was thought of.") String sameSchool,
            @NotNull(message = "Say how disability and health were thought of.") String disabilityNeeds,
            @NotNull(message = "Say how faith, culture and language were thought of.") String faithAndCulture,
            @NotNull(message = "Say whether early permanence fits.") String earlyPermanence,
            String offer1Home, String offer1Kind, String offer1Answer, String offer1Why,
            String offer2Home, String offer2Kind, String offer2Answer, String offer2Why,
            String offer3Home, String offer3Kind, String offer3Answer, String offer3Why,
            String moreOffers,
            @NotNull(message = "Choose the kind of home, or leave the task open until one is found.")
            @Pattern(regexp = PlaceKind.CODES, message = "Choose the kind of home.") String placeKind,
            @NotNull(message = "Name the carer or home.") String homeName,
            @NotNull(message = "Give the address of the home.") String homeAddress,
            @NotNull(message = "Give the postcode of the home.") String homePostcode,
            @Pattern(regexp = "PR[0-5]", message = "Choose who provides the home.") String provider,
            String urn,
            @NotNull(message = "Say where the home is.")
            @Pattern(regexp = "in|out|at-distance", message = "Say where the home is.") String area,
            BigDecimal distanceMiles,
            String whyFar,
            @Min(value = 0, message = "Give the age in years.") @Max(value = 17, message = "Give an age under 18.")
            Integer estimatedAge,
            @NotNull(message = "Say what will be good about this home for the child.") String strengths,
            @NotNull(message = "Say what will be missing.") String gaps,
            @NotNull(message = "Say what support will fill the gaps.") String support,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }

        List<Offer> offers() {
            return List.of(new Offer(offer1Home, offer1Kind, offer1Answer, offer1Why),
                    new Offer(offer2Home, offer2Kind, offer2Answer, offer2Why),
                    new Offer(offer3Home, offer3Kind, offer3Answer, offer3Why));
        }

        String considered() {
            return String.join("\n", "Parents and others with parental responsibility: " + parentsConsidered,
                    "Relatives and friends: " + connectedConsidered, "Near home: " + nearHome,
                    "Brothers and sisters: " + siblingsTogether, "School: " + sameSchool,
                    "Disability and health: " + disabilityNeeds, "Faith, culture and language: " + faithAndCulture,
                    "Early permanence: " + earlyPermanence);
        }
    }

    /** A home that was asked and is not the match. */
    record Offer(String home, String kind, String answer, String why) {

        Optional<String> problem() {
            return home != null && (kind == null || answer == null || why == null)
                    ? Optional.of("For each home that was asked, say what kind it is, what came of it and why.")
                    : Optional.empty();
        }

        Fact.PlacementOffer asked(LocalDate on) {
            return new Fact.PlacementOffer(on, kind, home, false,
                    ANSWERS.getOrDefault(answer, "Not taken") + ": " + why, null, null, null);
        }
    }

    private final CareRecord record;
    private final ProposedHome proposed;
    private final Decisions decisions;
    private final CareNow care;

    SearchForHome(CareRecord record, ProposedHome proposed, Decisions decisions, CareNow care) {
        this.record = record;
        this.proposed = proposed;
        this.decisions = decisions;
        this.care = care;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        Map<String, String> before = proposed.recentSearch(task);
        CONSIDERED.forEach(key -> screen.put(key, before.get(key)));
        screen.put("ageKnown", proposed.age(task, task.at()) == null ? "no" : "yes");
        screen.put("lastProposal", lastProposal(task));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Child child = record.child(task.childRef())
                .orElseThrow(() -> new IllegalStateException("No record of the child"));
        Refused.on(PlacementPolicy.match(a.homePostcode(), a.distanceMiles(), a.whyFar(),
                child.identity().postcode() != null));
        a.offers().forEach(offer -> Refused.on(offer.problem()));
        Refused.on(a.voice().problem());
        LocalDate today = LondonTime.day(task.at());
        Integer age = child.ageOn(today) == null ? a.estimatedAge() : child.ageOn(today);
        if (age == null) {
            throw new Refused("Say about how old the child is: which homes are lawful depends on it.");
        }

        String ref = task.childRef();
        if (child.ageOn(today) == null) {
            record.add(ref, withAge(child.identity(), age, task), task.user());
        }
        record.add(ref, a.voice().heard(today, task.taskKey()), task.user());
        proposed.settle(task, false, "Another home was proposed.");
        a.offers().stream().filter(offer -> offer.home() != null)
                .forEach(offer -> record.add(ref, offer.asked(today), task.user()));
        record.add(ref, new Fact.PlacementOffer(today, a.placeKind(), a.homeName(), null, a.whyFar(), a.strengths(),
                a.gaps(), a.support()), task.user());
        record.add(ref, new Fact.Decision(task.at(), task.taskKey(), a.placeKind(), a.strengths(), a.considered(),
                null, null, task.user(), false), task.user());
        return Facts.of("placeKind", a.placeKind()).and("age", age).and("outOfArea", a.area())
                .and("underOrder", care.isUnderOrder(ref)).and("suitable", null).and("placementApproved", null)
                .and("temporaryApprovalOn", null).and("temporaryApprovalEndsOn", null);
    }

    private String lastProposal(CaseTask task) {
        if ("forbidden".equals(task.text("approval"))) {
            return "**The home proposed last is not lawful for this child:** supported accommodation is only for young "
                    + "people of 16 and 17. Nobody can approve it. Propose another.";
        }
        if ("false".equals(task.text("placementApproved"))) {
            return "**The home proposed last was refused:** " + decisions.last(task, "approvePlacement")
                    .map(decision -> Markdown.plain(decision.reason())).orElse("see what is known so far.");
        }
        return "";
    }

    private static ChildIdentity withAge(ChildIdentity i, int age, CaseTask task) {
        return new ChildIdentity(task.at(), i.givenName(), i.familyName(), i.dateOfBirth(), age, i.expectedBirthOn(),
                i.sex(), i.ethnicity(), i.nhsNumber(), i.upn(), i.address(), i.postcode(),
                i.restricted());
    }
}
