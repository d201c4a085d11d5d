package uk.corporateparenting.leavingcarepathway;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.AccommodationCode;
import uk.corporateparenting.record.ActivityCode;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Coded;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.HomeOption;
import uk.corporateparenting.record.InTouchCode;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Cases;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Messages;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** A contact of the advisor, or the try: how the young person lives, what they do, and what they say. */
@Component
class RecordAdvisorContact implements TaskForm<RecordAdvisorContact.Answers> {

    record Answers(
            @NotNull(message = "Say when it was.") LocalDateTime contactAt,
            @NotNull(message = "Say how.") @Pattern(regexp = "in-person|video|telephone|message|visit-in-vain",
                    message = "Say how.") String mode,
            @NotNull(message = "Say whether you are in touch.") @Pattern(regexp = "YES|NO|REFU|NREQ|RHOM|DIED",
                    message = "Say whether you are in touch.") String inTouch,
            YesNo atHome,
            String accommodation, String activity,
            YesNo newHome, LocalDate newHomeOn,
            @Pattern(regexp = HomeOption.PATTERN, message = "Choose the kind of home.") String newHomeKind,
            String newHomeAddress, String newHomePostcode, YesNo newHomeChecked, String newHomeWhy,
            @NotNull(message = "Say how worried you are.") @Pattern(regexp = "none|some|high",
                    message = "Say how worried you are.") String worry,
            String concern,
            @Pattern(regexp = LeaverRisks.PATTERN, message = "Say what the greatest risk is.") String riskReason,
            @Pattern(regexp = "weekly|fortnightly|monthly|eight-weekly",
                    message = "Say how often.") String howOften,
            @NotNull(message = "Say how the young person is.") String notes,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final LeaverStories stories;
    private final LeaverHomes homes;
    private final LeaverRisks risks;
    private final Cases cases;
    private final Messages messages;
    private final PathwayRecord kept;

    RecordAdvisorContact(LeaverStories stories, LeaverHomes homes, LeaverRisks risks, Cases cases, Messages messages,
            PathwayRecord kept) {
        this.stories = stories;
        this.homes = homes;
        this.risks = risks;
        this.cases = cases;
        this.messages = messages;
        this.kept = kept;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        LeaverStory story = stories.of(task.childRef());
        screen.options("accommodations", options(AccommodationCode.class));
        screen.options("activities", options(ActivityCode.class));
        screen.put("contactWords", LeaverPolicy.lastContact(story).map(last -> "Last seen: **"
                + LondonTime.inWords(LondonTime.day(last.contactAt())) + "**").orElse("No visit of an advisor yet.")
                + story.home().map(home -> "\n\nLives: " + Markdown.plain(home.address()) + ", since "
                        + LondonTime.inWords(home.movedInOn())).orElse(""));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        InTouchCode inTouch = InTouchCode.valueOf(a.inTouch());
        AccommodationCode where = a.accommodation() == null ? null
                : Coded.of(AccommodationCode.class, a.accommodation());
        ActivityCode activity = a.activity() == null ? null : Coded.of(ActivityCode.class, a.activity());
        Refused.on(LondonTime.happened("The contact", a.contactAt(), task.at()));
        if (inTouch == InTouchCode.DIED && stories.of(task.childRef()).isInCare()) {
            throw new Refused("Report the death of a child in care as the end of care: the director confirms it.");
        }
        Refused.on(ContactPolicy.problem(inTouch, a.mode(), YesNo.known(a.atHome()), where, activity, a.howOften()));
        Refused.on(ContactPolicy.newHome(YesNo.isYes(a.newHome()), a.newHomeOn(), a.newHomeKind(), a.newHomeAddress(),
                a.newHomeChecked(), a.newHomeWhy(), LondonTime.day(task.at())));
        Refused.on(ContactPolicy.worry(a.worry(), a.concern(), a.riskReason()));
        if (YesNo.isYes(a.newHome())) {
            homes.began(task, new Fact.LeaverHome(a.newHomeOn(), Coded.of(HomeOption.class, a.newHomeKind()),
                    a.newHomeAddress(), a.newHomePostcode(), YesNo.isYes(a.newHomeChecked()), a.newHomeWhy()));
        }
        if (inTouch != InTouchCode.NO && inTouch != InTouchCode.DIED) {
            kept.heard(task, a.voice());
        }
        Fact.AdvisorContact contact = new Fact.AdvisorContact(LondonTime.at(a.contactAt()), a.mode(),
                YesNo.known(a.atHome()), inTouch, activity, where, a.howOften(), a.concern(), a.notes());
        kept.add(task, contact);
        kept.decided(task, inTouch.code(), a.concern() == null ? a.notes() : a.concern(), a.notes());
        forTheReturn(task, contact);
        follow(a, task, inTouch, where);
        return Facts.of("inTouch", inTouch != InTouchCode.NO);
    }

    /** Around a birthday the same is what the national return asks for. */
    private void forTheReturn(CaseTask task, Fact.AdvisorContact contact) {
        LeaverStory story = stories.of(task.childRef());
        if (story.isInCare()) {
            return;
        }
        ContactPolicy.birthdayNear(story.bornOn(), LondonTime.day(contact.contactAt())).ifPresent(birthday -> {
            Fact.LeaverStatus now = new Fact.LeaverStatus(birthday, contact.inTouch(),
                    contact.activity() == null ? ActivityCode.NOT_KNOWN : contact.activity(),
                    contact.accommodation() == null ? AccommodationCode.NOT_KNOWN : contact.accommodation());
            kept.all(task, Fact.LeaverStatus.class).stream().filter(was -> was.fact().birthdayOn().equals(birthday))
                    .findFirst().ifPresentOrElse(was -> kept.continued(task, was, now), () -> kept.add(task, now));
        });
    }

    private void follow(Answers a, CaseTask task, InTouchCode inTouch, AccommodationCode where) {
        String ref = task.childRef();
        if (inTouch == InTouchCode.DIED) {
            messages.send("young-person-died:" + ref, LeavingCarePathway.DIED, ref, Facts.none());
            return;
        }
        if (inTouch == InTouchCode.NO && kept.all(task, Fact.LostContact.class).stream()
                .noneMatch(lost -> lost.fact().foundOn() == null)) {
            kept.add(task, new Fact.LostContact(a.contactAt().toLocalDate(), a.notes(), null, null));
        }
        if (LeaverPolicy.isHomeUnsafe(where) && cases.open(LeavingCarePathway.NO_SAFE_HOME, ref).isEmpty()) {
            messages.send("home-unsafe:" + task.taskId(), LeavingCarePathway.HOME_UNSAFE, ref,
                    Facts.of("team", task.text("team")));
        }
        if ("high".equals(a.worry())) {
            risks.high(task, a.riskReason());
        }
    }

    private static <C extends Enum<C> & Coded> List<Screen.Option> options(Class<C> codes) {
        return Stream.of(codes.getEnumConstants()).map(code -> new Screen.Option(code.code(),
                PathwayPlans.capital(code.meaning()))).toList();
    }
}
