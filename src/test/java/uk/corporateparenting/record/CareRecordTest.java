package uk.corporateparenting.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.corporateparenting.record.Fact.AdoptionDates;
import uk.corporateparenting.record.Fact.AdoptionPlan;
import uk.corporateparenting.record.Fact.Assessment;
import uk.corporateparenting.record.Fact.AsylumSeeker;
import uk.corporateparenting.record.Fact.CareEpisode;
import uk.corporateparenting.record.Fact.ChildIdentity;
import uk.corporateparenting.record.Fact.ChildMatch;
import uk.corporateparenting.record.Fact.ChildProfile;
import uk.corporateparenting.record.Fact.ChildView;
import uk.corporateparenting.record.Fact.Consent;
import uk.corporateparenting.record.Fact.Decision;
import uk.corporateparenting.record.Fact.DocumentGiven;
import uk.corporateparenting.record.Fact.EarlierPermanence;
import uk.corporateparenting.record.Fact.EducationPlan;
import uk.corporateparenting.record.Fact.HealthAssessment;
import uk.corporateparenting.record.Fact.HealthRequest;
import uk.corporateparenting.record.Fact.HealthYear;
import uk.corporateparenting.record.Fact.LeaverStatus;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.Fact.FamilyTimePlan;
import uk.corporateparenting.record.Fact.Letter;
import uk.corporateparenting.record.Fact.Meeting;
import uk.corporateparenting.record.Fact.MissingEpisode;
import uk.corporateparenting.record.Fact.Motherhood;
import uk.corporateparenting.record.Fact.PanelAction;
import uk.corporateparenting.record.Fact.PanelContribution;
import uk.corporateparenting.record.Fact.PanelDecision;
import uk.corporateparenting.record.Fact.PanelHearing;
import uk.corporateparenting.record.Fact.PanelReferral;
import uk.corporateparenting.record.Fact.PanelScreening;
import uk.corporateparenting.record.Fact.Placement;
import uk.corporateparenting.record.Fact.PlacementLesson;
import uk.corporateparenting.record.Fact.PlacementOffer;
import uk.corporateparenting.record.Fact.PoliceCallOut;
import uk.corporateparenting.record.Fact.PlacementRisk;
import uk.corporateparenting.record.Fact.Referral;
import uk.corporateparenting.record.Fact.Relationship;
import uk.corporateparenting.record.Fact.Restriction;
import uk.corporateparenting.record.Fact.ReturnInterview;
import uk.corporateparenting.record.Fact.Review;
import uk.corporateparenting.record.Fact.ReviewRequest;
import uk.corporateparenting.record.Fact.RiskAlert;
import uk.corporateparenting.record.Fact.SchoolPlace;
import uk.corporateparenting.record.Fact.SiblingMember;
import uk.corporateparenting.record.Fact.StabilityAction;
import uk.corporateparenting.record.Fact.StrengthsQuestionnaire;
import uk.corporateparenting.record.Fact.TeamAllocation;
import uk.corporateparenting.record.Fact.Visit;
import uk.corporateparenting.record.Fact.WorkerEpisode;
import uk.corporateparenting.record.Fact.Worry;

class CareRecordTest extends RecordTest {

    private static final Placement FOSTER = new Placement(NOW.minusSeconds(3600), PlaceCode.U6, ProviderCode.PR1,
            "Pat Green", "4 Mill Lane", "le2 7lx", "SC12345", new BigDecimal("3.5"), Area.IN, "nominated-officer",
            false, null, null, null);

    @Test
    void a_child_gets_a_reference_of_six_digits_and_never_the_same_twice() {
        String first = record.register(child("Ada", "Fox", "2015-03-09"), "dana");
        String second = record.register(child("Ada", "Fox", "2015-03-09"), "dana");

        assertThat(first).matches("CH-[0-9]{6}").isNotEqualTo(second);
        assertThat(record.child(first)).hasValueSatisfying(child -> {
            assertThat(child.fullName()).isEqualTo("Ada Fox");
            assertThat(child.ageOn(TODAY)).isEqualTo(11);
            assertThat(child.isLookedAfter()).isFalse();
        });
        assertThat(record.child("CH-999998")).isEmpty();
        assertThat(record.child("\0'")).isEmpty();
    }

