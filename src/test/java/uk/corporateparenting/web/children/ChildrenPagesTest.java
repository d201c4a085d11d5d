package uk.corporateparenting.web.children;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.corporateparenting.entrytocare.FrontDoor.heard;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.entrytocare.FrontDoor;
import uk.corporateparenting.people.Caseload;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Ethnicity;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Sex;
import uk.corporateparenting.web.Visitor;
import uk.corporateparenting.workflow.engine.TestClock;

@EngineTest
class ChildrenPagesTest {

    private static final String SCRIPT = "<script>alert(1)</script>";

    @LocalServerPort
    int port;

    @Autowired Council council;
    @Autowired FrontDoor frontDoor;
    @Autowired CareRecord record;
    @Autowired Caseload caseload;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    Visitor visitor;
    LocalDate today;

    @BeforeEach
    void somebodyComes() {
        visitor = new Visitor(port);
        today = LocalDate.ofInstant(clock.now(), ZoneId.of("Europe/London"));
    }

    private Fact.ChildIdentity child(String given, String family, boolean restricted) {
        return new Fact.ChildIdentity(clock.now(), given, family, LocalDate.of(2017, 3, 7), null, null, Sex.F,
                Ethnicity.WBRI, null, null, null, "LE2 7LX", restricted);
    }

