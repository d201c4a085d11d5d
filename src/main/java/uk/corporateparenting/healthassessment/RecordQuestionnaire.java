package uk.corporateparenting.healthassessment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareStories;
import uk.corporateparenting.incare.CareStory;
import uk.corporateparenting.incare.CareTime;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.StrengthsQuestionnaire;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The carer's yearly questionnaire with its score beside those before, or why there is none. */
@Component
class RecordQuestionnaire implements TaskForm<RecordQuestionnaire.Answers> {

    record Answers(
            @NotNull(message = "Say on which day it was filled in or tried.") LocalDate completedOn,
            @NotNull(message = "Say whether there is a score.") YesNo hasScore,
            @Min(value = 0, message = "A score is between 0 and 40.")
            @Max(value = 40, message = "A score is between 0 and 40.") Integer score,
            @Pattern(regexp = "SDQ2|SDQ3|SDQ4|SDQ5", message = "Say why there is no score.") String whyNone,
            String filledInBy,
            @NotNull(message = "Say whether the child is referred for mental health help.") YesNo referral,
            String referralReason) {

        Optional<String> problem() {
            if (YesNo.isYes(hasScore) ? score == null : whyNone == null) {
                return Optional.of("Give the score, or why there is none.");
            }
            return YesNo.isYes(referral) && referralReason == null ? Optional.of("Say why the child is referred.")
                    : Optional.empty();
        }
    }

    private final CareRecord record;
    private final CareStories stories;
    private final MentalHealthReferrals referrals;

    RecordQuestionnaire(CareRecord record, CareStories stories, MentalHealthReferrals referrals) {
        this.record = record;
        this.stories = stories;
        this.referrals = referrals;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("scoreTrend", trend(stories.of(task.childRef()).questionnaires()));
    }

    /** Oldest first, each with how far it went up or down. */
    static String trend(List<StrengthsQuestionnaire> newestFirst) {
        if (newestFirst.isEmpty()) {
            return "No questionnaire so far.";
        }
        List<StrengthsQuestionnaire> oldestFirst = new java.util.ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);
        Integer[] before = new Integer[1];
        return oldestFirst.stream().map(q -> {
            String change = q.score() == null || before[0] == null ? ""
                    : q.score() > before[0] ? ", up by " + (q.score() - before[0])
                    : q.score() < before[0] ? ", down by " + (before[0] - q.score()) : ", the same";
            before[0] = q.score() == null ? before[0] : q.score();
            return "- " + CareTime.words(q.completedOn()) + ": "
                    + (q.score() == null ? "no score" : "**" + q.score() + "**" + change);
        }).collect(Collectors.joining("\n"));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        CareStory story = stories.of(task.childRef());
        Refused.on(CareTime.happenedInCare("The questionnaire", a.completedOn(), story, LondonTime.day(task.at())));
        Refused.on(a.problem());
        boolean scored = YesNo.isYes(a.hasScore());
        record.add(task.childRef(), new StrengthsQuestionnaire(a.completedOn(), scored ? a.score() : null,
                scored ? null : a.whyNone()), task.user());
        if (YesNo.isYes(a.referral())) {
            referrals.refer(task, a.referralReason());
        }
        return Facts.none();
    }
}