    static Stream<Fact> every_kind_of_fact() {
        return Stream.of(
                new ChildIdentity(NOW, "Zoë", "O’Neill-Óg", LocalDate.of(2012, 2, 29), 14, TODAY, Sex.U,
                        Ethnicity.REFU, "943 476 5919", "un1", "1 High Street", "le1 1fz", true),
                new ChildProfile(NOW, "Zo", "they", "British Sign Language", "signs", "nuts", "Mill School"),
                new ChildMatch(NOW, null, "not the same"),
                new Relationship(TODAY, "Jo Fox", "mother", true, false, "07700 900000", "call after six"),
                new RiskAlert(TODAY, "dog", "Large dog at home", null),
                new Referral(NOW, null, SourceOfReferral.S1A, NeedCode.N1, "Afraid to go home"),
                new Assessment(TODAY, "child-and-family", TODAY, TODAY, true, null, "close", "Safe"),
                new Consent(TODAY, "section-20", "Jo Fox", "mother", true, Stance.CANNOT_BE_FOUND, false, false, true,
                        "Polish", true, "May take her back at any time", TODAY, "one night", TODAY, TODAY, "no"),
                new LegalStatus(NOW, LegalStatusCode.L1, NOW.plusSeconds(72 * 3600), null, "Court", "L/1"),
                new CareEpisode(TODAY, LegalStatusCode.V2, NeedCode.N8, "maria", "Nobody at home", TODAY,
                        EndReasonCode.E4A),
                FOSTER,
                new PlacementOffer(TODAY, "foster", "The Greens", false, "full", "near school", "no pets", "respite"),
                new Decision(NOW, "screening", "assessment", "Hurt", "What school said", "early-help", "dana", "maria",
                        true),
                new ChildView(TODAY, "living with gran", "I like it", "drew it", null),
                new DocumentGiven(TODAY, "promise", "easy read", "Ada", "dana", null),
                new Meeting(NOW, "strategy-discussion", "maria", "police, health", true, "section-47", "notes"),
                new TeamAllocation(NOW, "north"),
                new Review(TODAY, ReviewCode.PN1, "uma", true, false, "Stay", TODAY, "snow"),
                new ReviewRequest(TODAY, "serious-event", "Hurt at school"),
                new Visit(NOW, "child", "in-person", true, true, null, true, true, "sad", "played chess"),
                new HealthRequest(TODAY, "review", "phone", "face-to-face", "worried", "sent", "booked", TODAY, "at 10"),
                new HealthAssessment(TODAY, "initial", "face-to-face", "doctor", "done", true, false, true, true, "plan"),
                new StrengthsQuestionnaire(TODAY, 17, null),
                new EducationPlan(TODAY, "Mill School", "written", null, 96, false, "support", "books", "read", "in",
                        "good"),
                new SchoolPlace(TODAY, "excluded", "Mill School", "fight"),
                new MissingEpisode(NOW, MissingCode.A, NOW.plusSeconds(3600), "high", "after a call"),
                new ReturnInterview(TODAY, true, TODAY, "noor", null, "friends"),
                new Worry(TODAY, "complaint", "No wifi", "fixed", TODAY),
                new Restriction(NOW, "secure", NOW.plusSeconds(72 * 3600), null, "Court", "locked doors", "absconds"),
                new Letter(TODAY, "review", "Dear Ada"),
                new PanelReferral(TODAY, "Cars at night", "Exploitation: high", "Curfew", "Kit", false, true, true),
                new PanelScreening(TODAY, true, false, "What do you know?", "Several hold a piece"),
                new PanelContribution(TODAY, "agency-police", false, "Two cars", "high", "Notices", true, null),
                new PanelHearing(TODAY, true, TODAY, null, "consent", null),
                new PanelDecision(TODAY, "MT-000001", "oversight", "high", "Kit", "voluntary", "They trust Kit"),
                new PanelAction(TODAY, "MT-000001", "Notices", "agency-police", TODAY, "done", TODAY, "Served"),
                new PoliceCallOut(NOW, "Elm House", "night worker", "A window", false, "1 yes", "Call first", TODAY),
                new FamilyTimePlan(TODAY, "Jo Fox", "mother", "weekly", "in-person", true, "late trains", TODAY),
                new HealthYear(TODAY, false, true, true, false, true, false, null, null),
                new LeaverStatus(TODAY, InTouchCode.RHOM, ActivityCode.NOT_KNOWN, AccommodationCode.S2),
                new AsylumSeeker(TODAY, TODAY.plusYears(1)),
                new EarlierPermanence(TODAY, PermanenceCode.P2, "NIR", "zz/05/2014"),
                new AdoptionDates(TODAY, TODAY, true, 2, "FF", "L11"),
                new AdoptionPlan(TODAY, TODAY, AdoptionCeasedCode.RD3),
                new Motherhood(TODAY, TODAY),
                new WorkerEpisode(TODAY, "SW12345", TODAY, WorkerChangeCode.LEFTRL),
                new Fact.LeavingCareStatus(TODAY, LeaverStatusCode.RELEVANT, LeaverStatusCode.ELIGIBLE, "17 years old",
                        "left care in May"),
                new Fact.PathwayNeed(TODAY, PathwayArea.MONEY, "cannot budget", "I want to save", "weekly allowance",
                        "standing"),
                new Fact.PathwayAction(TODAY, PathwayArea.HEALTH, "find a dentist", "Leon", TODAY, "open", TODAY,
                        "asked twice"),
                new Fact.PathwayPlan(TODAY, TODAY, "grace", false, "wants a flat now", "I am ready", "back to the Bakers"),
                new Fact.PathwayReview(TODAY, "leon", "Robin, Leon", "plan-stands", "flat first", TODAY, "ill"),
                new Fact.AgreedEducation(TODAY, "bricklaying", TODAY),
                new Fact.IndependenceList(TODAY, "in-place", "on-its-way", "in-place", "not-yet", "not-needed", "in-place",
                        "not-needed", "not-needed", "on-its-way", "in-place", "passport by May"),
                new Fact.HomePlan(TODAY, HomeOption.STAYING_PUT, "with the Bakers", 3000, "bed and cooker", false,
                        "helen"),
                new Fact.LeaverHome(TODAY, HomeOption.OWN_TENANCY, "2 High Street", "LE1 1FZ", true, "near college"),
                new Fact.AdvisorContact(NOW, "in-person", true, InTouchCode.YES, ActivityCode.F2, AccommodationCode.U1,
                        "monthly", "lonely", "cooked together"),
                new Fact.HousingReferral(TODAY, "Blaby", "loses the room", "waiting", TODAY, "next week"),
                new Fact.LostContact(TODAY, "called twice", TODAY, "at a friend's"),
                new Fact.AdvisorOffer(TODAY, "yearly", true, "wants help with a form"),
                new Fact.LeaverSupport(TODAY, "work-placement", "a kitchen", "nobody else", 200, "The Copper Kettle",
                        "Maya", TODAY, "in-place", TODAY, "starts at eight"),
                new Fact.Quotation(TODAY, "I like it here", "homes", "Sam Hill", TODAY, AgreedHow.THROUGH_ADVOCATE,
                        TODAY.plusYears(1), TODAY, TakenBackBy.CHILD),
                new Fact.WellbeingCheck(TODAY, "winter-2020", "telephone", true, true, false, true, true, "so-so",
                        "a heater"),
                new PlacementRisk(TODAY, "school", "the carer", "Sent home twice"),
                new StabilityAction(TODAY, "A weekend away", "support-team", TODAY, "done", TODAY, "went well"),
                new PlacementLesson(TODAY, "interview", "listened-to", "good", "They asked me"),
                new Fact.CarerReview(TODAY, "The Bakers", "proud of her", "heard", "she beats me at chess",
                        "stays to 18", "the summer", false, "a smoke alarm", TODAY, "sleep", TODAY, "own", "warm and dry", TODAY),
                new Fact.CarerTraining(TODAY, "The Bakers", "consultation", "sleep", "Dr Castell", "6"),
                new Fact.PermanenceMarks(TODAY, true, false, "two sisters"),
                new Fact.PermanenceOption(TODAY, "adoption", "yes", "no", "maybe", "young", "sister", true),
                new Fact.PermanencePlan(TODAY, "adoption", "special-guardianship", "gran", "one home", "for life", "no",
                        TODAY, TODAY, TODAY, "isaac", 112, TODAY, "achieved"),
                new Fact.PermanenceStep(TODAY, "step", "met gran", "assess", "kofi", TODAY),
                new Fact.AdoptionEvent(TODAY, "placed", "yes", "with the Greens"),
                new Fact.LifeStory(TODAY, "started", "nina", TODAY, "photos"));
    }

