package uk.corporateparenting.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.corporateparenting.entrytocare.FrontDoor.answers;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.LogBook;
import uk.corporateparenting.StatementCounter;
import uk.corporateparenting.entrytocare.Everyday;
import uk.corporateparenting.entrytocare.FrontDoor;
import uk.corporateparenting.people.Colleagues;
import uk.corporateparenting.people.Covers;
import uk.corporateparenting.people.Deputies;
import uk.corporateparenting.people.People;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.people.RoleHolders;
import uk.corporateparenting.people.WorklistDays;
import uk.corporateparenting.record.Ethnicity;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Sex;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.timescale.WorkingDays;
import uk.corporateparenting.web.Visitor;
import uk.corporateparenting.workflow.AskedTogether;

/** People are told, once, whatever fails; what is not urgent waits for the morning; and nothing says who a child is. */
@EngineTest
class NoticesTest {

    private static final String NAME = "Zqxnotice";

    /** Time that moves only when the test says so. */
    private static final class Hand extends Clock {
        private Instant at = Instant.now();

        @Override
        public Instant instant() {
            return at;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** What is left of a copy of the product that is killed. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Autowired Council council;
    @Autowired FrontDoor frontDoor;
    @Autowired Everyday everyday;
    @Autowired Outbox outbox;
    @Autowired Notices notices;
    @Autowired UnsentNotices unsent;
    @Autowired NoticeSettings settings;
    @Autowired IdentityService identity;
    @Autowired Deputies deputies;
    @Autowired Covers covers;
    @Autowired RoleHolders holders;
    @Autowired People people;
    @Autowired TaskService tasks;
    @Autowired Colleagues colleagues;
    @Autowired WorklistDays days;
    @Autowired WorkingDays workingDays;
    @Autowired AskedTogether together;
    @Autowired JdbcClient db;
    @Autowired ObjectMapper json;
    @Autowired TransactionTemplate transaction;
    @LocalServerPort int port;

    private final GreenMail server = new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));
    private final Hand clock = new Hand();
    private Postman postman;

    @BeforeEach
    void a_mail_server_and_two_duty_managers_with_an_address() {
        // What other tests have left is nobody's mail here.
        db.sql("update care.notice set mail = 'not-needed' where mail in ('waiting', 'sending')").update();
        server.start();
        postman = postman(CarriersTest.smtp(server.getSmtp().getPort()));
        address("carol", "carol@example.org");
        address("daniel", "daniel@example.org");
    }

    @AfterEach
    void as_before() {
        server.stop();
        address("carol", null);
        address("daniel", null);
    }

    private void address(String user, String address) {
        User person = identity.createUserQuery().userId(user).singleResult();
        person.setEmail(address);
        identity.saveUser(person);
    }

    private Postman postman(Carrier carrier) {
        return postman(outbox, carrier);
    }

    private Postman postman(Outbox box, Carrier carrier) {
        return new Postman(box, carrier, identity, tasks, settings, clock, new NoticeWords(null), deputies);
    }

    /** A contact that waits too long, about a child whose every word is the marker. */
    private String escalated() {
        String child = frontDoor.contact("contact", new Fact.ChildIdentity(Instant.now(), NAME, NAME,
                LocalDate.of(2017, 3, 7), null, null, Sex.F, Ethnicity.WBRI, null, null, NAME + " Street", "LE2 7LX",
                false));
        council.fire(child, "responseOverdue");
        clock.at = Instant.now().plusSeconds(1);
        return child;
    }

    private record Told(String userId, String kind, String mail, int tries, String failure) {
    }

    private List<Told> told(String child) {
        return db.sql("""
                select user_id, kind, mail, tries, failure from care.notice
                where task_id in (select t.id_ from act_hi_taskinst t join act_hi_procinst p
                                  on p.id_ = t.proc_inst_id_ where p.business_key_ = ?) order by kind, user_id""")
                .param(child).query(Told.class).list();
    }

    private List<String> states(String child) {
        return told(child).stream().map(one -> one.userId() + " " + one.kind() + " " + one.mail() + " " + one.tries())
                .toList();
    }

