package uk.corporateparenting.web.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.ChildIdentity;
import uk.corporateparenting.record.Fact.Decision;
import uk.corporateparenting.record.Fact.PanelAction;
import uk.corporateparenting.record.Fact.PanelDecision;
import uk.corporateparenting.record.Fact.TeamAllocation;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.web.Visitor;
import uk.corporateparenting.workflow.engine.TestClock;

/** Who sees which numbers, and what of them leaves the house. */
@EngineTest
class IndicatorPagesTest {

    private static final List<String> PAGES = List.of("/indicators", "/indicators/timeliness",
            "/indicators/timeliness?by=step", "/indicators/timeliness?by=team", "/indicators/waiting",
            "/indicators/forecast", "/indicators/stability", "/indicators/permanency", "/indicators/care-leavers",
            "/indicators/panels", "/indicators/reports", "/indicators/duties?state=open",
            "/indicators/three-or-more-placements", "/indicators/escalations", "/indicators/duties?state=here_91",
            "/indicators/panel-cases?of=referrals", "/indicators/panel-cases?of=decisions&step=decideAtPanel",
            "/indicators/panel-cases?of=actions&which=overdue", "/indicators/panel-cases?of=agenda",
            "/indicators/panel-cases?of=meetings&held=no");
    /** A number in a table that somebody could open, and the list it opens says how many there are. */
    private static final Pattern NUMBER = Pattern.compile("<a href=\"(/indicators/(?:duties|escalations|panel-cases)\\?"
            + "[^\"]*)\"[^>]*>(\\d+)</a>");

    @Autowired JdbcClient db;
    @Autowired LookedAfter lookedAfter;
    @Autowired CareRecord record;
    @Autowired TestClock clock;

    @LocalServerPort
    int port;

    private final String step = "step" + UUID.randomUUID().toString().substring(0, 8);

