package uk.corporateparenting.statutoryvisit;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareStories;
import uk.corporateparenting.incare.CareStory;
import uk.corporateparenting.incare.CareTime;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Fact.Visit;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/**
 * A visit to the child, in vain or not: who was seen where and how, alone or why not, and what the child said (Care
 * Planning, Placement and Case Review (England) Regulations 2010, regulations 28 to 30).
 */
@Component
class VisitChild implements TaskForm<VisitChild.Answers> {

    static final String OF_CHILD = "child";

    record Answers(
            @NotNull(message = "Say when the visit was.") LocalDateTime visitedAt,
            @NotNull(message = "Say who visited.") String visitedBy,
            @NotNull(message = "Say whether you saw the child.") YesNo seen,
            String whyNotSeen,
            @NotNull(message = "Say how the visit was done.") @Pattern(regexp = "in-person|video|telephone",
                    message = "Say how the visit was done.") String mode,
            YesNo seenAlone, String whyNotAlone,
            YesNo bedroomSeen, String whyNoBedroom,
            @NotNull(message = "Say how the child is and what you saw.") String notes,
            @NotNull(message = "Say whether anything worries you.") YesNo worried,
            String concern,
            YesNo sixMonths,
            String childSays, String childSaysHow, String whyNoChildView) {

        Optional<String> problem() {
            if (seen == YesNo.NO) {
                return whyNotSeen == null ? Optional.of("Say why you did not see the child.") : worry();
            }
            if ("telephone".equals(mode)) {
                return Optional.of("By telephone a child is heard, not seen. Say that you did not see them.");
            }
            if (seenAlone == null || seenAlone == YesNo.NO && whyNotAlone == null) {
                return Optional.of("Say whether you saw the child alone, and if not, why.");
            }
            if (bedroomSeen == null || bedroomSeen == YesNo.NO && whyNoBedroom == null) {
                return Optional.of("Say whether you saw where the child sleeps, and if not, why.");
            }
            return worry();
        }

        private Optional<String> worry() {
            return YesNo.isYes(worried) && concern == null ? Optional.of("Say what worries you.") : Optional.empty();
        }

        private String written() {
            return Stream.of("Visited by: " + visitedBy, notes, said("Not seen: ", whyNotSeen),
                            said("Where the child sleeps was not seen: ", whyNoBedroom))
                    .filter(Objects::nonNull).collect(Collectors.joining("\n"));
        }

        private static String said(String before, String words) {
            return words == null ? null : before + words;
        }
    }

    private final CareRecord record;
    private final CareStories stories;
    private final VisitSettings settings;
    private final VisitWorries worries;

    VisitChild(CareRecord record, CareStories stories, VisitSettings settings, VisitWorries worries) {
        this.record = record;
        this.stories = stories;
        this.settings = settings;
        this.worries = worries;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        CareStory story = stories.of(task.childRef());
        LocalDate today = LondonTime.day(task.at());
        String last = story.lastVisit().map(visit -> "Last visit here that counts: **"
                + CareTime.words(LondonTime.day(visit.visitedAt())) + "**, "
                + (Boolean.TRUE.equals(visit.seenAlone()) ? "seen alone." : "not seen alone."))
                .orElse("No visit in this placement counts yet.");
        String inVain = story.visits().stream().filter(visit -> OF_CHILD.equals(visit.kind())).findFirst()
                .filter(visit -> !visit.counts())
                .map(visit -> "\n\nThe visit on " + CareTime.words(LondonTime.day(visit.visitedAt()))
                        + " does not count: " + Markdown.plain(why(visit))).orElse("");
        String video = settings.videoCounts(today) ? "\n\nBy video counts at present."
                : "\n\nOnly a visit in person counts.";
        screen.put("visitWords", last + inVain + video)
                .put("mayAgreeSixMonths", maySixMonthsBeAgreed(story, today) ? "yes" : "no");
    }

    private static String why(Visit visit) {
        if (!Boolean.TRUE.equals(visit.seen())) {
            return "the child was not seen.";
        }
        return VisitPolicy.IN_PERSON.equals(visit.mode()) ? "it was before the child lived here."
                : "it was not in person.";
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        String ref = task.childRef();
        CareStory story = stories.of(ref);
        LocalDate today = LondonTime.day(task.at());
        LocalDate day = a.visitedAt().toLocalDate();
        Instant visitedAt = LondonTime.at(a.visitedAt());
        ChildVoice voice = new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView());
        Refused.on(CareTime.happenedInCare("The visit", day, story, today));
        Refused.on(a.problem());
        Refused.on(voice.problem());
        if (visitedAt.isAfter(task.at())) {
            throw new Refused("The visit cannot be in the future.");
        }
        boolean seen = YesNo.isYes(a.seen());
        boolean counts = VisitPolicy.counts(seen, a.mode(), settings.videoCounts(day), visitedAt, story);
        record.add(ref, new Visit(visitedAt, OF_CHILD, a.mode(), seen,
                seen ? YesNo.known(a.seenAlone()) : null, a.whyNotAlone(), seen ? YesNo.known(a.bedroomSeen()) : null,
                counts, a.concern(), a.written()), task.user());
        record.add(ref, voice.heard(day, task.taskKey()), task.user());
        if (a.sixMonths() != null && maySixMonthsBeAgreed(story, day)) {
            record.add(ref, new Fact.Decision(task.at(), VisitRule.SIX_MONTHS,
                    YesNo.isYes(a.sixMonths()) ? VisitRule.AGREED : "not-agreed", a.notes(), a.childSays(), null, null,
                    task.user(), false), task.user());
        }
        if (YesNo.isYes(a.worried())) {
            worries.tell(ref, a.concern(), day, task.taskId(), task.user());
        }
        return Facts.of("visitCounts", counts);
    }

    private boolean maySixMonthsBeAgreed(CareStory story, LocalDate day) {
        return settings.sixMonthsWhereAgreed() && VisitPolicy.maySixMonthsBeAgreed(story, day);
    }
}