    @Test
    void many_facts_are_written_at_once_as_one_by_one() {
        List<String> refs = record.references(2, "sam");
        List<Fact> facts = every_kind_of_fact().toList();
        record.addAll(refs.stream().flatMap(ref -> facts.stream().map(fact -> new NewFact(ref, fact, null))).toList(),
                "sam");

        assertThat(refs).allSatisfy(ref -> assertThat(facts).allSatisfy(fact ->
                assertThat(record.latest(ref, fact.getClass()).orElseThrow().fact()).isEqualTo(fact)));
        long first = record.latest(refs.get(0), Letter.class).orElseThrow().id();
        NewFact correction = new NewFact(refs.get(0), new Letter(TODAY, "review", "Dear Zoë"), first);
        record.addAll(List.of(correction), "sam");
        assertThat(record.current(refs.get(0), Letter.class)).singleElement()
                .satisfies(letter -> assertThat(letter.supersedes()).isEqualTo(first));
        assertThatThrownBy(() -> record.addAll(List.of(correction), "sam")).isInstanceOf(RecordProblem.class);
        assertThatThrownBy(() -> record.addAll(List.of(new NewFact(refs.get(1), correction.fact(), first)), "sam"))
                .isInstanceOf(RecordProblem.class);
    }

    @ParameterizedTest
    @MethodSource("every_kind_of_fact")
    void a_fact_is_read_as_it_was_written(Fact fact) {
        String ref = record.register(child("Ada", "Fox", "2015-03-09"), "dana");
        clock.pass(Duration.ofDays(1));

        long id = record.add(ref, fact, "sam");

        assertThat(record.latest(ref, fact.getClass()).orElseThrow())
                .isEqualTo(new Recorded<>(id, ref, NOW.plus(Duration.ofDays(1)), "sam", null, fact));
        assertThat(record.timeline(ref).entries()).anySatisfy(entry -> {
            assertThat(entry.id()).isEqualTo(id);
            assertThat(entry.kind()).isEqualTo(Rows.table(fact.getClass()));
            assertThat(entry.lines()).isNotEmpty();
        });
    }

