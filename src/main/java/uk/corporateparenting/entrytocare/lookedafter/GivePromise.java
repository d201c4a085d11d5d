package uk.corporateparenting.entrytocare.lookedafter;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Colleagues;
import uk.corporateparenting.incare.ChildsRights;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** The child is given the council's Promise, and offered somebody who is on their side only. */
@Component
class GivePromise implements TaskForm<GivePromise.Answers> {

    record Answers(
            @NotNull(message = "Say when the Promise was given.") LocalDate givenOn,
            @NotNull(message = "Say in what form it was given.") @Pattern(regexp = "booklet|easy-read|read-aloud|film"
                    + "|translated|signed|kept-by-carer", message = "Say in what form it was given.") String format,
            @NotNull(message = "Say who gave it.") String givenBy,
            @NotNull(message = "Say how you said it, in words for their age.") String wordsUsed,
            @NotNull(message = "Say how the child took it.") String howTaken,
            @NotNull(message = "Say whether an advocate was offered.") @Pattern(regexp = "accepted|declined|not-offered",
                    message = "Say whether an advocate was offered.") String advocateOffer,
            String whyNoAdvocate,
            String advocacyTopic,
            String childSays, String childSaysHow, String whyNoChildView) {

        Optional<String> problem(LocalDate bornOn, LocalDate today) {
            if (givenOn.isAfter(today)) {
                return Optional.of("Complete this when the Promise has been given, not before.");
            }
            if (bornOn != null && givenOn.isBefore(bornOn)) {
                return Optional.of("The Promise cannot have been given before the child was born.");
            }
            return "not-offered".equals(advocateOffer) && whyNoAdvocate == null
                    ? Optional.of("Say why no advocate was offered.") : Optional.empty();
        }
    }

    private final CareRecord record;
    private final Colleagues colleagues;
    private final ChildsRights rights;

    GivePromise(CareRecord record, Colleagues colleagues, ChildsRights rights) {
        this.record = record;
        this.colleagues = colleagues;
        this.rights = rights;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("givenBy", colleagues.name(task.user()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        LocalDate today = LondonTime.day(task.at());
        ChildVoice voice = new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView());
        LocalDate bornOn = record.child(task.childRef()).map(Child::identity).map(i -> i.dateOfBirth()).orElse(null);
        Refused.on(a.problem(bornOn, today));
        Refused.on(voice.problem());
        record.add(task.childRef(), voice.heard(today, task.taskKey()), task.user());
        record.add(task.childRef(), new Fact.DocumentGiven(a.givenOn(), "the-promise", a.format(),
                "kept-by-carer".equals(a.format()) ? "The carer, for the child" : "The child", a.givenBy(), null),
                task.user());
        record.add(task.childRef(), new Fact.Decision(task.at(), task.taskKey(), "advocate-" + a.advocateOffer(),
                a.whyNoAdvocate() == null ? a.howTaken() : a.whyNoAdvocate(), a.advocacyTopic(), null, null,
                task.user(), false), task.user());
        if ("accepted".equals(a.advocateOffer())) {
            rights.advocate(task, "Said yes to an advocate about " + a.advocacyTopic() + ".");
        }
        return Facts.none();
    }
}
