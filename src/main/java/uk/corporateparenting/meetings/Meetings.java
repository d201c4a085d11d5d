package uk.corporateparenting.meetings;

import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.people.RoleHolders;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.timescale.StatutoryClock;
import uk.corporateparenting.timescale.Timescale;
import uk.corporateparenting.timescale.WorkingDays;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;
import uk.corporateparenting.workflow.Refused;

/**
 * Agendas, and what became of their items.
 *
 * <p>A child's process puts an item on an agenda, keeps the answered {@code meeting} and {@code meetingItem} as
 * variables of those names, and waits for {@code meeting.held}. Only the process whose variable {@code meetingItem} is
 * that item hears it; the message brings {@code meeting}, {@code meetingItem} and {@code quorate}. An item that was not
 * reached rolls over to the next meeting by itself while the process goes on waiting.
 */
@Component
public class Meetings {

    /** Sent when an item was reached. */
    public static final String HELD = "meeting.held";
    /** Begins the process of a meeting; its business key is the meeting's reference. */
    public static final String PLANNED = "meeting.planned";

    /** The variables of a process that meets by an agenda, and of a meeting itself. */
    public static final Map<String, String> VARIABLES = Map.of(
            "meeting", "the reference of the meeting on whose agenda the child stands or stood",
            "meetingItem", "the id of the item on the agenda",
            "quorate", "whether the meeting had a quorum for the item",
            "panel", "the code of the panel",
            "meetingOn", "the day of the meeting",
            "chairRole", "the role that chairs and deputises",
            "meetingRoles", "the roles that prepare a meeting and take down how it went",
            "agendaClock", "the clock by which the agenda is set",
            "circulateClock", "the clock by which the agenda goes out");

    private static final String AGENDA = "L81";
    private static final String CIRCULATE = "L82";
    private static final String URGENT = "L85";

    /**
     * A child on an agenda.
     *
     * @param id      as the variable {@code meetingItem} has it
     * @param meeting the reference of the meeting on whose agenda it stands now
     * @param kind    what is to be decided: a code of the process that put it there
     * @param askedOn the day on which it was first put on an agenda
     * @param earlier on how many agendas it stood before without being reached
     * @param reached whether this meeting came to it
     * @param quorate whether there was a quorum for it then
     */
    public record Item(String id, String meeting, String panel, String childRef, String kind, boolean urgent,
            LocalDate askedOn, int earlier, boolean reached, boolean quorate) {
    }

    private final JdbcClient db;
    private final Panels panels;
    private final MeetingReader reader;
    private final Messages messages;
    private final StatutoryClock clock;
    private final WorkingDays workingDays;
    private final RoleHolders holders;
    private final Clock now;

    Meetings(JdbcClient db, Panels panels, MeetingReader reader, Messages messages, StatutoryClock clock,
            WorkingDays workingDays, RoleHolders holders, Clock now) {
        this.db = db;
        this.panels = panels;
        this.reader = reader;
        this.messages = messages;
        this.clock = clock;
        this.workingDays = workingDays;
        this.holders = holders;
        this.now = now;
    }

    /**
     * Puts a child on the agenda of the next meeting of the panel that still takes items; plans one where there is none.
     *
     * @param kind   a code: what is to be decided
     * @param urgent does not wait for the cycle: a meeting within days
     */
    @Transactional
    public Item putOnAgenda(String panel, String childRef, String kind, boolean urgent) {
        Panel whose = panels.of(panel);
        long item = db.sql("""
                insert into care.panel_item (panel, child_ref, kind, urgent, asked_at) values (?, ?, ?, ?, ?)
                returning id""")
                .params(panel, childRef, kind, urgent, timestamp()).query(Long.class).single();
        String meeting = next(whose, urgent, today());
        putOn(item, meeting);
        return reader.item(item, meeting);
    }