    @Test
    void every_kind_of_fact_is_tried() {
        assertThat(Stream.concat(every_kind_of_fact().map(Object::getClass), Stream.of(SiblingMember.class)))
                .containsExactlyInAnyOrderElementsOf(FactStore.KINDS.stream().map(kind -> (Class<?>) kind).toList());
    }

    @Test
    void the_application_can_neither_change_nor_delete_anything_in_the_record() {
        String ref = record.register(child("Ada", "Fox", "2015-03-09"), "dana");

        assertThat(jdbc.sql("""
                select tablename from pg_tables
                where schemaname = 'care' and tablename <> 'flyway_schema_history'
                  and has_table_privilege(schemaname || '.' || tablename, 'select')
                  and has_table_privilege(schemaname || '.' || tablename, 'insert')
                  and not has_table_privilege(schemaname || '.' || tablename, 'update, delete, truncate')""")
                .query(String.class).list())
                .containsAll(FactStore.KINDS.stream().map(Rows::table).toList())
                .contains("child", "contact", "contact_child", "sibling_group");
        for (String sql : List.of("update care.child_identity set given_name = 'X' where child_ref = ?",
                "delete from care.child_identity where child_ref = ?")) {
            assertThatThrownBy(() -> jdbc.sql(sql).param(ref).update()).rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_correction_supersedes_and_keeps_what_was_there() {
        String ref = record.register(child("Ada", "Fox", "2015-03-09"), "dana");
        long first = record.add(ref, new Relationship(TODAY, "Jo", "mother", null, null, null, null), "dana");

        long second = record.add(ref, new Relationship(TODAY, "Jo", "mother", true, false, null, null), "sam", first);

        assertThat(record.current(ref, Relationship.class)).singleElement().satisfies(standing -> {
            assertThat(standing.id()).isEqualTo(second);
            assertThat(standing.supersedes()).isEqualTo(first);
        });
        assertThat(record.timeline(ref).entries()).filteredOn(entry -> entry.kind().equals("relationship"))
                .extracting(Timeline.Entry::id, Timeline.Entry::superseded)
                .containsExactlyInAnyOrder(tuple(first, true),
                        tuple(second, false));
    }

    @Test
    void the_second_of_two_corrections_is_refused() throws Exception {
        String ref = record.register(child("Ada", "Fox", "2015-03-09"), "dana");
        RiskAlert alert = new RiskAlert(TODAY, "dog", "Large dog at home", null);
        long first = record.add(ref, alert, "dana");

        List<Object> answers = bothAtOnce(() -> record.add(ref, alert, "sam", first));

        assertThat(answers).filteredOn(Long.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(RecordProblem.class::isInstance).singleElement()
                .hasToString(RecordProblem.class.getName()
                        + ": Somebody has changed this since you opened it. Open it again and look first.");
    }

    @Test
    void a_fact_of_another_child_cannot_be_superseded() {
        String ada = record.register(child("Ada", "Fox", "2015-03-09"), "dana");
        String ben = record.register(child("Ben", "Hart", "2016-03-09"), "dana");
        RiskAlert alert = new RiskAlert(TODAY, "dog", "Large dog at home", null);
        long onAda = record.add(ada, alert, "dana");

        assertThatThrownBy(() -> record.add(ben, alert, "dana", onAda)).isInstanceOf(RecordProblem.class)
                .hasMessageContaining("not on this child's record");
        assertThatThrownBy(() -> record.add("CH-999998", alert, "dana")).isInstanceOf(RecordProblem.class)
                .hasMessage("There is no child with this reference.");
    }

    @Test
    void text_that_the_database_cannot_keep_is_refused() {
        String ref = record.register(child("Ada", "Fox", "2015-03-09"), "dana");

        for (String text : List.of("nul \0 inside", "half a pair \ud83d")) {
            assertThatThrownBy(() -> record.add(ref, new RiskAlert(TODAY, "dog", text, null), "dana"))
                    .isInstanceOf(RecordProblem.class).hasMessageNotContaining(text);
        }
        record.add(ref, new RiskAlert(TODAY, "dog", "'; drop table care.child; -- \uD83D\uDC36 \\u0041 \"", null), "d");
        assertThat(record.child(ref).orElseThrow().riskAlerts()).singleElement()
                .hasFieldOrPropertyWithValue("alert", "'; drop table care.child; -- \uD83D\uDC36 \\u0041 \"");
    }

    @Test
    void the_header_says_all_that_every_screen_must_carry() {
        String ada = record.register(child("Ada", "Fox", "2015-03-09", null, "LE1 1FZ"), "dana");
        String ben = record.register(child("Ben", "Fox", "2013-03-09", null, "LE1 1FZ"), "dana");
        record.link(List.of(ada, ben), "dana");
        record.add(ben, FOSTER, "pat");
        record.add(ada, new ChildProfile(NOW, "Addie", "she", "Polish", "interpreter", "nuts", "Mill School"), "dana");
        record.add(ada, new Relationship(TODAY, "Jo", "mother", true, true, null, null), "dana");
        record.add(ada, new Relationship(TODAY, "Al", "father", null, false, null, null), "dana");
        record.add(ada, new RiskAlert(TODAY, "dog", "Large dog", null), "dana");
        record.add(ada, new RiskAlert(TODAY.minusDays(9), "old", "Gone", TODAY.minusDays(1)), "dana");
        record.add(ada, new LegalStatus(NOW.minusSeconds(60), LegalStatusCode.L2, NOW.plusSeconds(60), null, null,
                null), "lee");
        record.add(ada, new CareEpisode(TODAY, LegalStatusCode.L2, NeedCode.N1, "maria", "Hurt", null, null), "lee");
        record.add(ada, new Placement(NOW, PlaceCode.U3, ProviderCode.PR1, "Gran", null, null, null, null, null, null,
                false, null, null, null), "pat");
        record.add(ada, new Assessment(TODAY.minusDays(9), "child-and-family", null, TODAY.minusDays(8), true, null,
                null, null), "sam");
        record.add(ada, new Assessment(TODAY.minusDays(5), "visit", null, TODAY.minusDays(4), false, "asleep", null,
                null), "sam");
        IntStream.rangeClosed(1, 4).forEach(n -> record.add(ada, new Decision(NOW.minusSeconds(n), "screening",
                "outcome-" + n, "why", null, null, null, "maria", false), "maria"));

        Child child = record.child(ada).orElseThrow();

        assertThat(child.calledName()).isEqualTo("Addie");
        assertThat(child.profile().communicationNeed()).isEqualTo("interpreter");
        assertThat(child.legalStatus().code()).isEqualTo(LegalStatusCode.L2);
        assertThat(child.legalStatus().endsAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(child.isLookedAfter()).isTrue();
        assertThat(child.holdersOfParentalResponsibility()).extracting(Relationship::personName).containsExactly("Jo");
        assertThat(child.mustNotKnowAddress()).extracting(Relationship::personName).containsExactly("Al");
        assertThat(child.riskAlerts()).extracting(RiskAlert::kind).containsExactly("dog");
        assertThat(child.placement().carerName()).isEqualTo("Gran");
        assertThat(child.lastSeenOn()).isEqualTo(TODAY.minusDays(4));
        assertThat(child.lastSeenAloneOn()).isEqualTo(TODAY.minusDays(8));
        assertThat(child.lastDecisions()).extracting(Decision::outcome)
                .containsExactly("outcome-1", "outcome-2", "outcome-3");
        assertThat(child.siblings()).containsExactly(new SiblingHome(ben, "Ben Fox", LocalDate.of(2013, 3, 9),
                "Pat Green, 4 Mill Lane, LE2 7LX", false));
        assertThat(record.siblings(ben)).extracting(SiblingHome::livesAt).containsExactly("Gran");
    }

    @Test
    void the_timeline_is_newest_first_and_keeps_when_it_happened_and_when_it_was_recorded() {
        Contact contact = contact("timeline-1");
        String ref = record.received(contact, List.of(child("Ada", "Fox", "2015-03-09")), "dana").references().get(0);
        record.add(ref, new ChildView(LocalDate.of(2026, 7, 1), "home", "I want to go home", "in words", null), "sam");
        record.add(ref, new Decision(NOW.plusSeconds(5), "screening", "assessment", "Hurt", null, null, null, "maria",
                false), "maria");

        List<Timeline.Entry> entries = record.timeline(ref).entries();

        assertThat(entries).extracting(Timeline.Entry::title).containsExactly("Decision: screening", "Child identity",
                "Contact", "Child view");
        Timeline.Entry view = entries.get(3);
        assertThat(view.at()).isEqualTo(Instant.parse("2026-06-30T23:00:00Z"));
        assertThat(view.wholeDay()).isTrue();
        assertThat(view.recordedAt()).isEqualTo(NOW);
        assertThat(view.recordedBy()).isEqualTo("sam");
        assertThat(view.lines()).containsExactly("About: home", "Said: I want to go home", "How: in words");
        assertThat(entries.get(2).lines()).contains("Source: 2A, school", "Presenting need: N1, abuse or neglect",
                "Immediate danger: no", "Consent: not asked safety");
    }

    @Test
    void a_contact_is_kept_once_however_often_it_comes() {
        List<ChildIdentity> children = List.of(child("Ada", "Fox", "2015-03-09"), child("Ben", "Fox", "2013-01-01"));

        Contact.Receipt first = record.received(contact("once-1"), children, "partner");
        Contact.Receipt again = record.received(contact("once-1"),
                children.stream().map(child -> child.as(NOW.plusSeconds(60))).toList(), "partner");
        Contact.Receipt other = record.received(contact("once-1"), children.subList(0, 1), "partner");

        assertThat(first.outcome()).isEqualTo(Contact.Outcome.CREATED);
        assertThat(again).isEqualTo(new Contact.Receipt(Contact.Outcome.DUPLICATE, first.contactId(),
                first.references()));
        assertThat(other.outcome()).isEqualTo(Contact.Outcome.CONFLICTING);
        assertThat(other.references()).isEmpty();
        assertThat(record.siblings(first.references().get(0))).extracting(SiblingHome::reference)
                .containsExactly(first.references().get(1));
        assertThat(record.contact(first.contactId())).hasValueSatisfying(kept -> {
            assertThat(kept.contact()).isEqualTo(contact("once-1"));
            assertThat(kept.references()).isEqualTo(first.references());
        });
    }

    @Test
    void a_contact_handed_in_twice_at_the_same_moment_is_kept_once() throws Exception {
        for (int i = 0; i < 10; i++) {
            Contact contact = contact("race-" + i);

            List<Object> answers = bothAtOnce(() ->
                    record.received(contact, List.of(child("Ada", "Fox", "2015-03-09")), "partner"));

            assertThat(answers).extracting(answer -> ((Contact.Receipt) answer).outcome())
                    .containsExactlyInAnyOrder(Contact.Outcome.CREATED, Contact.Outcome.DUPLICATE);
            assertThat(answers).extracting(answer -> ((Contact.Receipt) answer).references()).doesNotContain(List.of());
        }
        assertThat(jdbc.sql("""
                select count(*) from care.contact_child join care.contact on id = contact_id
                where contact_ref like 'race-%'""").query(Integer.class).single()).isEqualTo(10);
    }

    @Test
    void typed_contacts_have_no_sender_id_and_more_children_can_be_added() {
        List<ChildIdentity> children = List.of(child("Ada", "Fox", "2015-03-09"));
        Contact.Receipt one = record.received(contact(null), children, "dana");
        Contact.Receipt two = record.received(contact(null), children, "dana");
        assertThat(two.outcome()).isEqualTo(Contact.Outcome.CREATED);

        String ben = record.addChild(one.contactId(), child("Ben", "Fox", "2013-01-01"), "dana");
        String cy = record.addChild(one.contactId(), child("Cy", "Fox", "2012-01-01"), "dana");

        assertThat(record.siblings(cy)).extracting(SiblingHome::reference)
                .containsExactly(ben, one.references().get(0));
        assertThat(record.current(cy, SiblingMember.class)).hasSize(1);
        assertThat(record.contact(one.contactId()).orElseThrow().references())
                .containsExactly(one.references().get(0), ben, cy);
    }

    @Test
    void a_match_reads_both_references_together_and_can_be_undone() {
        String known = record.register(child("Iris", "Webb", "2015-03-09"), "dana");
        String temporary = record.register(child("Iriss", "Web", "2015-03-09"), "dana");
        String third = record.register(child("I", "Webb", "2015-03-09"), "dana");
        record.add(known, new RiskAlert(TODAY, "dog", "Large dog", null), "dana");
        record.add(temporary, new ChildView(TODAY, "home", "No", "in words", null), "dana");

        record.match(temporary, known, "Same school and mother", "dana");
        record.match(third, temporary, "Same again", "dana");

        assertThat(record.knownAs(third)).isEqualTo(known);
        Child child = record.child(third).orElseThrow();
        assertThat(child.reference()).isEqualTo(known);
        assertThat(child.aliases()).containsExactlyInAnyOrder(temporary, third);
        assertThat(child.fullName()).isEqualTo("Iris Webb");
        assertThat(child.riskAlerts()).hasSize(1);
        assertThat(record.current(known, ChildView.class)).hasSize(1);
        assertThat(record.timeline(known).entries()).extracting(Timeline.Entry::reference)
                .contains(known, temporary, third);
        assertThat(record.likelyMatches(known)).noneMatch(match -> child.aliases().contains(match.reference()));

        record.unmatch(temporary, "Another Iris", "maria");

        assertThat(record.knownAs(temporary)).isEqualTo(temporary);
        assertThat(record.current(known, ChildView.class)).isEmpty();
        assertThat(record.knownAs(third)).isEqualTo(known);

        record.match(temporary, known, "It was her after all", "maria");
        assertThat(record.knownAs(temporary)).isEqualTo(known);
    }

    @Test
    void matches_never_make_a_circle() throws Exception {
        String a = record.register(child("Ida", "Wren", "2015-03-09"), "dana");
        String b = record.register(child("Ida", "Wren", "2015-03-09"), "dana");
        String c = record.register(child("Ida", "Wren", "2015-03-09"), "dana");
        record.match(a, b, "same", "dana");

        assertThatThrownBy(() -> record.match(b, a, "same", "dana")).hasMessage("These are already one child.");
        assertThatThrownBy(() -> record.match(a, a, "same", "dana")).hasMessage("These are already one child.");
        assertThatThrownBy(() -> record.match(a, c, "same", "dana"))
                .hasMessageStartingWith("This reference is already");
        assertThatThrownBy(() -> record.match(c, "CH-999998", "same", "dana")).isInstanceOf(RecordProblem.class);
        assertThatThrownBy(() -> record.unmatch(c, "why", "dana")).isInstanceOf(RecordProblem.class);

        List<Object> answers = inParallel(() -> {
            record.match(b, c, "same", "dana");
            return "done";
        }, () -> {
            record.match(c, b, "same", "dana");
            return "done";
        });
        assertThat(answers).containsOnlyOnce("done");
        assertThat(record.knownAs(a)).isIn(b, c);
    }

    @Test
    void likely_matches_are_found_with_their_reasons_and_merge_nothing() {
        String known = record.register(child("Mohammed", "O'Brien-Quill", "2014-05-06", "9434765919", "LE67 3DN"), "d");
        record.register(child("Nell", "O'Brien-Quill", "2014-05-06", null, null), "d");
        record.register(child("Zed", "Unalike", "2014-05-06", null, "LE67 3DN"), "d");

        assertLikely(child("Other", "Name", null, "943 476 5919", null), known, 95, "Same NHS number");
        assertLikely(child("MOHAMMED", "OBrien Quill", "2014-05-06"), known, 90, "Same date of birth and same name");
        assertLikely(child("O’Brien-Quill", "Mohammed", "2014-05-06"), known, 85,
                "Same date of birth and given and family name exchanged");
        assertLikely(child("Muhamad", "Obrien-Quil", "2014-05-06"), known, 80,
                "Same date of birth and name sounds alike");
        assertLikely(child("Mo", "O'Brien", "2014-05-06"), known, 40,
                "Same date of birth and similar family name, other given name: perhaps a twin");
        assertLikely(child("Jack", "O'Brien-Quill", null, null, "le673dn"), known, 35,
                "Similar family name and same postcode");
        assertLikely(child("Mohammed", "O'Brien-Quill", "2014-05-06", "4010232137", null), known, 65,
                "Same date of birth and same name", "But another NHS number");
        assertThat(record.knownAs(known)).isEqualTo(known);
    }

    private void assertLikely(ChildIdentity identity, String known, int score, String... reasons) {
        String temporary = record.register(identity, "dana");
        assertThat(record.likelyMatches(temporary)).filteredOn(match -> match.reference().equals(known))
                .singleElement().satisfies(match -> {
                    assertThat(match.score()).isEqualTo(score);
                    assertThat(match.reasons()).containsExactly(reasons);
                });
        assertThat(record.knownAs(temporary)).isEqualTo(temporary);
    }

    @Test
    void children_are_found_by_reference_birth_and_parts_of_any_of_their_names() {
        String ref = record.register(child("Zoë-Mae", "O’Sullivan", "2011-12-13", "4010232137", "LE1 1FZ"), "dana");
        record.add(ref, new ChildProfile(NOW, "Bunny", null, null, null, null, null), "dana");

        for (String text : List.of(ref, ref.toLowerCase(), "2011-12-13", "13/12/2011", "401 023 2137", "osullivan",
                "O'SULLIVAN zoe", " mae  o’sull ", "bunny")) {
            assertThat(record.search(text)).as(text).extracting(Found::reference).contains(ref);
        }
        for (String text : List.of("%", "_oe osull", "31/02/2011", "zoe smith", "", "\\", "\0", "\ud83d")) {
            assertThat(record.search(text)).as(text).extracting(Found::reference).doesNotContain(ref);
        }
        IntStream.range(0, 51).forEach(n -> record.register(child("Manyfold", "N" + n, null), "dana"));
        assertThat(record.search("manyfold")).hasSize(50);
    }

    @Test
    void the_background_counts_what_the_screener_must_know() {
        clock.now = NOW.minus(Duration.ofDays(400));
        String known = record.register(new ChildIdentity(clock.now, "Una", "Vole", LocalDate.of(2015, 3, 9), null, null,
                null, null, null, null, "9 Old Row", "LE9 6QB", false), "dana");
        record.add(known, new Referral(clock.now, null, SourceOfReferral.S6, NeedCode.N1, "long ago"), "dana");
        clock.now = NOW;
        Contact.Receipt now = record.received(contact(null), List.of(new ChildIdentity(NOW, "Una", "Vole",
                LocalDate.of(2015, 3, 9), null, null, null, null, null, null, "2 New Row", "LE13 1GN", false)), "dana");
        String ref = now.references().get(0);
        String neighbour = record.register(new ChildIdentity(NOW, "Ned", "Next", null, 4, null, null, null, null, null,
                "3 New Row", "LE13 1GN", false), "dana");
        String cousin = record.register(child("Kit", "Vole", null, null, "LE13 1GN"), "dana");
        record.match(ref, known, "same", "dana");
        record.add(ref, new Referral(NOW, now.contactId(), SourceOfReferral.S2A, NeedCode.N1, "now"), "dana");
        record.add(known, new Decision(NOW.minus(Duration.ofDays(390)), "child-protection-conference",
                "protection-plan", "why", null, null, null, "chair", false), "chair");
        record.add(known, new ChildIdentity(NOW, "Una", "Vole", LocalDate.of(2015, 3, 9), null, null, null, null, null,
                null, "2 New Row", "LE13 1GN", false), "dana");

        Background background = record.background(ref);

        assertThat(background.contactsInTwelveMonths()).isEqualTo(1);
        assertThat(background.referralsInTwelveMonths()).isEqualTo(1);
        assertThat(background.earlierProtectionPlan()).isTrue();
        assertThat(background.lookedAfterBefore()).isFalse();
        assertThat(background.household()).extracting(Found::reference).contains(cousin).doesNotContain(neighbour, ref);
        assertThat(background.previousAddresses()).containsExactly("9 Old Row, LE9 6QB");
    }

    @Test
    void what_the_law_needs_cannot_be_left_out() {
        assertThatThrownBy(() -> new CareEpisode(TODAY, LegalStatusCode.V2, NeedCode.N1, "maria", " ", null, null))
                .isInstanceOf(RecordProblem.class);
        assertThatThrownBy(() -> new ChildView(TODAY, "home", " ", null, null)).isInstanceOf(RecordProblem.class);
        assertThatThrownBy(() -> new DocumentGiven(TODAY, "promise", null, null, null, null))
                .isInstanceOf(RecordProblem.class);
        assertThatThrownBy(() -> child("A", "B", null, "9434765918", null)).isInstanceOf(RecordProblem.class)
                .hasMessageNotContaining("9434765918");
    }

    private static Contact contact(String contactRef) {
        return new Contact(NOW, contactRef, "contact", SourceOfReferral.S2A, "Schools", "Nia Adeyemi",
                "duty@example.org", null, "Afraid to go home tonight.", NeedCode.N1, false, null, "No.",
                ConsentAnswer.NOT_ASKED_SAFETY);
    }

    private interface Work {
        Object run() throws Exception;
    }

    private static List<Object> bothAtOnce(Work work) throws Exception {
        return inParallel(work, work);
    }

    /** What each answered or threw. */
    private static List<Object> inParallel(Work... works) throws Exception {
        CyclicBarrier start = new CyclicBarrier(works.length);
        ExecutorService threads = Executors.newFixedThreadPool(works.length);
        try {
            List<Future<Object>> answers = Stream.of(works).map(work -> threads.submit(() -> {
                start.await();
                try {
                    return work.run();
                } catch (RecordProblem refused) {
                    return (Object) refused;
                }
            })).toList();
            return List.of(answers.get(0).get(), answers.get(1).get());
        } finally {
            threads.shutdown();
        }
    }
}
