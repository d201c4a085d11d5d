package uk.corporateparenting.web.remand;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareStories;
import uk.corporateparenting.incare.CareStory;
import uk.corporateparenting.people.Caseload;
import uk.corporateparenting.people.ChildSight;
import uk.corporateparenting.people.Colleagues;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.DocumentGiven;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.timescale.StatutoryClock;
import uk.corporateparenting.web.Viewer;

/** Every child on remand whom the viewer may see, with what is missing first. They are few, so each is asked for. */
@Component
class RemandReport {

    private final JdbcClient db;
    private final CareRecord record;
    private final CareStories stories;
    private final Caseload caseload;
    private final Colleagues colleagues;
    private final ChildSight sight;
    private final StatutoryClock clock;
    private final Clock now;

    RemandReport(JdbcClient db, CareRecord record, CareStories stories, Caseload caseload, Colleagues colleagues,
            ChildSight sight, StatutoryClock clock, Clock now) {
        this.db = db;
        this.record = record;
        this.stories = stories;
        this.caseload = caseload;
        this.colleagues = colleagues;
        this.sight = sight;
        this.clock = clock;
        this.now = now;
    }

    /** One child and all that is owed. */
    record Line(String reference, String name, LocalDate since, List<RemandNeeds.Need> needs) {

        public long late() {
            return needs.stream().filter(RemandNeeds.Need::late).count();
        }

        public long open() {
            return needs.stream().filter(need -> !need.met()).count();
        }
    }

    List<Line> seenBy(Viewer viewer) {
        return remanded().stream().filter(ref -> sight.maySee(viewer.user(), viewer.groups(), ref)).map(this::line)
                .flatMap(Optional::stream).sorted(Comparator.comparing(Line::late).thenComparing(Line::open).reversed()
                        .thenComparing(Line::reference)).toList();
    }

    private List<String> remanded() {
        return db.sql("""
                select distinct s.child_ref from care.legal_status s
                where s.code = 'J1' and s.ended_at is null
                and not exists (select from care.legal_status n where n.supersedes = s.id)""")
                .query(String.class).list().stream().map(record::knownAs).distinct().toList();
    }

    private Optional<Line> line(String ref) {
        CareStory story = stories.of(ref);
        return story.statuses().stream().filter(status -> status.code() == LegalStatusCode.J1)
                .filter(status -> status.endedAt() == null && story.isInCare()).findFirst()
                .map(remand -> line(story, remand));
    }

    private Line line(CareStory story, LegalStatus remand) {
        String ref = story.childRef();
        LocalDate today = LondonTime.day(now.instant());
        String name = story.identity().stream().flatMap(who -> Stream.of(who.givenName(), who.familyName()))
                .filter(Objects::nonNull).collect(Collectors.joining(" "));
        return new Line(ref, name, LondonTime.day(remand.startsAt()), RemandNeeds.of(story, remand,
                record.current(ref, DocumentGiven.class).stream().map(Recorded::fact).toList(),
                caseload.personFor(ref, Role.REVIEWING_OFFICER).map(colleagues::name), this::due, today));
    }

    private LocalDate due(String clockId, LocalDate from) {
        Instant at = clock.dueFrom(clockId, from.toString()).dueAt();
        return LondonTime.day(at);
    }
}
