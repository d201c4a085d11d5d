package uk.corporateparenting.web.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Ethnicity;
import uk.corporateparenting.record.Fact.ChildIdentity;
import uk.corporateparenting.record.Sex;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.web.Visitor;
import uk.corporateparenting.workflow.engine.TestClock;

@EngineTest
class QuotationsPageTest {

    @LocalServerPort
    int port;

    @Autowired LookedAfter lookedAfter;
    @Autowired CareRecord record;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    private Visitor visitor(String user) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(user, user);
        return visitor;
    }

    @Test
    void whoever_may_see_the_child_writes_down_and_takes_back_and_the_record_shows_it() {
        LocalDate today = LondonTime.day(clock.now());
        String child = lookedAfter.child(today.minusYears(13), today.minusDays(90));
        String page = "/children/" + child + "/quotations";
        Visitor tom = visitor("tom");
        String good = "outcome=homes&askedBy=Petra&agreedHow=said&understood=yes&saidOn=" + today + "&agreedOn=" + today;

        assertThat(tom.page("/children/" + child).body()).contains("May be quoted in the report", "href=\"" + page,
                "No words are on the record");
        assertThat(tom.page(page).body()).contains("value=\"Tom ", "Stable placements and safe homes",
                "Leave it empty for 12 months");
        HttpResponse<String> named = send(tom, page, good + "&words=" + text("My carers are the Bakers"));
        assertThat(named.statusCode()).isEqualTo(422);
        assertThat(named.body()).contains("Write who it is in square brackets", ">My carers are the Bakers</textarea>");
        assertThat(send(tom, page, good.replace("understood=yes", "understood=no") + "&words=" + text("A good home"))
                .body()).contains("Nobody is quoted who has not agreed themselves");
        assertThat(send(tom, page, good.replace("saidOn=" + today, "saidOn=soon") + "&words=" + text("A good home"))
                .body()).contains("Write each day as 2026-03-31.");
        assertThat(send(tom, page, good + "&words=" + text("I like <my> room")).statusCode()).isEqualTo(302);

        assertThat(tom.page(page).body()).contains("“I like &lt;my&gt; room”", "asked by Petra", "May be printed until "
                + LondonTime.inWords(today.plusMonths(12)));
        assertThat(tom.page("/children/" + child).body()).contains("“I like &lt;my&gt; room”",
                "Words for the corporate parenting report");

        Visitor other = visitor("zoe");
        assertThat(other.page(page).statusCode()).isEqualTo(403);
        Visitor helen = visitor("helen");
        assertThat(helen.page(page).body()).as("a manager sees it and takes it back")
                .contains("Take these words back").doesNotContain("<textarea");
        assertThat(helen.submit(page, good + "&words=Mine&_csrf=" + helen.tokenOn("/")).statusCode()).isEqualTo(403);
        String back = takeBack(helen.page(page).body());
        assertThat(other.submit(back, "who=child&_csrf=" + other.tokenOn("/")).statusCode()).isEqualTo(403);
        assertThat(send(helen, page, back, "who=nobody").statusCode()).isEqualTo(422);
        assertThat(send(helen, page, back, "who=child").statusCode()).isEqualTo(302);
        assertThat(send(helen, page, back, "who=child").statusCode()).as("once").isEqualTo(422);
        assertThat(tom.page(page).body()).contains("Taken back on " + LondonTime.inWords(today)
                + " by the child or young person (written down by Helen").doesNotContain("Take these words back");
        assertThat(tom.page("/children/" + child).body()).contains("Not printed any more");
        assertThat(db.sql("select count(*) from care.access_log where child_ref = ? and what = 'quotations'")
                .param(child).query(Integer.class).single()).isPositive();
    }

    @Test
    void nobody_is_asked_for_words_of_a_child_who_never_was_in_care() {
        String child = record.register(new ChildIdentity(clock.now(), "At", "Home", LocalDate.of(2015, 2, 3), null, null,
                Sex.F, Ethnicity.WBRI, null, null, null, "LE2 7LX", false), "amara");
        Visitor helen = visitor("helen");
        assertThat(helen.page("/children/" + child).body()).contains("Last decisions")
                .doesNotContain("May be quoted in the report");
        assertThat(helen.page("/children/" + child + "/quotations").body())
                .contains("The report quotes children in care", "This child was not.").doesNotContain("<textarea");
    }

    private static String takeBack(String body) {
        Matcher action = Pattern.compile("action=\"([^\"]+/take-back)\"").matcher(body);
        assertThat(action.find()).isTrue();
        return action.group(1);
    }

    private static HttpResponse<String> send(Visitor visitor, String page, String fields) {
        return send(visitor, page, page, fields);
    }

    private static HttpResponse<String> send(Visitor visitor, String page, String to, String fields) {
        return visitor.submit(to, fields + "&_csrf=" + visitor.tokenOn(page));
    }

    private static String text(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
