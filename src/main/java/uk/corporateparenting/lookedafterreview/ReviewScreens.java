package uk.corporateparenting.lookedafterreview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareStories;
import uk.corporateparenting.incare.CareStory;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Fact.Assessment;
import uk.corporateparenting.record.Fact.MissingEpisode;
import uk.corporateparenting.record.Fact.Review;
import uk.corporateparenting.record.Fact.Worry;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Screen;

/** What the forms of a review show of the record, so that nobody has to type or look for it. */
@Component
class ReviewScreens {

    /** The kind of assessment as which the social worker's report is kept. */
    static final String REPORT = "review-report";

    private final CareRecord record;
    private final CareStories stories;
    private final ReviewRule rule;
    private final ReviewRequests requests;

    ReviewScreens(CareRecord record, CareStories stories, ReviewRule rule, ReviewRequests requests) {
        this.record = record;
        this.stories = stories;
        this.rule = rule;
        this.requests = requests;
    }

    /** Which review it is, by when, why so early, and what the one before decided. */
    void showReview(CaseTask task, Screen screen) {
        CareStory story = stories.of(task.childRef());
        screen.put("reviewTitle", "Review number " + (story.reviews().size() + 1) + " of this time in care, to be held by "
                + day(rule.dueOn(task.childRef())));
        screen.put("reviewAskedWhy", requests.open(task.childRef()).stream()
                .map(asked -> "- Asked for on " + day(asked.requestedOn()) + ": " + Markdown.plain(words(asked.kind()))
                        + (asked.reason() == null ? "" : ". " + Markdown.plain(asked.reason())))
                .collect(Collectors.joining("\n")));
        showLastDecisions(task, screen);
    }

    void showLastDecisions(CaseTask task, Screen screen) {
        screen.put("lastDecisions", stories.of(task.childRef()).reviews().stream().findFirst()
                .map(last -> day(last.heldOn()) + ": " + Markdown.plain(last.decisions()))
                .orElse("This is the first review."));
    }

    void showReport(CaseTask task, Screen screen) {
        screen.put("reviewReport", report(task.childRef()).map(Markdown::plain).orElse("There is no report."));
    }

    /** The report written since the review before. */
    Optional<String> report(String childRef) {
        LocalDate since = stories.of(childRef).reviews().stream().findFirst().map(Review::heldOn).orElse(LocalDate.MIN);
        return record.current(childRef, Assessment.class).stream().map(Recorded::fact)
                .filter(report -> REPORT.equals(report.kind()) && report.startedOn().isAfter(since)).findFirst()
                .map(Assessment::summary);
    }

    /** Home, status, visits, health, school and worries since the review before, in a line each. */
    void showPicture(CaseTask task, Screen screen) {
        CareStory story = stories.of(task.childRef());
        LocalDate since = story.reviews().stream().findFirst().map(Review::heldOn)
                .orElseGet(() -> story.episode().map(episode -> episode.startedOn()).orElse(LocalDate.MIN));
        List<String> lines = new ArrayList<>();
        lines.add("#### What is known");
        lines.add("- **Home:** " + story.placement().map(home -> Markdown.plain(home.carerName()) + ", since "
                + day(LondonTime.day(home.startsAt()))).orElse("not known"));
        lines.add("- **Legal status:** " + story.status().map(status -> Markdown.plain(status.code().meaning())
                + (status.endsAt() == null ? "" : ", ends " + day(LondonTime.day(status.endsAt())))).orElse("not known"));
        lines.add("- **Visits since the last review:** " + story.visits().stream()
                .filter(visit -> visit.counts() && !LondonTime.day(visit.visitedAt()).isBefore(since)).count()
                + story.lastVisit().map(visit -> ", the last on " + day(LondonTime.day(visit.visitedAt()))
                        + (Boolean.TRUE.equals(visit.seenAlone()) ? ", seen alone" : ", not seen alone")).orElse(""));
        lines.add("- **Health:** " + story.healthAssessments().stream().findFirst().map(health -> "assessed on "
                + day(health.doneOn())).orElse("no assessment yet") + story.questionnaires().stream().findFirst()
                .filter(sdq -> sdq.score() != null).map(sdq -> "; strengths and difficulties score " + sdq.score() + " on "
                        + day(sdq.completedOn())).orElse(""));
        lines.add("- **School:** " + story.educationPlans().stream().findFirst().map(plan -> Markdown.plain(plan.school())
                + ", plan of " + day(plan.completedOn())).orElse("no education plan yet"));
        lines.add("- **Missing since the last review:** " + count(task.childRef(), MissingEpisode.class, since)
                + " times; **worries raised:** " + count(task.childRef(), Worry.class, since));
        screen.put("reviewPicture", String.join("\n", lines));
    }

    private long count(String childRef, Class<? extends Fact> kind, LocalDate since) {
        return record.current(childRef, kind).stream().map(Recorded::fact).filter(fact -> !happened(fact).isBefore(since))
                .count();
    }

    private static LocalDate happened(Fact fact) {
        return fact instanceof MissingEpisode missing ? LondonTime.day(missing.startedAt()) : ((Worry) fact).raisedOn();
    }

    /** A code as words. */
    static String words(String code) {
        return code == null ? "no reason given" : code.replace('-', ' ');
    }

    static String day(LocalDate day) {
        return LondonTime.inWords(day);
    }
}