    /** The same for the child of a running case, which keeps what it has to know as its variables. */
    @Transactional
    public Item putOnAgenda(DelegateExecution execution, String panel, String kind, boolean urgent) {
        Item item = putOnAgenda(panel, execution.getProcessBusinessKey(), kind, urgent);
        execution.setVariable("meeting", item.meeting());
        execution.setVariable("meetingItem", item.id());
        return item;
    }

    /** The item is no longer wanted, for example because the child's process ended before the meeting. One that was
     * reached stays. */
    @Transactional
    public void withdraw(String itemId, String why) {
        db.sql("""
                insert into care.panel_item_withdrawn (item, withdrawn_at, why)
                select :item, :at, :why where not exists (select from care.panel_item_reached r where r.item = :item)
                on conflict (item) do nothing""")
                .param("item", Long.valueOf(itemId)).param("at", timestamp()).param("why", why).update();
    }

    /** The same for every item of a child that these panels have not reached. */
    @Transactional
    public void withdrawAll(String childRef, Collection<String> panels, String why) {
        db.sql("""
                insert into care.panel_item_withdrawn (item, withdrawn_at, why)
                select i.id, :at, :why from care.panel_item i
                where i.child_ref in (select care.references_of(:ref)) and i.panel in (:panels)
                and not exists (select from care.panel_item_reached r where r.item = i.id)
                on conflict (item) do nothing""").param("at", timestamp()).param("why", why).param("ref", childRef)
                .param("panels", panels).update();
    }

    /** The same on every agenda: nobody is to talk about the child by mistake. */
    @Transactional
    public void withdrawAll(String childRef, String why) {
        db.sql("""
                insert into care.panel_item_withdrawn (item, withdrawn_at, why)
                select i.id, :at, :why from care.panel_item i
                where i.child_ref in (select care.references_of(:ref))
                and not exists (select from care.panel_item_reached r where r.item = i.id)
                on conflict (item) do nothing""").param("at", timestamp()).param("why", why).param("ref", childRef)
                .update();
    }

    /** The meeting with that reference. */
    public Meeting of(String reference) {
        return find(reference).orElseThrow(() -> new IllegalArgumentException("No meeting has that reference"));
    }

    public Optional<Meeting> find(String reference) {
        return reader.find(reference);
    }

    /** The meetings of the panels whose papers somebody with these groups may see, newest first. */
    public List<Meeting> seenBy(Collection<String> groups, int howMany) {
        return reader.newest(howMany * 2).stream().flatMap(reference -> find(reference).stream())
                .filter(meeting -> maySee(groups, meeting)).limit(howMany).toList();
    }

    /** Chair, deputy, members and business support see the papers of a meeting; nobody else, whatever else they are. */
    public boolean maySee(Collection<String> groups, Meeting meeting) {
        return meeting.panel().readers().stream().anyMatch(role -> groups.contains(role.group()));
    }

    /** Day, place and who chairs; the members and those invited are taken down with it. */
    @Transactional
    public void arrange(String reference, LocalDate meetsOn, LocalTime meetsAt, String place, String chair,
            String deputy, String note, String by) {
        Panel panel = of(reference).panel();
        arranged(reference, meetsOn, meetsAt, place, chair, deputy, note, by);
        Stream.of(Stream.of(panel.chairRole()), panel.members().stream()).flatMap(roles -> roles)
                .forEach(role -> member(reference, role, true));
        panel.invited().forEach(role -> member(reference, role, false));
    }

    /** The agenda goes out; what comes later goes to the next meeting. */
    @Transactional
    public void circulated(String reference, String how, String by) {
        db.sql("""
                insert into care.panel_meeting_circulated (meeting, circulated_at, circulated_by, how)
                values (?, ?, ?, ?) on conflict (meeting) do nothing""")
                .params(reference, timestamp(), by, how).update();
    }

