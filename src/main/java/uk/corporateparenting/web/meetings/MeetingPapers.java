package uk.corporateparenting.web.meetings;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.corporateparenting.meetings.Initials;
import uk.corporateparenting.meetings.ItemWords;
import uk.corporateparenting.meetings.Meeting;
import uk.corporateparenting.meetings.Meetings;
import uk.corporateparenting.people.Colleagues;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.web.Papers;

/** Agenda and minutes as they are read and printed: children by reference and initials only. */
@Component
class MeetingPapers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private final Initials initials;
    private final ItemWords words;
    private final Colleagues colleagues;
    private final Papers papers;

    MeetingPapers(Initials initials, ItemWords words, Colleagues colleagues, Papers papers) {
        this.initials = initials;
        this.words = words;
        this.colleagues = colleagues;
        this.papers = papers;
    }

    /** One row of the list of meetings. */
    record Line(String reference, String panel, String day, int children, String standing) {
    }

    /** One child: a page of its own on paper. */
    record Section(int number, String child, String about, String outcome, String interests, String minute) {
    }

    /** All that stands on a paper; what is not there yet is null. */
    record Paper(String reference, String panel, String title, String day, String place, String chair, String deputy,
            String standIn, String note, List<String> members, List<String> invited, List<String> present,
            List<String> away, List<String> guests, int quorum, String standing, String matters, String approved,
            boolean held, List<Section> sections) {
    }

    Line line(Meeting meeting) {
        return new Line(meeting.reference(), meeting.panel().name(), DAY.format(meeting.meetsOn()),
                meeting.items().size(), standing(meeting));
    }

    byte[] agenda(Meeting meeting) {
        return pdf(paper(meeting, false));
    }

    byte[] minutes(Meeting meeting) {
        return pdf(paper(meeting, true));
    }

    Paper paper(Meeting meeting, boolean minutes) {
        List<Meeting.Member> all = meeting.members();
        int[] number = {0};
        return new Paper(meeting.reference(), meeting.panel().name(),
                minutes && meeting.minutesApprovedBy() == null ? "Minutes, not approved yet"
                        : minutes ? "Minutes" : "Agenda",
                DAY.format(meeting.heldOn() == null ? meeting.meetsOn() : meeting.heldOn())
                        + (meeting.meetsAt() == null ? "" : ", " + meeting.meetsAt()),
                meeting.place(), name(meeting.chair()), name(meeting.deputy()), name(meeting.standIn()), meeting.note(),
                people(all.stream().filter(Meeting.Member::counts).toList()),
                people(all.stream().filter(member -> !member.counts()).toList()),
                there(all, meeting.present(), true), there(all, meeting.present(), false), meeting.guests(),
                meeting.quorum(), standing(meeting), meeting.matters(),
                meeting.minutesApprovedBy() == null ? null : name(meeting.minutesApprovedBy()), meeting.wasHeld(),
                meeting.items().stream().map(item -> section(meeting, item, ++number[0])).toList());
    }

    private Section section(Meeting meeting, Meetings.Item item, int number) {
        String outcome = !meeting.wasHeld() ? null : !item.reached() ? "Not reached"
                : item.quorate() ? "Quorate; in the chair: "
                + meeting.chairFor(item.childRef()).map(this::name).orElse("")
                : "No quorum: nothing was decided";
        return new Section(number, initials.of(item.childRef()), words.about(item), outcome,
                meeting.conflicts().stream().filter(one -> one.itemId().equals(item.id()))
                        .map(one -> name(one.userId())).collect(Collectors.joining(", ")),
                meeting.minutes().stream().filter(minute -> minute.itemId().equals(item.id())).findFirst()
                        .map(Meeting.Minute::words).orElse(null));
    }

    private static String standing(Meeting meeting) {
        if (meeting.held() == null) {
            return meeting.circulatedAt() == null ? "Takes items" : "Agenda sent out";
        }
        return !meeting.held() ? "Not held" : meeting.minutesApprovedBy() == null ? "Held" : "Minutes approved";
    }

    private List<String> there(List<Meeting.Member> all, Set<String> present, boolean there) {
        return people(all.stream().filter(member -> present.contains(member.userId()) == there).toList());
    }

    private List<String> people(List<Meeting.Member> members) {
        return members.stream().map(one -> name(one.userId()) + " (" + Role.of(one.role()).plainName() + ")").toList();
    }

    private String name(String userId) {
        return userId == null ? null : colleagues.name(userId);
    }

    private byte[] pdf(Paper paper) {
        return papers.pdf("meeting-paper", Map.of("paper", paper));
    }
}
