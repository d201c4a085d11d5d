package uk.corporateparenting.web.children;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Colleagues;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Timeline;
import uk.corporateparenting.workflow.SubmittedForms;
import uk.corporateparenting.workflow.SubmittedForms.Submission;

/**
 * A child's story: the facts on the record and what people wrote in their work, newest first. What was decided in a
 * piece of work, and what the child said there, stands with it.
 */
@Component
class ChildTimeline {

    private static final int SUBMISSIONS = 1000;
    /** A piece of work and the facts it writes are recorded in one transaction. */
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    private final CareRecord record;
    private final SubmittedForms submitted;
    private final Colleagues colleagues;

    ChildTimeline(CareRecord record, SubmittedForms submitted, Colleagues colleagues) {
        this.record = record;
        this.submitted = submitted;
        this.colleagues = colleagues;
    }

    record Line(String label, String text) {
    }

    /**
     * One step of the story.
     *
     * @param at        its place in the story
     * @param happened  when it happened
     * @param recorded  when it was recorded, where that is not the same moment
     * @param by        who recorded it
     * @param title     what it is
     * @param replaced  whether a later entry corrects it
     * @param isDecided whether a decision was made
     * @param facts     what the record says
     * @param voice     what the child said there
     * @param answers   what was written in the work's form
     */
    record Step(Instant at, String happened, String recorded, String by, String title, boolean replaced,
                boolean isDecided, List<Line> facts, List<Line> voice, List<Line> answers) {
    }

    /** As much as a page can carry, newest first. */
    List<Step> of(String childRef) {
        return of(childRef, SUBMISSIONS);
    }

    /** All of it, newest first. */
    List<Step> whole(String childRef) {
        return of(childRef, Integer.MAX_VALUE);
    }

    private List<Step> of(String childRef, int most) {
        List<Timeline.Entry> entries = record.timeline(childRef).entries();
        List<Submission> submissions = submitted.of(record.references(childRef), most);
        Map<String, String> tasks = new HashMap<>();
        submissions.forEach(submission -> tasks.put(submission.taskKey(), submission.taskName()));
        Map<String, String> names = names(entries, submissions);

        List<Timeline.Entry> left = new ArrayList<>(entries);
        List<Step> steps = new ArrayList<>();
        for (Submission submission : submissions) {
            List<Timeline.Entry> decisions = left.stream().filter(entry -> isDecidedIn(submission, entry)).toList();
            List<Timeline.Entry> views = left.stream().filter(entry -> isHeardIn(submission, entry)).toList();
            left.removeAll(decisions);
            left.removeAll(views);
            steps.add(new Step(submission.submittedAt(), Words.moment(submission.submittedAt()), null,
                    names.getOrDefault(submission.submittedBy(), submission.submittedBy()), submission.taskName(),
                    false, !decisions.isEmpty(), lines(decisions, tasks, names),
                    lines(views, tasks, names).stream().filter(line -> !line.label().equals("About")).toList(),
                    submission.answers().entrySet().stream().map(a -> new Line(a.getKey(), a.getValue())).toList()));
        }
        left.forEach(entry -> steps.add(step(entry, tasks, names)));
        steps.sort(Comparator.comparing(Step::at).reversed());
        return steps;
    }

    private Map<String, String> names(List<Timeline.Entry> entries, List<Submission> submissions) {
        return colleagues.names(Stream.of(entries.stream().map(Timeline.Entry::recordedBy),
                submissions.stream().map(Submission::submittedBy),
                entries.stream().flatMap(entry -> entry.lines().stream()).map(ChildTimeline::split)
                        .filter(ChildTimeline::namesSomebody).map(Line::text)).flatMap(people -> people).toList());
    }

    private static Step step(Timeline.Entry entry, Map<String, String> tasks, Map<String, String> names) {
        String happened = entry.wholeDay() ? Words.day(entry.at()) : Words.moment(entry.at());
        boolean sameMoment = Words.moment(entry.recordedAt()).equals(happened);
        return new Step(place(entry), happened, sameMoment ? null : Words.moment(entry.recordedAt()),
                names.getOrDefault(entry.recordedBy(), entry.recordedBy()),
                Words.title(entry.kind(), entry.title(), tasks), entry.superseded(),
                entry.kind().equals("decision"), lines(List.of(entry), tasks, names), List.of(), List.of());
    }

    /** What is known to the day and was recorded on that day stands where it was recorded, not at midnight. */
    private static Instant place(Timeline.Entry entry) {
        return entry.wholeDay() && Words.day(entry.at()).equals(Words.day(entry.recordedAt()))
                ? entry.recordedAt() : entry.at();
    }

    private static boolean isDecidedIn(Submission submission, Timeline.Entry entry) {
        return entry.kind().equals("decision") && entry.title().equals("Decision: " + submission.taskKey())
                && isRecordedIn(submission, entry) && isAtOnce(entry.at(), submission.submittedAt());
    }

    private static boolean isHeardIn(Submission submission, Timeline.Entry entry) {
        return entry.kind().equals("child_view") && entry.lines().contains("About: " + submission.taskKey())
                && isRecordedIn(submission, entry)
                && Words.day(entry.at()).equals(Words.day(submission.submittedAt()));
    }

    private static boolean isRecordedIn(Submission submission, Timeline.Entry entry) {
        return !entry.superseded() && entry.recordedBy().equals(submission.submittedBy())
                && isAtOnce(entry.recordedAt(), submission.submittedAt());
    }

    private static boolean isAtOnce(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(AT_ONCE) <= 0;
    }

    private static List<Line> lines(List<Timeline.Entry> entries, Map<String, String> tasks,
                                    Map<String, String> names) {
        return entries.stream().flatMap(entry -> entry.lines().stream()).map(ChildTimeline::split)
                .map(line -> new Line(Words.label(line.label()),
                        namesSomebody(line) ? names.getOrDefault(line.text(), line.text())
                                : Words.isCoded(line.label()) ? Words.code(line.text(), tasks) : line.text()))
                .toList();
    }

    private static boolean namesSomebody(Line line) {
        return line.label().endsWith(" by");
    }

    private static Line split(String line) {
        int colon = line.indexOf(": ");
        return new Line(line.substring(0, colon), line.substring(colon + 2));
    }
}