    private String read(String user, String path) {
        visitor.signIn(user, user);
        HttpResponse<String> answer = visitor.page(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private int looks(String user, String childRef, String what) {
        return db.sql("select count(*) from care.access_log where user_id = ? and child_ref = ? and what = ?")
                .params(user, childRef, what).query(Integer.class).single();
    }

    @Test
    void a_worker_reads_the_childs_story_in_plain_words() {
        String ref = frontDoor.contact("contact", child("Ruby", "Storyteller", false));
        record.add(ref, new Fact.Relationship(today, "Lee Storyteller", "father", true, false, null, null), "amara");
        record.add(ref, new Fact.RiskAlert(today, "missing", "Goes missing at night", null), "amara");
        record.add(ref, new Fact.ChildProfile(clock.now(), "Rubes", "she/her", "Polish", "hearing aid", "peanuts",
                "Hillside Primary"), "amara");
        council.complete("amara", ref, "screenContact", heard("knownAs", "new", "dangerNow", "no",
                "significantHarm", "possible", "need", "complex", "adviceOnly", "no", "consentToTalk", "given",
                "consentToShare", "given", "consentToEarlyHelp", "not-asked", "analysis", "Worried about home."));
        council.complete("amara", ref, "confirmThreshold", heard("response", "assessment",
                "reason", "A social worker is needed.", "referral", "yes"));

        String page = read("carol", "/children/" + ref);
        assertThat(page).contains("Rubes", "Ruby Storyteller", "she/her", "born 7 March 2017", "Must not be told",
                "Lee Storyteller (father)", "Goes missing at night", "peanuts", "Polish", "hearing aid",
                "Hillside Primary", "Amara Okafor", "A social worker is needed.", "I want to stay with my sister.",
                "Worried about home.", "Contact received", "Afraid to go home tonight.");
        assertThat(page).as("open work with rule and owner").contains("Duty manager, North", "1 working day");
        assertThat(page).as("codes and ids are for machines")
                .doesNotContain("confirmThreshold", "authoriseResponse", "information-and-advice", ">amara<");
        assertThat(page.indexOf("Must not be told")).as("first").isLessThan(page.indexOf("Legal status"));
        assertThat(page.indexOf("A social worker is needed.")).as("newest first")
                .isLessThan(page.indexOf("Contact received"));
        assertThat(looks("carol", ref, "record")).isEqualTo(1);

        assertThat(page).as("a manager sees who looked").contains("/who-looked/" + ref);
        assertThat(read("carol", "/who-looked/" + ref)).contains("Carol Hughes", "record", "Completed", "Amara Okafor")
                .doesNotContain("Ruby", "Storyteller");
        assertThat(looks("carol", ref, "who-looked")).isEqualTo(1);
        assertThat(read("amara", "/children/" + ref)).as("a worker does not").doesNotContain("/who-looked/");
        for (String other : List.of("amara", "wendy", "admin", "rosa")) {
            visitor.signIn(other, other);
            assertThat(visitor.page("/who-looked/" + ref).statusCode()).as(other).isEqualTo(403);
        }
    }

    @Test
    void a_corrected_fact_stays_and_says_so() {
        String ref = frontDoor.contact("contact", child("Ada", "Corrected", false));
        long wrong = record.add(ref, new Fact.Relationship(today.minusDays(3), "Jo Wrongly", "uncle", null, null, null,
                null), "amara");
        record.add(ref, new Fact.Relationship(today.minusDays(3), "Jo Rightly", "uncle", null, null, null, null),
                "ben", wrong);
        String page = read("amara", "/children/" + ref.toLowerCase());
        assertThat(page).contains("Jo Wrongly", "Jo Rightly", "(recorded ");
        assertThat(page.split("Replaced by a later entry", -1)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"victor", "wendy", "tom", "jaya", "admin", "partner"})
    void for_everybody_else_the_answer_is_that_of_a_child_who_does_not_exist(String user) {
        String ref = frontDoor.contact("contact", child("Ivy", "Unseen", false));
        visitor.signIn(user, user);
        HttpResponse<String> there = visitor.page("/children/" + ref);
        assertThat(there.statusCode()).isEqualTo(403);
        assertThat(there.body()).contains("You may not see this record, or it does not exist.")
                .doesNotContain("Ivy", ref);
        for (String path : List.of("/children/CH-999999", "/children/nobody", "/children/CH-1%27--")) {
            HttpResponse<String> nowhere = visitor.page(path);
            assertThat(nowhere.statusCode()).isEqualTo(403);
            assertThat(withoutToken(nowhere)).isEqualTo(withoutToken(there));
        }
        assertThat(looks(user, ref, "record")).isZero();
    }

    private static String withoutToken(HttpResponse<String> page) {
        return page.body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @Test
    void what_people_typed_stays_text() {
        String ref = frontDoor.contact("contact", child("Eve" + SCRIPT, "Typed" + SCRIPT, false));
        record.add(ref, new Fact.Relationship(today, "Lee" + SCRIPT, "father" + SCRIPT, true, false, SCRIPT, SCRIPT),
                "amara");
        record.add(ref, new Fact.RiskAlert(today, SCRIPT, SCRIPT, null), "amara");
        record.add(ref, new Fact.ChildProfile(clock.now(), SCRIPT, SCRIPT, SCRIPT, SCRIPT, SCRIPT, SCRIPT), "amara");
        record.add(ref, new Fact.Decision(clock.now(), SCRIPT, SCRIPT, SCRIPT, SCRIPT, SCRIPT, SCRIPT, SCRIPT, false),
                "amara");
        String page = read("amara", "/children/" + ref);
        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script");
        String found = read("amara", "/children?q=" + ref);
        assertThat(found).contains("Typed&lt;script&gt;").doesNotContain("<script");
        assertThat(read("amara", "/children?q=" + URLEncoder.encode("\"" + SCRIPT, StandardCharsets.UTF_8)))
                .doesNotContain("<script");
    }

    @Test
    void a_look_leaves_nothing_in_the_browser() {
        String ref = frontDoor.contact("contact", child("Mia", "Uncached", false));
        visitor.signIn("amara", "amara");
        for (String path : List.of("/children/" + ref, "/children?q=Uncached", "/")) {
            HttpResponse<String> answer = visitor.page(path);
            assertThat(answer.headers().firstValue("Cache-Control")).hasValueSatisfying(
                    cache -> assertThat(cache).contains("no-store"));
            assertThat(answer.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(
                    policy -> assertThat(policy).startsWith("default-src 'self'"));
        }
    }

    @Test
    void a_search_finds_only_children_the_searcher_may_see_and_logs_them() {
        String family = "Sought" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        String open = frontDoor.contact("contact", child("Noa", family, false));
        String restricted = frontDoor.contact("contact", child("Zed", family, true));

        assertThat(read("amara", "/children?q=" + family)).contains(open, restricted, "Noa " + family, "7 March 2017");
        assertThat(looks("amara", open, "search")).isEqualTo(1);
        assertThat(looks("amara", restricted, "search")).isEqualTo(1);
        visitor = new Visitor(port);
        assertThat(read("carol", "/children?q=" + family)).contains(open, "One child.")
                .doesNotContain(restricted, "Zed");
        visitor = new Visitor(port);
        for (String q : List.of(family, open, restricted, "07/03/2017")) {
            assertThat(read("victor", "/children?q=" + q)).doesNotContain("Noa", "Zed", "href=\"/children/");
        }
        assertThat(looks("victor", open, "search")).isZero();
        assertThat(looks("victor", "none", "search")).isPositive();
        assertThat(db.sql("select count(*) from care.access_log where what like ? or child_ref like ?")
                .params("%" + family + "%", "%" + family + "%").query(Integer.class).single()).isZero();
        for (String nobody : List.of("admin", "partner")) {
            visitor = new Visitor(port);
            visitor.signIn(nobody, nobody);
            assertThat(visitor.page("/children?q=" + family).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void an_empty_search_asks_and_logs_nothing() {
        int before = db.sql("select count(*) from care.access_log").query(Integer.class).single();
        assertThat(read("amara", "/children?q=%20")).contains("Find a child").doesNotContain("No child was found");
        assertThat(read("amara", "/children?q=%25")).doesNotContain("CH-0000");
        assertThat(read("amara", "/children?q=%00")).contains("No child was found");
        assertThat(db.sql("select count(*) from care.access_log").query(Integer.class).single()).isEqualTo(before + 2);
    }

    @Test
    void brothers_and_sisters_are_linked_only_where_their_record_may_be_seen() {
        String ref = frontDoor.contact("contact", child("Tia", "Sibling", false));
        String seen = frontDoor.contact("contact", child("Seen", "Sibling", false));
        String unseen = record.register(child("Unlinked", "Sibling", false), "erin");
        String restricted = record.register(child("Hidden", "Sibling", true), "erin");
        record.link(List.of(ref, seen, unseen, restricted), "amara");
        record.add(restricted, new Fact.ChildProfile(clock.now(), "Hid", null, null, null, null, null), "erin");

        String page = read("amara", "/children/" + ref);
        assertThat(page).contains("href=\"/children/" + seen + "\"", "Unlinked Sibling", "(" + unseen + ")",
                "A brother or sister whose record is restricted");
        assertThat(page).doesNotContain("href=\"/children/" + unseen, "Hidden", restricted);
        assertThat(page.split("lives: ", -1)).as("only where the record may be seen").hasSize(2);
        caseload.assign(restricted, Role.DUTY_AND_ADVICE, "amara", "First allocation", "grace");
        assertThat(read("amara", "/children/" + ref)).contains("Hidden Sibling", "href=\"/children/" + restricted);
    }

    @Test
    void everybody_begins_with_the_ways_they_may_go() {
        Map.of("amara", List.of("/camunda/app/tasklist/default/", "action=\"/children\""),
                "admin", List.of("/camunda/app/tasklist/default/", "/operations/messages",
                        "/operations/import", "/camunda/app/cockpit/default/", "/camunda/app/admin/default/", "/swagger-ui/index.html"),
                "partner", List.of("/swagger-ui/index.html")).forEach((user, ways) -> {
                    visitor = new Visitor(port);
                    assertThat(read(user, "/")).contains(ways);
                });
        visitor = new Visitor(port);
        assertThat(read("amara", "/")).doesNotContain("/operations", "cockpit");
        visitor = new Visitor(port);
        assertThat(read("admin", "/")).doesNotContain("\"/children\"");
        visitor = new Visitor(port);
        assertThat(read("partner", "/")).doesNotContain("\"/children\"", "/camunda", "/operations");
    }
}
