package uk.corporateparenting.panelmeeting;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.corporateparenting.meetings.Holding;
import uk.corporateparenting.meetings.Meeting;
import uk.corporateparenting.meetings.Meetings;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** Who was there, who had an interest, who was in the chair, which children were reached. */
@Component
class HoldMeeting implements TaskForm<HoldMeeting.Answers> {

    private static final String ALL = "all";

    record Answers(
            @NotNull(message = "Say whether the meeting was held.") YesNo held,
            String whyNotHeld, LocalDate heldOn,
            String away1, String away2, String away3, String away4, String away5, String away6, String guests,
            String standIn,
            String conflict1Who, String conflict1Item, String conflict1Why,
            String conflict2Who, String conflict2Item, String conflict2Why,
            String conflict3Who, String conflict3Item, String conflict3Why,
            String lastReached, String passedOver1, String passedOver2, String matters) {

        Set<String> away() {
            return Stream.of(away1, away2, away3, away4, away5, away6).filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }

        List<Meeting.Conflict> conflicts() {
            List<Meeting.Conflict> said = new ArrayList<>();
            for (String[] one : new String[][] {{conflict1Who, conflict1Item, conflict1Why},
                    {conflict2Who, conflict2Item, conflict2Why}, {conflict3Who, conflict3Item, conflict3Why}}) {
                if (Arrays.stream(one).allMatch(Objects::nonNull)) {
                    said.add(new Meeting.Conflict(one[1], one[0], one[2]));
                } else if (Arrays.stream(one).anyMatch(Objects::nonNull)) {
                    throw new Refused("Of each declared interest say who, in which child and why.");
                }
            }
            return said;
        }
    }

    private final Meetings meetings;
    private final AgendaItems agenda;

    HoldMeeting(Meetings meetings, AgendaItems agenda) {
        this.meetings = meetings;
        this.agenda = agenda;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        Meeting meeting = agenda.show(task, screen);
        List<Screen.Option> people = meeting.members().stream().map(agenda::option).toList();
        List<Screen.Option> items = meeting.items().stream().map(agenda::option).toList();
        List<Screen.Option> reached = new ArrayList<>(List.of(new Screen.Option(ALL, "All of them were reached")));
        reached.addAll(items);
        screen.options("meetingPeople", people);
        screen.options("agendaItems", items);
        screen.options("agendaReached", reached);
        screen.put("meetingMembers", people.stream().map(Screen.Option::label).collect(Collectors.joining("; ")));
        screen.put("heldOn", meeting.meetsOn().toString());
        screen.put("lastReached", ALL);
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Meeting meeting = meetings.of(task.childRef());
        boolean held = YesNo.isYes(a.held());
        if (!held) {
            if (a.whyNotHeld() == null) {
                throw new Refused("Say why the meeting was not held.");
            }
            meetings.notHeld(task.childRef(), a.whyNotHeld(), task.user());
            return Facts.of("meetingHeld", false);
        }
        if (a.heldOn() == null) {
            throw new Refused("Say on which day the meeting was held.");
        }
        List<String> people = meeting.members().stream().map(Meeting.Member::userId).toList();
        List<String> items = meeting.items().stream().map(Meetings.Item::id).toList();
        if (!people.containsAll(a.away()) || a.standIn() != null && !people.contains(a.standIn())) {
            throw new Refused("Choose people who belong to this meeting.");
        }
        Set<String> present = new HashSet<>(people);
        present.removeAll(a.away());
        meetings.held(task.childRef(), new Holding(a.heldOn(), present,
                a.guests() == null ? List.of() : a.guests().lines().map(String::strip).filter(g -> !g.isEmpty())
                        .toList(),
                a.standIn(), a.conflicts(), notReached(a, items), a.matters()), task.user());
        return Facts.of("meetingHeld", true).and("meetingOn", a.heldOn());
    }

    private static Set<String> notReached(Answers a, List<String> items) {
        Set<String> chosen = Stream.concat(Stream.of(a.passedOver1(), a.passedOver2()),
                a.conflicts().stream().map(Meeting.Conflict::itemId)).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (a.lastReached() == null) {
            throw new Refused("Say which child was the last that was reached.");
        }
        int last = ALL.equals(a.lastReached()) ? items.size() - 1 : items.indexOf(a.lastReached());
        if (!items.containsAll(chosen) || !ALL.equals(a.lastReached()) && last < 0) {
            throw new Refused("Choose children who stand on this agenda.");
        }
        Set<String> notReached = new HashSet<>(items.subList(last + 1, items.size()));
        Stream.of(a.passedOver1(), a.passedOver2()).filter(Objects::nonNull).forEach(notReached::add);
        return notReached;
    }
}