    private Visitor visitor(String user) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(user, user);
        return visitor;
    }

    private String late(String team) {
        return late(team, 3);
    }

    private String late(String team, int days) {
        LocalDate today = LondonTime.day(clock.now());
        String child = lookedAfter.child(today.minusYears(9), today.minusDays(400));
        db.sql("""
                insert into care.duty (task_id, process_id, root_case, process, model, step, child_ref, team, created_at, due_at)
                values (?, 'p', 'c', 'statutory-visit', 'statutory-visit', ?, ?, ?, ?, ?)""")
                .params(UUID.randomUUID().toString(), step, child, team,
                        Timestamp.from(clock.now().minus(Duration.ofDays(days + 10L))),
                        Timestamp.from(clock.now().minus(Duration.ofDays(days)))).update();
        return child;
    }

    @Test
    void everybody_entitled_opens_every_page_and_a_social_worker_none() {
        for (String user : List.of("helen", "grace", "paul", "laura")) {
            Visitor visitor = visitor(user);
            assertThat(visitor.page("/").body()).as(user).contains("href=\"/indicators\"");
            for (String page : PAGES) {
                HttpResponse<String> answer = visitor.page(page);
                assertThat(answer.statusCode()).as(user + " " + page).isEqualTo(200);
                assertThat(answer.body()).as(user + " " + page).contains("As at ").doesNotContain("style=");
            }
        }
        Visitor worker = visitor("tom");
        assertThat(worker.page("/").body()).doesNotContain("/indicators", "/camunda/app/cockpit");
        for (String closed : List.of("/indicators", "/indicators/waiting", "/indicators/waiting.csv",
                "/indicators/three-or-more-placements.pdf", "/camunda/app/cockpit/default/",
                "/camunda/api/cockpit/plugin/kpi/static/app/plugin.js",
                "/camunda/api/cockpit/plugin/kpi/default/stuck/statutory-visit")) {
            assertThat(worker.page(closed).statusCode()).as(closed).isEqualTo(403);
        }
        assertThat(visitor("helen").page("/indicators/no-such-measure").statusCode()).isEqualTo(404);
        assertThat(visitor("helen").page("/indicators?to=yesterday&team=west").body())
                .contains("That is no day. Write it as 2026-03-31.", "You see the figures of your own team only.");
    }

    @Test
    void a_team_manager_sees_the_cases_of_the_own_team_and_whoever_sees_numbers_only_no_case() {
        String south = late("south");
        String restricted = late("south");
        ChildIdentity known = record.current(restricted, ChildIdentity.class).get(0).fact();
        record.add(restricted, new ChildIdentity(clock.now(), known.givenName(), known.familyName(),
                known.dateOfBirth(), null, null, known.sex(), known.ethnicity(), null, null, known.address(),
                known.postcode(), true), "erin");
        String cases = "/indicators/duties?state=overdue&model=statutory-visit&step=" + step;
        assertThat(visitor("yusuf").page(cases).body()).contains(south, "2 in all", "3 days late",
                "1 more on this page").doesNotContain(restricted);
        assertThat(visitor("grace").page(cases).body()).contains("0 in all").doesNotContain(south);
        assertThat(visitor("grace").page(cases + "&team=south").body()).contains("You see the figures of your own team only.")
                .doesNotContain(south);
        assertThat(visitor("helen").page(cases).body()).contains("href=\"/children/" + south);
        assertThat(visitor("laura").page(cases).body()).contains("numbers only").doesNotContain(south);
        assertThat(visitor("paul").page(cases).body()).contains("numbers only").doesNotContain(south);
        assertThat(db.sql("select count(*) from care.access_log where child_ref = ? and user_id = 'helen'").param(south)
                .query(Long.class).single()).isOne();
    }

    @Test
    void every_number_of_work_and_of_panels_opens_a_list_as_long_as_it_says() {
        for (int days : List.of(3, 20, 60, 200)) {
            late("south", days);
        }
        escalated("south");
        panelled("south");
        Visitor manager = visitor("yusuf");
        Set<String> seen = new HashSet<>();
        for (String page : List.of("/indicators/timeliness", "/indicators/timeliness?by=step",
                "/indicators/timeliness?by=team", "/indicators/waiting", "/indicators/forecast", "/indicators/panels")) {
            String body = manager.page(page).body();
            Matcher number = NUMBER.matcher(body);
            int opened = 0;
            while (number.find()) {
                String address = number.group(1).replace("&amp;", "&");
                String kind = address.replaceAll("(model|step|process|week|team|role|outcome|panel)=[^&]*", "");
                // Of each kind a few: the lists of hundreds of steps are all made the same way.
                boolean isNew = seen.add(kind + opened++ % 3);
                if (isNew || address.contains(step)) {
                    assertThat(manager.page(address).body()).as(page + " -> " + address)
                            .containsPattern("[^0-9]" + number.group(2) + " in all");
                }
            }
            assertThat(body).as(page).doesNotContainPattern(
                    "<td class=\"(number|late)[^\"]*\"[^>]*>\\s*<span class=\"said\">[1-9][0-9]*</span>");
        }
        assertThat(manager.page("/indicators/forecast").body()).contains("state=pace");
        assertThat(seen.toString()).contains("state=late_7", "state=late_28", "state=late_91", "state=late_longer",
                "state=here_28", "which=open", "which=raised", "of=actions", "of=decisions");
    }

    /** An escalation that nobody has answered. */
    private void escalated(String team) {
        String child = lookedAfter.child(LondonTime.day(clock.now()).minusYears(9),
                LondonTime.day(clock.now()).minusDays(400));
        String ladder = UUID.randomUUID().toString();
        db.sql("""
                insert into care.duty (task_id, process_id, root_case, process, model, step, child_ref, team, created_at, due_at)
                values (?, ?, 'c', 'escalation-ladder', 'escalation-ladder', 'answerEscalation', ?, ?, ?, ?)""")
                .params(UUID.randomUUID().toString(), ladder, child, team, Timestamp.from(clock.now()),
                        Timestamp.from(clock.now().plus(Duration.ofDays(1)))).update();
        db.sql("""
                insert into care.escalation_step (at, ladder_id, child_ref, clock_id, late_work, step, role, late_since)
                values (?, ?, ?, 'T01', ?, 'raised', 'team-manager', ?)""")
                .params(Timestamp.from(clock.now().minus(Duration.ofDays(2))), ladder, child, step,
                        Timestamp.from(clock.now().minus(Duration.ofDays(3)))).update();
        assertThat(visitor("yusuf").page("/indicators/escalations?which=open").body()).contains(child,
                "no answer for 2 days", "Team manager");
        assertThat(visitor("laura").page("/indicators/escalations?which=open").body()).doesNotContain(child);
    }

    /** A decision of the high-risk panel with an action that is late. */
    private void panelled(String team) {
        LocalDate today = LondonTime.day(clock.now());
        String child = lookedAfter.child(today.minusYears(15), today.minusDays(400));
        record.add(child, new TeamAllocation(clock.now(), team), "erin");
        record.add(child, new PanelDecision(today, "MT-1", "oversight", "high", null, null, "Why"), "erin");
        Instant yesterday = clock.now().minus(Duration.ofDays(1));
        record.add(child, new Decision(yesterday, "decideAtPanel", "oversight", "Why", null, null, null, "erin", false),
                "erin");
        record.add(child, new PanelAction(today.minusDays(9), "MT-1", "Something", "agency-police", today.minusDays(2),
                null, null, null), "erin");
        db.sql("""
                insert into care.duty (task_id, process_id, root_case, process, model, step, child_ref, team, created_at,
                    due_at, done_at, ended_at, how)
                values (?, 'p', 'c', 'high-risk-panel-referral', 'panel-decision', 'decideAtPanel', ?, ?, ?, ?, ?, ?, 'done')""")
                .params(UUID.randomUUID().toString(), child, team, Timestamp.from(clock.now().minus(Duration.ofDays(2))),
                        Timestamp.from(clock.now()), Timestamp.from(yesterday), Timestamp.from(yesterday)).update();
        Visitor manager = visitor("yusuf");
        assertThat(manager.page("/indicators/panel-cases?of=decisions&step=decideAtPanel&outcome=oversight").body())
                .contains(child, "Kept in sight by the panel");
        assertThat(manager.page("/indicators/panel-cases?of=actions&which=overdue").body()).contains(child,
                "2 days late").doesNotContain("Something");
        assertThat(visitor("grace").page("/indicators/panel-cases?of=actions&which=overdue").body())
                .doesNotContain(child);
        assertThat(visitor("paul").page("/indicators/panel-cases?of=actions&which=overdue").body())
                .contains("numbers only").doesNotContain(child);
    }

    @Test
    void what_leaves_the_house_tells_no_count_under_six() {
        late("south");
        Visitor helen = visitor("helen");
        String list = "?state=overdue&model=statutory-visit&step=" + step;
        assertThat(helen.page("/indicators/duties" + list).body()).contains("CH-0").doesNotContain("duties.csv");
        assertThat(helen.page("/indicators/duties.csv" + list).statusCode()).as("the list stays on the screen").isEqualTo(404);
        assertThat(helen.page("/indicators/waiting.csv").headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/csv");
        assertThat(helen.page("/indicators/waiting.csv?table=escalations").body()).contains("Answered in time", "As at ");
        for (String paper : List.of("/indicators/scorecard.pdf", "/indicators/forecast.pdf",
                "/indicators/three-or-more-placements.pdf", "/indicators/reports/quarterly.pdf",
                "/indicators/reports/annual.pdf")) {
            HttpResponse<String> answer = helen.page(paper);
            assertThat(answer.statusCode()).as(paper).isEqualTo(200);
            assertThat(answer.body()).as(paper).startsWith("%PDF");
        }
        assertThat(Cell.count(5).forOutside().text()).isEqualTo("fewer than 6");
        assertThat(Cell.count(0).forOutside().text()).isEqualTo("0");
        assertThat(WorkViews.parts(List.of(9L, 3L, 0L, 8L)).stream().map(cell -> cell.forOutside().text()))
                .as("or the small part could be worked out").containsExactly("–", "–", "0", "–");
    }

    @Test
    void the_diagram_is_told_where_work_stands_still_and_only_to_who_may_see_all() {
        String address = "/camunda/api/cockpit/plugin/kpi/default/stuck/statutory-visit";
        for (Map.Entry<String, Integer> one : Map.of("helen", 200, "paul", 200, "isaac", 200, "grace", 403, "tom", 403,
                "laura", 403).entrySet()) {
            assertThat(visitor(one.getKey()).get(address).statusCode()).as(one.getKey()).isEqualTo(one.getValue());
        }
        assertThat(visitor("helen").get(address).body()).startsWith("{").doesNotContain("CH-");
    }

    @Test
    void monitoring_reads_counts_and_no_reference() {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> answer = visitor.call("GET", "/actuator/prometheus", "admin", "text/plain", new byte[0]);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("corporate_parenting_duties_open", "corporate_parenting_duties_overdue",
                "corporate_parenting_escalations_open", "corporate_parenting_mail_waiting",
                "corporate_parenting_jobs_failed").doesNotContain("CH-0");
        assertThat(visitor.get("/actuator/prometheus", "tom", "tom").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/actuator/prometheus").statusCode()).isEqualTo(401);
    }
}