    /**
     * The meeting was held: each item that was reached is told to its process, the others roll over.
     *
     * @throws Refused where what was said cannot be so
     */
    @Transactional
    public void held(String reference, Holding holding, String by) {
        Meeting meeting = of(reference);
        List<String> members = meeting.members().stream().map(Meeting.Member::userId).toList();
        List<String> counting = meeting.members().stream().filter(Meeting.Member::counts).map(Meeting.Member::userId)
                .toList();
        Refused.on(HoldingPolicy.problem(holding, meeting.chair(), meeting.deputy(), members, today()));
        db.sql("""
                insert into care.panel_meeting_held (meeting, held, held_on, quorum, stand_in, matters, recorded_at,
                    recorded_by) values (?, true, ?, ?, ?, ?, ?, ?)""")
                .params(reference, Date.valueOf(holding.heldOn()), meeting.panel().quorum(), holding.standIn(),
                        holding.matters(), timestamp(), by).update();
        holding.present().forEach(person -> db.sql("""
                insert into care.panel_attendance (meeting, user_id) values (?, ?)""")
                .params(reference, person).update());
        holding.guests().forEach(guest -> db.sql("insert into care.panel_guest (meeting, who) values (?, ?)")
                .params(reference, guest).update());
        holding.conflicts().forEach(one -> db.sql("""
                insert into care.panel_conflict (meeting, item, user_id, why) values (?, ?, ?, ?)
                on conflict (meeting, item, user_id) do nothing""")
                .params(reference, Long.valueOf(one.itemId()), one.userId(), one.why()).update());
        for (Item item : meeting.items()) {
            if (holding.notReached().contains(item.id())) {
                rollOver(item, meeting);
            } else {
                reached(item, HoldingPolicy.isQuorate(holding, meeting.chair(), meeting.deputy(), counting,
                        meeting.panel().quorum(), item.id()), meeting);
            }
        }
    }

    /** The meeting did not take place: all its items roll over. */
    @Transactional
    public void notHeld(String reference, String why, String by) {
        Meeting meeting = of(reference);
        db.sql("""
                insert into care.panel_meeting_held (meeting, held, why_not, held_on, quorum, recorded_at, recorded_by)
                values (?, false, ?, ?, ?, ?, ?)""")
                .params(reference, why, Date.valueOf(meeting.meetsOn()), meeting.panel().quorum(), timestamp(), by)
                .update();
        meeting.items().forEach(item -> rollOver(item, meeting));
    }

    /** What is written about one item; a later text of it takes the place of the one before. */
    @Transactional
    public void minute(String reference, String itemId, String words, String by) {
        Long item = Long.valueOf(itemId);
        Long before = db.sql("""
                select max(id) from care.panel_minute where meeting = ? and item = ?""")
                .params(reference, item).query(Long.class).optional().orElse(null);
        db.sql("""
                insert into care.panel_minute (meeting, item, words, written_at, written_by, supersedes)
                values (?, ?, ?, ?, ?, ?)""").params(reference, item, words, timestamp(), by, before).update();
    }

    @Transactional
    public void minutesApproved(String reference, String by) {
        db.sql("""
                insert into care.panel_minutes_approved (meeting, approved_at, approved_by) values (?, ?, ?)""")
                .params(reference, timestamp(), by).update();
    }

    private void reached(Item item, boolean quorate, Meeting meeting) {
        db.sql("""
                insert into care.panel_item_reached (meeting, item, quorate) values (?, ?, ?)""")
                .params(meeting.reference(), Long.valueOf(item.id()), quorate).update();
        messages.sendTo("meetingItem", item.id(), "meeting-held:" + meeting.reference() + ":" + item.id(), HELD,
                item.childRef(), Facts.of("meeting", meeting.reference()).and("meetingItem", item.id())
                        .and("quorate", quorate));
    }

    private void rollOver(Item item, Meeting from) {
        LocalDate after = Stream.of(today(), from.meetsOn().plusDays(1), from.cycleOn().plusDays(1))
                .max(LocalDate::compareTo).orElseThrow();
        putOn(Long.parseLong(item.id()), next(from.panel(), item.urgent(), after));
    }

    private void putOn(long item, String meeting) {
        db.sql("insert into care.panel_item_on (item, meeting, put_at) values (?, ?, ?)")
                .params(item, meeting, timestamp()).update();
    }

