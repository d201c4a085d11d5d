package uk.corporateparenting.entrytocare.home;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Coded;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Fact.Placement;
import uk.corporateparenting.record.PlaceCode;
import uk.corporateparenting.record.ProviderCode;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.ChoiceWords;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The child has moved in: the placement begins at this moment, with its codes for the national return. */
@Component
class ConfirmMove implements TaskForm<ConfirmMove.Answers>, ChoiceWords {

    record Answers(
            @NotNull(message = "Say when the child moved in.") LocalDateTime movedInAt,
            @NotNull(message = "Say what the home is called in the national return.") String place,
            @Pattern(regexp = "PR[0-5]", message = "Choose who provides the home.") String provider,
            @NotNull(message = "Say whether the home is in England.") YesNo inEngland,
            String urn,
            @NotNull(message = "Say who brought the child.") String broughtBy,
            String arrival,
            String childSays, String childSaysHow, String whyNoChildView) {
    }

    private final CareRecord record;
    private final ProposedHome proposed;
    private final Decisions decisions;

    ConfirmMove(CareRecord record, ProposedHome proposed, Decisions decisions) {
        this.record = record;
        this.proposed = proposed;
        this.decisions = decisions;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        ProposedHome.Home home = proposed.of(task);
        screen.put("matchWords", proposed.words(task)).put("urn", home.urn())
                .put("provider", home.provider() == null ? null : home.provider().code())
                .put("place", home.kind().places().get(0).code())
                .options("places", home.kind().places().stream()
                        .map(place -> new Screen.Option(place.code(), place.meaning())).toList());
    }

    @Override
    public String choicesFrom() {
        return "places";
    }

    @Override
    public String words(String code) {
        return Coded.find(PlaceCode.class, code).map(PlaceCode::meaning).orElse(code);
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        ProposedHome.Home home = proposed.of(task);
        Child child = record.child(task.childRef())
                .orElseThrow(() -> new IllegalStateException("No record of the child"));
        PlaceCode place = Coded.find(PlaceCode.class, a.place()).filter(home.kind().places()::contains)
                .orElseThrow(() -> new Refused("Choose what the home is called in the national return from the list."));
        ProviderCode provider = a.provider() == null ? null : Coded.of(ProviderCode.class, a.provider());
        String urn = PlacementPolicy.normalisedUrn(a.urn());
        Instant movedIn = LondonTime.at(a.movedInAt());
        LocalDate day = a.movedInAt().toLocalDate();
        ChildVoice voice = new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView());
        Refused.on(when(movedIn, day, child, task.at()));
        Refused.on(PlacementPolicy.age(place, child.ageOn(day)));
        Refused.on(PlacementPolicy.provider(place, provider));
        Refused.on(PlacementPolicy.urn(place, urn, YesNo.isYes(a.inEngland())));
        Refused.on(voice.problem());

        String ref = task.childRef();
        boolean breach = home.kind() == PlaceKind.UNREGISTERED;
        record.add(ref, voice.heard(LondonTime.day(task.at()), task.taskKey()), task.user());
        endBefore(ref, movedIn, task.user());
        String temporaryEnd = task.text("temporaryApprovalEndsOn");
        record.add(ref, new Placement(movedIn, place, provider, home.name(), home.address(), home.postcode(), urn,
                home.miles(), home.area(), task.text("approval"), breach,
                temporaryEnd == null ? null : LocalDate.parse(temporaryEnd), null, null), task.user());
        proposed.settle(task, true, null);
        record.add(ref, new Fact.Decision(task.at(), task.taskKey(), "moved-in", "Brought by " + a.broughtBy(),
                a.arrival(), home.kind().code(), decisions.lastBy(task, "searchForHome"), task.user(), false),
                task.user());
        return Facts.of("movedInAt", movedIn);
    }

    private Optional<String> when(Instant movedIn, LocalDate day, Child child, Instant now) {
        if (movedIn.isAfter(now)) {
            return Optional.of("Confirm the move when the child has moved in, not before.");
        }
        LocalDate born = child.identity().dateOfBirth();
        if (born != null && day.isBefore(born)) {
            return Optional.of("The child cannot have moved in before they were born.");
        }
        Fact.LegalStatus status = child.legalStatus();
        if (status != null && status.code().isOrder() && day.isBefore(LondonTime.day(status.startsAt()))) {
            return Optional.of("The placement cannot begin before the order. Give the day of the order or later.");
        }
        return Optional.empty();
    }

    /** A child lives in one place: what came before ends when this begins. */
    private void endBefore(String ref, Instant movedIn, String by) {
        record.current(ref, Placement.class).stream().filter(p -> p.fact().endedAt() == null).forEach(p -> {
            Placement was = p.fact();
            if (movedIn.isBefore(was.startsAt())) {
                throw new Refused("The child was placed somewhere else later than that. Check when they moved in.");
            }
            record.add(p.reference(), new Placement(was.startsAt(), was.place(), was.provider(), was.carerName(),
                    was.address(), was.postcode(), was.urn(), was.distanceMiles(), was.area(), was.approval(),
                    was.breach(), was.temporaryApprovalEndsOn(), movedIn, was.changeReason()), by, p.id());
        });
    }
}