    private List<String> mails() {
        return Arrays.stream(server.getReceivedMessages()).map(NoticesTest::to).sorted().toList();
    }

    private static String to(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_escalation_is_told_at_once_to_all_who_hold_the_role_and_names_no_child() throws Exception {
        try (LogBook log = new LogBook()) {
            String child = escalated();
            assertThat(states(child)).containsExactly("carol escalation waiting 0", "daniel escalation waiting 0");
            postman.work();
            assertThat(mails()).containsExactly("carol@example.org", "daniel@example.org");
            assertThat(states(child)).containsExactly("carol escalation sent 1", "daniel escalation sent 1");
            for (MimeMessage mail : server.getReceivedMessages()) {
                String whole = mail.getSubject() + "\n" + mail.getContent() + "\n"
                        + String.join("\n", Collections.list(mail.getAllHeaderLines()));
                assertThat(whole).contains("Late work is put before you: ", "https://care.example.org/notices")
                        .doesNotContainIgnoringCase(NAME).doesNotContain(child, "CH-", "LE2", "Adeyemi", "Afraid");
            }
            postman.work();
            assertThat(mails()).hasSize(2);
            assertThat(log.with(NAME)).isEmpty();
            assertThat(db.sql("select count(*) from care.notice n where n::text ilike '%' || ? || '%' or n::text like ?")
                    .params(NAME, "%CH-%").query(Integer.class).single()).isZero();
        }
    }

    @Test
    void nothing_is_told_of_what_did_not_happen() {
        String child = frontDoor.contact("contact");
        transaction.executeWithoutResult(status -> {
            council.fire(child, "responseOverdue");
            assertThat(told(child)).hasSize(2);
            status.setRollbackOnly();
        });
        assertThat(told(child)).isEmpty();
    }

    @Test
    void the_protection_of_a_child_is_told_at_once_and_everyday_work_is_not() {
        String child = frontDoor.contact("contact");
        everyday.does(child, "screenContact", "dangerNow", "yes", "significantHarm", "likely");
        everyday.does(child, "confirmThreshold", "response", "immediate-protection");
        assertThat(told(child)).isEmpty();
        everyday.does(child, "authoriseResponse");
        List<String> whose = council.mayDo(council.task(child, "chooseProtection"));
        assertThat(told(child)).isNotEmpty().allSatisfy(one -> assertThat(one.kind()).isEqualTo("urgent"))
                .extracting(Told::userId).containsExactlyInAnyOrderElementsOf(whose);
    }

    @Test
    void a_mail_server_that_is_down_is_tried_less_and_less_often_and_then_everything_is_sent_once() {
        String child = escalated();
        int smtp = server.getSmtp().getPort();
        server.stop();
        Instant began = clock.at;
        postman.work();
        // The first that does not leave ends the round: the other was not even tried.
        assertThat(states(child)).containsExactlyInAnyOrder("carol escalation waiting 1", "daniel escalation waiting 0");
        assertThat(told(child)).extracting(Told::failure).contains("MailConnectException");
        clock.at = began.plusSeconds(59);
        postman.work();
        assertThat(states(child)).containsExactly("carol escalation waiting 1", "daniel escalation waiting 1");
        for (int minutes : new int[] {1, 3, 9, 27}) {
            clock.at = nextTry(child);
            postman.work();
            postman.work();
            assertThat(Duration.between(clock.at, nextTry(child)).toMinutes()).isLessThanOrEqualTo(minutes * 3L);
        }
        assertThat(states(child)).containsExactly("carol escalation waiting 5", "daniel escalation waiting 5");

        GreenMail back = new GreenMail(new ServerSetup(smtp, null, ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            // Another copy, after a restart: the time of the next try is in the database.
            Postman afterRestart = postman(CarriersTest.smtp(smtp));
            afterRestart.work();
            assertThat(back.getReceivedMessages()).isEmpty();
            clock.at = clock.at.plus(Duration.ofHours(6));
            afterRestart.work();
            postman.work();
            assertThat(Arrays.stream(back.getReceivedMessages()).map(NoticesTest::to))
                    .containsExactlyInAnyOrder("carol@example.org", "daniel@example.org");
            assertThat(states(child)).containsExactly("carol escalation sent 6", "daniel escalation sent 6");
        } finally {
            back.stop();
        }
    }

    private Instant nextTry(String child) {
        return db.sql("""
                select max(next_try_at) from care.notice where mail = 'waiting' and task_id = ?""")
                .param(council.task(child, "answerEscalation").getId()).query(Timestamp.class).single()
                .toInstant();
    }

    @Test
    void a_mail_that_never_leaves_is_given_up_where_an_operator_sees_it_and_sent_when_they_say_so() {
        address("daniel", null);
        String child = escalated();
        int smtp = server.getSmtp().getPort();
        server.stop();
        try (LogBook log = new LogBook()) {
            for (int tries = 0; tries < settings.tries(); tries++) {
                postman.work();
                postman.work();
                clock.at = clock.at.plus(Duration.ofHours(7));
            }
            assertThat(log.with("given up after 9 tries (MailConnectException)")).hasSize(1);
            assertThat(log.with("carol")).isEmpty();
        }
        assertThat(states(child)).containsExactly("carol escalation given-up 9", "daniel escalation no-address 1");

        Visitor operator = new Visitor(port);
        operator.signIn("admin", "admin");
        assertThat(operator.page("/operations/notices").body()).contains("Given up after 9 tries",
                "MailConnectException", "They have no address").doesNotContain(NAME, child);
        long id = unsent.list().stream().filter(one -> one.userId().equals("carol") && one.state().equals("given-up"))
                .findFirst().orElseThrow().id();
        operator.submit("/operations/notices", "id=" + id + "&_csrf=" + operator.tokenOn("/operations/notices"));
        GreenMail back = new GreenMail(new ServerSetup(smtp, null, ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            postman.work();
            assertThat(Arrays.stream(back.getReceivedMessages()).map(NoticesTest::to)).containsExactly("carol@example.org");
        } finally {
            back.stop();
        }
        assertThat(new Visitor(port).page("/operations/notices").statusCode()).isEqualTo(302);
        Visitor manager = new Visitor(port);
        manager.signIn("carol", "carol");
        assertThat(manager.page("/operations/notices").statusCode()).isEqualTo(403);
    }

    @Test
    void a_copy_that_dies_between_sending_and_marking_leaves_a_second_mail_that_is_known_by_its_id() throws Exception {
        address("daniel", null);
        String child = escalated();
        Carrier carrier = CarriersTest.smtp(server.getSmtp().getPort());
        Postman dying = postman(dying(carrier));
        assertThatThrownBy(dying::work).isInstanceOf(Killed.class);
        assertThat(told(child)).filteredOn(one -> one.userId().equals("carol")).extracting(Told::mail)
                .containsExactly("sending");

        postman.work();
        assertThat(mails()).as("not while it may still be in hand").hasSize(1);
        clock.at = clock.at.plus(Duration.ofMinutes(10));
        postman.work();
        assertThat(mails()).containsExactly("carol@example.org", "carol@example.org");
        MimeMessage[] both = server.getReceivedMessages();
        assertThat(both[0].getMessageID()).isEqualTo(both[1].getMessageID());
        assertThat(states(child)).contains("carol escalation sent 2");
    }

    @Test
    void the_same_with_notify_which_is_asked_first_leaves_one_mail() throws Exception {
        address("daniel", null);
        String child = escalated();
        try (FakeNotify notify = new FakeNotify(); LogBook log = new LogBook()) {
            Carrier carrier = CarriersTest.notify(notify);
            notify.answers = 500;
            postman(carrier).work();
            assertThat(log.with("carol")).as("its answer repeats the address").isEmpty();
            notify.answers = 201;
            clock.at = clock.at.plus(Duration.ofMinutes(1));
            assertThatThrownBy(postman(dying(carrier))::work).isInstanceOf(Killed.class);
            clock.at = clock.at.plus(Duration.ofMinutes(10));
            postman(carrier).work();
            assertThat(notify.sent).hasSize(1);
            assertThat(notify.sent.toString()).doesNotContain(NAME, child, "CH-");
            assertThat(states(child)).contains("carol escalation sent 3");
            assertThat(db.sql("select carrier_id from care.notice where channel = 'govuk-notify' and sent_to = ?")
                    .param("carol@example.org").query(String.class).list()).contains(notify.sent.get(0).id());
        }
    }

    /** The carrier has it, and this copy of the product is gone. */
    private static Carrier dying(Carrier carrier) {
        return new Carrier() {
            @Override
            public String name() {
                return carrier.name();
            }

            @Override
            public String send(Mail mail) {
                carrier.send(mail);
                throw new Killed();
            }
        };
    }

    @Test
    void a_database_that_is_away_for_a_moment_makes_no_second_mail() {
        address("daniel", null);
        String child = escalated();
        boolean[] away = {true};
        Outbox shaky = new Outbox(db, json, settings) {
            @Override
            void sent(Taken mail, String channel, String to, String carrierId, Instant now) {
                if (away[0]) {
                    throw new DataAccessResourceFailureException("away");
                }
                super.sent(mail, channel, to, carrierId, now);
            }
        };
        Postman unlucky = postman(shaky, CarriersTest.smtp(server.getSmtp().getPort()));
        assertThatThrownBy(unlucky::work).isInstanceOf(DataAccessResourceFailureException.class);
        away[0] = false;
        clock.at = clock.at.plus(Duration.ofHours(1));
        unlucky.work();
        assertThat(mails()).containsExactly("carol@example.org");
        assertThat(states(child)).contains("carol escalation sent 1");
    }

    @Test
    void two_workers_at_once_send_nothing_twice() throws Exception {
        String one = escalated();
        String two = escalated();
        Carrier carrier = CarriersTest.smtp(server.getSmtp().getPort());
        CountDownLatch hasOne = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<String> bySlow = new ArrayList<>();
        Postman slow = postman(new Carrier() {
            @Override
            public String name() {
                return carrier.name();
            }

            @Override
            public String send(Mail mail) {
                bySlow.add(mail.reference());
                hasOne.countDown();
                try {
                    assertThat(goOn.await(1, TimeUnit.MINUTES)).isTrue();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return carrier.send(mail);
            }
        });
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> working = other.submit(slow::work);
            assertThat(hasOne.await(1, TimeUnit.MINUTES)).isTrue();
            postman.work();
            assertThat(mails()).hasSize(3);
            goOn.countDown();
            working.get(1, TimeUnit.MINUTES);
        } finally {
            goOn.countDown();
            other.shutdown();
        }
        assertThat(bySlow).hasSize(1);
        assertThat(mails()).containsExactly("carol@example.org", "carol@example.org", "daniel@example.org",
                "daniel@example.org");
        assertThat(states(one)).containsExactly("carol escalation sent 1", "daniel escalation sent 1");
        assertThat(states(two)).containsExactly("carol escalation sent 1", "daniel escalation sent 1");
    }

    @Test
    void an_escalation_that_is_answered_is_no_news_and_whoever_is_late_reads_that_it_was() {
        String child = escalated();
        String task = council.task(child, "answerEscalation").getId();
        council.as("amara", () -> tasks.claim(council.task(child, "screenContact").getId(), "amara"));
        council.complete("carol", child, "answerEscalation", answers("action", NAME + " will do it.", "owner", NAME,
                "doneBy", LondonTime.day(Instant.now()).toString(), "reason", NAME));
        postman.work();
        assertThat(mails()).isEmpty();
        assertThat(states(child)).containsExactly("amara answered none 0", "carol escalation not-needed 1",
                "daniel escalation not-needed 1");
        assertThat(notices.of("amara")).first().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(Kind.ANSWERED);
            assertThat(notice.what()).isNotBlank().doesNotContain(NAME);
        });
        council.as("daniel", () -> assertThat(notices.of("daniel")).extracting(Notice::taskId).doesNotContain(task));
    }

    @Test
    void everybody_reads_their_own_on_their_page_and_marks_it_as_read() {
        String child = escalated();
        String task = council.task(child, "answerEscalation").getId();
        Visitor carol = new Visitor(port);
        carol.signIn("carol", "carol");
        assertThat(carol.page("/").body()).containsPattern("Notices \\(\\d+ new\\)");
        assertThat(carol.page("/notices").body()).contains("?task=" + task, "Late work is put before you",
                "Waiting for: Duty manager, North").doesNotContain(NAME, child, "CH-");
        long id = id(task, "carol");
        long daniels = id(task, "daniel");
        assertThat(carol.submit("/notices", "id=" + id).statusCode()).as("without a token").isEqualTo(403);
        carol.submit("/notices", "id=" + id + "&id=" + daniels + "&_csrf=" + carol.tokenOn("/notices"));
        assertThat(isRead(id)).isTrue();
        assertThat(isRead(daniels)).as("of a colleague").isFalse();

        Visitor stranger = new Visitor(port);
        stranger.signIn("partner", "partner");
        assertThat(stranger.page("/notices").statusCode()).isEqualTo(403);
        council.as("daniel", () -> tasks.claim(task, "daniel"));
        assertThat(carol.page("/notices").body()).as("a colleague took it").doesNotContain("?task=" + task);
    }

    private long id(String task, String user) {
        return db.sql("select id from care.notice where task_id = ? and user_id = ?").params(task, user)
                .query(Long.class).single();
    }

    private boolean isRead(long id) {
        return db.sql("select read_at is not null from care.notice where id = ?").param(id).query(Boolean.class).single();
    }

    @Test
    void each_working_morning_says_once_how_much_waits_that_the_person_may_see() throws Exception {
        Map<String, WorkToday.Counts> before = new HashMap<>();
        List.of("ben", "victor").forEach(user -> before.put(user, counts(user)));
        String child = frontDoor.contact("contact");
        String other = frontDoor.contact("contact");
        council.as("ben", () -> tasks.claim(council.task(other, "screenContact").getId(), "ben"));
        assertThat(waiting(counts("ben")) - waiting(before.get("ben"))).isEqualTo(1);
        assertThat(counts("ben").mine() - before.get("ben").mine()).isEqualTo(1);
        assertThat(counts("victor")).as("another team").isEqualTo(before.get("victor"));
        // With the rights of somebody who may see nothing, the same question finds nothing.
        council.as("partner", () -> assertThat(work().of("ben", List.of("north.duty-and-advice"), Instant.EPOCH)
                .nothing()).isTrue());

        assertThat(StatementCounter.of(() -> counts("ben")))
                .filteredOn(sql -> sql.toLowerCase(Locale.ROOT).startsWith("select distinct(a.group_id_)"))
                .as("who holds rights at all, from every right there is, is read once").hasSize(1);

        LocalDate day = LondonTime.day(Instant.now());
        while (!workingDays.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        LocalDate weekend = day;
        while (workingDays.isWorkingDay(weekend)) {
            weekend = weekend.plusDays(1);
        }
        at(weekend, 12, 0);
        assertThat(digests(weekend)).as("no working day").isEmpty();
        at(day, 7, 29);
        assertThat(digests(day)).as("too early").isEmpty();
        // The product was down at half past seven.
        at(day, 11, 0);
        List<String> morning = digests(day);
        assertThat(morning).contains("ben").doesNotContain("partner").doesNotHaveDuplicates();
        at(day, 11, 1);
        assertThat(digests(day)).as("once").isEqualTo(morning);
        String words = db.sql("select words::text from care.notice where user_id = 'ben' and for_day = ?").param(day)
                .query(String.class).single();
        assertThat(words).contains("\"mine\": \"" + counts("ben").mine() + "\"", "Duty and advice worker, North ")
                .doesNotContain("South", child, "CH-");

        address("ben", "ben@example.org");
        try {
            postman.work();
            // Whoever else has an address hears of the work that other tests left.
            assertThat(mails()).containsOnlyOnce("ben@example.org");
            MimeMessage bens = Arrays.stream(server.getReceivedMessages())
                    .filter(mail -> to(mail).equals("ben@example.org")).findFirst().orElseThrow();
            assertThat(bens.getContent().toString()).contains("With you: " + counts("ben").mine(),
                    "New since the last message: ");
        } finally {
            address("ben", null);
        }
    }

    @Test
    void who_covers_is_told_of_what_they_may_take_on_and_of_nothing_else() {
        String child = frontDoor.contact("contact");
        council.as("ben", () -> tasks.claim(council.task(child, "screenContact").getId(), "ben"));
        LocalDate today = LondonTime.day(Instant.now());
        clock.at = Instant.now();
        assertThat(counts("amara").covered()).isZero();
        List<String> carols = List.of("north.duty-manager");
        covers.arrange("ben", "amara", today, today, "Leave", "carol", carols);
        covers.arrange("carol", "grace", today, today, "Leave", "daniel", carols);
        try {
            assertThat(counts("amara").covered()).isEqualTo(counts("ben").mine());
            assertThat(counts("ben").covered()).isZero();
            String late = escalated();
            assertThat(states(late)).as("a team manager covers, but it is no work of theirs")
                    .containsExactly("carol escalation waiting 0", "daniel escalation waiting 0");
        } finally {
            covers.arranged(carols).forEach(one -> covers.end(one.id(), "The test is over", "daniel", carols));
        }
        assertThat(counts("amara").covered()).isZero();
    }

    @Test
    void a_deputy_is_told_what_the_chair_is_told() {
        LocalDate today = LondonTime.day(Instant.now());
        List<String> helens = List.of("council.service-manager");
        covers.appoint(Role.CARE_PANEL_CHAIR, "priya", today, today, "Leave", "helen", helens);
        try {
            assertThat(holders.of(Role.CARE_PANEL_CHAIR.group())).containsExactly("priya", "quentin");
            assertThat(holders.of(Role.STABILITY_CHAIR.group())).doesNotContain("priya");
        } finally {
            covers.arranged(helens).stream().filter(one -> one.role() != null)
                    .forEach(one -> covers.end(one.id(), "The test is over", "isaac", helens));
        }
    }

    @Test
    void yesterdays_message_is_not_sent_today() {
        LocalDate day = LocalDate.of(2031, 3, 4);
        outbox.tellInTheMorning("carol", day, Map.of("day", "Tuesday", "mine", "3"), clock.at);
        clock.at = LondonTime.at(day.plusDays(1).atTime(7, 0));
        postman.work();
        assertThat(mails()).isEmpty();
        assertThat(db.sql("select mail from care.notice where user_id = 'carol' and for_day = ?").param(day)
                .query(String.class).single()).isEqualTo("not-needed");
    }

    private void at(LocalDate day, int hour, int minute) {
        clock.at = LondonTime.at(day.atTime(LocalTime.of(hour, minute)));
        new MorningDigest(db, outbox, work(), identity, people, workingDays, settings, together, clock)
                .tellIfDue();
    }

    private List<String> digests(LocalDate day) {
        return db.sql("select user_id from care.notice where for_day = ? order by id").param(day).query(String.class).list();
    }

    private WorkToday work() {
        return new WorkToday(tasks, colleagues, days, deputies, together, clock);
    }

    private WorkToday.Counts counts(String user) {
        List<String> groups = identity.createGroupQuery().groupMember(user).list().stream().map(g -> g.getId()).toList();
        WorkToday.Counts[] found = new WorkToday.Counts[1];
        council.as(user, () -> found[0] = work().of(user, groups, Instant.EPOCH));
        return found[0];
    }

    private static long waiting(WorkToday.Counts counts) {
        return counts.groups().stream().mapToLong(WorkToday.Waiting::count).sum();
    }
}