    /** The next meeting that still takes items; two who ask at once get the same. */
    private String next(Panel panel, boolean urgent, LocalDate earliest) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))").param("panel " + panel.code())
                .query((row, n) -> n).list();
        LocalDate day = urgent ? LondonTime.day(clock.dueFrom(URGENT, null).dueAt()) : nextOfCycle(panel, earliest);
        if (day.isBefore(earliest)) {
            day = workingDays.within(1, earliest.minusDays(1));
        }
        Optional<String> open = reader.open(panel.code(), urgent, today(), day);
        LocalDate planned = day;
        return open.orElseGet(() -> plan(panel, urgent, planned));
    }

    /** Late enough for its agenda to go out in time, and not one whose agenda is out already. */
    private LocalDate nextOfCycle(Panel panel, LocalDate earliest) {
        Timescale cycle = clock.rule(panel.cycleClock(), today());
        LocalDate day = CyclePolicy.next(panel.firstOn(), cycle.amount(), cycle.unit(), earliest);
        while (clock.dueFrom(CIRCULATE, day.toString()).dueAt().isBefore(now.instant())
                || reader.isClosed(panel.code(), day)) {
            day = CyclePolicy.next(panel.firstOn(), cycle.amount(), cycle.unit(), day.plusDays(1));
        }
        return day;
    }

    private String plan(Panel panel, boolean urgent, LocalDate day) {
        String reference = "MT-%06d".formatted(
                db.sql("select nextval('care.meeting_reference')").query(Long.class).single());
        LocalDate meetsOn = workingDays.isWorkingDay(day) ? day : workingDays.within(1, day);
        db.sql("""
                insert into care.panel_meeting (reference, panel, cycle_on, out_of_cycle, planned_at)
                values (?, ?, ?, ?, ?)""")
                .params(reference, panel.code(), Date.valueOf(day), urgent, timestamp()).update();
        List<String> chairs = holders.of(panel.chairRole());
        arranged(reference, meetsOn, null, null, chairs.isEmpty() ? null : chairs.get(0),
                chairs.size() < 2 ? null : chairs.get(1), null, "the-cycle");
        String suffix = urgent ? "-urgent" : "";
        // Asked for shortly before it meets, the agenda is not late before anybody knew of it: it is set as it goes out.
        String agenda = !urgent && clock.dueFrom(AGENDA, day.toString()).dueAt().isBefore(now.instant()) ? CIRCULATE
                : AGENDA + suffix;
        messages.send("meeting-planned:" + reference, PLANNED, reference, Facts.of("meeting", reference)
                .and("panel", panel.code()).and("meetingOn", meetsOn).and("chairRole", panel.chairRole().slug())
                .and("meetingRoles", panel.chairRole().slug() + "," + Role.BUSINESS_SUPPORT.slug())
                .and("agendaClock", agenda).and("circulateClock", CIRCULATE + suffix));
        return reference;
    }

    private void arranged(String reference, LocalDate meetsOn, LocalTime meetsAt, String place, String chair,
            String deputy, String note, String by) {
        db.sql("""
                insert into care.panel_meeting_arranged (meeting, meets_on, meets_at, place, chair, deputy, note,
                    arranged_at, arranged_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(reference, Date.valueOf(meetsOn), meetsAt == null ? null : Time.valueOf(meetsAt), place, chair,
                        deputy, note, timestamp(), by).update();
    }

    private void member(String reference, Role role, boolean counts) {
        holders.of(role).forEach(person -> db.sql("""
                insert into care.panel_meeting_member (meeting, user_id, role, counts) values (?, ?, ?, ?)
                on conflict (meeting, user_id) do nothing""")
                .params(reference, person, role.slug(), counts).update());
    }

    private Timestamp timestamp() {
        return Timestamp.from(now.instant());
    }

    private LocalDate today() {
        return LondonTime.day(now.instant());
    }
}
