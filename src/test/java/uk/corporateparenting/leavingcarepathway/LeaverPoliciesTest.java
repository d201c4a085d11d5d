package uk.corporateparenting.leavingcarepathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.corporateparenting.record.AccommodationCode;
import uk.corporateparenting.record.ActivityCode;
import uk.corporateparenting.record.EndReasonCode;
import uk.corporateparenting.record.Ethnicity;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.HomeOption;
import uk.corporateparenting.record.InTouchCode;
import uk.corporateparenting.record.LeaverStatusCode;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.NeedCode;
import uk.corporateparenting.record.PlaceCode;
import uk.corporateparenting.record.Sex;

/** Days, clocks and answers worked out by hand. */
class LeaverPoliciesTest {

    private static final LocalDate BORN = LocalDate.of(2010, 6, 15);

    private static LeaverStory story(Fact... facts) {
        List<Fact> all = new ArrayList<>(Arrays.asList(facts));
        if (all.stream().noneMatch(Fact.ChildIdentity.class::isInstance)) {
            all.add(born(BORN));
        }
        return LeaverStory.of("CH-000001", all);
    }

    private static Fact born(LocalDate on) {
        return new Fact.ChildIdentity(Instant.EPOCH, "Robin", "Care", on, null, null, Sex.F, Ethnicity.WBRI, null, null,
                null, null, false);
    }

    private static Fact care(String from, String to, LegalStatusCode basis, EndReasonCode end) {
        return new Fact.CareEpisode(LocalDate.parse(from), basis, NeedCode.N1, "grace", "Not safe",
                to == null ? null : LocalDate.parse(to), end);
    }

    private static Fact inCare(String from) {
        return care(from, null, LegalStatusCode.C2, null);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Fact seen(String on, InTouchCode inTouch, String mode, Boolean atHome, AccommodationCode where,
            String howOften) {
        return new Fact.AdvisorContact(Instant.parse(on + "T12:00:00Z"), mode, atHome, inTouch, ActivityCode.F2, where,
                howOften, null, "fine");
    }

    @Test
    void days_count_from_14_and_short_breaks_do_not() {
        assertThat(LeaverStatusPolicy.daysSinceFourteen(story(inCare("2020-01-01")), day("2024-06-15"))).isEqualTo(1);
        assertThat(LeaverStatusPolicy.daysSinceFourteen(story(inCare("2020-01-01")), day("2024-09-13"))).isEqualTo(91);
        assertThat(LeaverStatusPolicy.daysSinceFourteen(story(care("2024-07-01", "2024-07-10", LegalStatusCode.V2,
                EndReasonCode.E4A), inCare("2026-06-20")), day("2026-06-29"))).isEqualTo(20);
        assertThat(LeaverStatusPolicy.daysSinceFourteen(story(care("2024-07-01", "2024-07-10", LegalStatusCode.V4,
                EndReasonCode.E4A)), day("2026-06-29"))).isZero();
        LeaverStory becameSerious = story(care("2026-01-01", null, LegalStatusCode.V3, null),
                new Fact.LegalStatus(Instant.parse("2026-01-01T09:00:00Z"), LegalStatusCode.V3, null,
                        Instant.parse("2026-01-10T09:00:00Z"), null, null),
                new Fact.LegalStatus(Instant.parse("2026-01-10T09:00:00Z"), LegalStatusCode.C1, null, null, null,
                        null));
        assertThat(LeaverStatusPolicy.daysSinceFourteen(becameSerious, day("2026-01-12"))).isEqualTo(3);
        assertThat(LeaverStatusPolicy.daysSinceFourteen(story(care("2020-01-01", "2028-06-15", LegalStatusCode.C2,
                EndReasonCode.E5)), day("2030-01-01"))).as("to the day before 18").isEqualTo(1461);
    }

    @Test
    void who_is_born_on_a_leap_day_is_16_on_it_or_on_1_march() {
        LeaverStory leap = story(born(LocalDate.of(2012, 2, 29)), inCare("2020-01-01"));
        assertThat(LeaverStatusPolicy.age(leap, day("2028-02-28"))).isEqualTo(15);
        assertThat(LeaverStatusPolicy.age(leap, day("2028-02-29"))).isEqualTo(16);
        assertThat(LeaverStatusPolicy.age(leap, day("2030-02-28"))).isEqualTo(17);
        assertThat(LeaverStatusPolicy.age(leap, day("2030-03-01"))).isEqualTo(18);
    }

    @Test
    void eligible_on_the_16th_birthday_or_when_13_weeks_are_reached() {
        assertThat(LeaverStatusPolicy.eligibleOn(story(inCare("2020-01-01")), day("2027-01-01")))
                .contains(day("2026-06-15"));
        assertThat(LeaverStatusPolicy.eligibleOn(story(inCare("2026-06-01")), day("2027-01-01")))
                .contains(day("2026-08-30"));
        assertThat(LeaverStatusPolicy.eligibleOn(story(inCare("2026-06-01")), day("2026-08-29"))).isEmpty();
    }

    @Test
    void the_status_may_change_on_a_birthday_or_a_day_that_is_reached() {
        assertThat(LeaverStatusPolicy.changesOn(story(inCare("2020-01-01")), day("2026-06-15")))
                .isEqualTo("2028-06-15");
        assertThat(LeaverStatusPolicy.changesOn(story(inCare("2026-06-20")), day("2026-06-29")))
                .isEqualTo("2026-09-18");
        assertThat(LeaverStatusPolicy.changesOn(story(care("2020-01-01", "2026-08-31", LegalStatusCode.C2,
                EndReasonCode.E4A)), day("2026-09-01"))).as("half a year at home").isEqualTo("2027-02-28");
        LeaverStory student = story(care("2020-01-01", "2028-06-15", LegalStatusCode.C2, EndReasonCode.E5),
                new Fact.AgreedEducation(day("2031-01-01"), "Nursing", day("2032-07-31")));
        assertThat(LeaverStatusPolicy.changesOn(student, day("2031-09-01"))).isEqualTo("2032-08-01");
        assertThat(LeaverStatusPolicy.facts(student, day("2032-07-31")).agreedEducation()).isTrue();
        assertThat(LeaverStatusPolicy.facts(student, day("2032-08-01")).agreedEducation()).isFalse();
    }

    @Test
    void home_counts_after_six_months_and_where_the_advisor_found_it_settled() {
        Fact home = care("2020-01-01", "2026-08-31", LegalStatusCode.C2, EndReasonCode.E4A);
        Fact settled = seen("2027-02-01", InTouchCode.YES, "in-person", true, AccommodationCode.B1, "monthly");
        assertThat(LeaverStatusPolicy.facts(story(home, settled), day("2027-02-27")).homeSixMonthsSettled()).isFalse();
        assertThat(LeaverStatusPolicy.facts(story(home, settled), day("2027-02-28")).homeSixMonthsSettled()).isTrue();
        assertThat(LeaverStatusPolicy.facts(story(home), day("2027-02-28")).homeSixMonthsSettled()).isFalse();
        Fact later = seen("2029-02-01", InTouchCode.YES, "in-person", true, AccommodationCode.U1, "monthly");
        assertThat(LeaverStatusPolicy.facts(story(home, later, settled), day("2029-03-01")).homeSixMonthsSettled())
                .as("what comes after 18 changes nothing").isTrue();
        assertThat(LeaverStatusPolicy.facts(story(care("2020-01-01", "2024-01-01", LegalStatusCode.C2,
                EndReasonCode.E45)), day("2027-01-01")).specialGuardianship()).isTrue();
    }

    @Test
    void custody_and_hospital_count_on_the_16th_birthday() {
        Fact prison = new Fact.Placement(Instant.parse("2026-06-01T09:00:00Z"), PlaceCode.R5, null, null, null, null,
                null, null, null, null, false, null, Instant.parse("2026-06-20T09:00:00Z"), null);
        assertThat(LeaverStatusPolicy.facts(story(prison), day("2026-07-01")).detainedAtSixteen()).isTrue();
        assertThat(LeaverStatusPolicy.facts(story(born(BORN.plusDays(10)), prison), day("2026-07-01"))
                .detainedAtSixteen()).isFalse();
    }

    @Test
    void the_clock_of_the_next_contact() {
        Fact visit = seen("2027-01-10", InTouchCode.YES, "in-person", true, AccommodationCode.U1, "eight-weekly");
        Fact home = new Fact.LeaverHome(day("2027-01-05"), HomeOption.OWN_TENANCY, "2 High Street", null, true, "near");
        assertThat(LeaverPolicy.contactClock(story())).isEqualTo("L100-first");
        assertThat(LeaverPolicy.contactClock(story(visit))).isEqualTo("L100");
        assertThat(LeaverPolicy.contactLapseClock(story(visit))).isEqualTo("T101");
        assertThat(LeaverPolicy.contactClock(story(visit, home))).isEqualTo("L100");
        assertThat(LeaverPolicy.contactClock(story(home))).isEqualTo("T99");
        assertThat(LeaverPolicy.contactClock(story(home, seen("2027-01-10", InTouchCode.YES, "in-person", false,
                AccommodationCode.U1, "monthly")))).as("not at home").isEqualTo("T99");
        assertThat(LeaverPolicy.contactLapseClock(story(home))).isEqualTo("T99");
        assertThat(LeaverPolicy.contactClock(story(seen("2027-01-11", InTouchCode.YES, "telephone", null,
                AccommodationCode.U1, "weekly"), visit))).as("a call is no visit").isEqualTo("L100");
        for (String[] often : new String[][] {{"weekly", "L101"}, {"fortnightly", "L101-fortnight"},
            {"monthly", "L101-month"}}) {
            assertThat(LeaverPolicy.contactClock(story(seen("2027-01-10", InTouchCode.YES, "in-person", true,
                    AccommodationCode.U1, often[0])))).isEqualTo(often[1]);
        }
        assertThat(LeaverPolicy.contactClock(story(seen("2027-01-10", InTouchCode.REFU, "telephone", null,
                AccommodationCode.U1, null)))).isEqualTo("L101-offer");
        assertThat(LeaverPolicy.contactClock(story(lost("2027-02-10", "2027-03-20"), visit))).as("found")
                .isEqualTo("L100-again");
        assertThat(LeaverPolicy.contactLapseClock(story(lost("2027-02-10", "2027-03-20"), visit)))
                .isEqualTo("L100-again");
        assertThat(LeaverPolicy.contactClock(story(lost("2026-12-10", "2027-01-10"), visit))).as("seen that day")
                .isEqualTo("L100");
        assertThat(LeaverPolicy.contactClock(story(lost("2027-02-10", null), visit))).isEqualTo("L100");
        assertThat(LeaverPolicy.contactClock(story(asked("2028-01-10", true), visit))).as("a year later")
                .isEqualTo("L100-again");
        assertThat(LeaverPolicy.contactClock(story(asked("2027-03-10", true), visit))).isEqualTo("L100");
        assertThat(LeaverPolicy.contactClock(story(asked("2028-01-10", null), visit))).isEqualTo("L100");
        assertThat(LeaverPolicy.contactClock(story(visit, approved("2026-09-01")))).as("review on 1 March, eight weeks "
                + "end on 7 March").isEqualTo("T100");
        assertThat(LeaverPolicy.contactClock(story(visit, approved("2026-08-01")))).as("seen three weeks before")
                .isEqualTo("L100");
    }

    private static Fact lost(String on, String foundOn) {
        return new Fact.LostContact(day(on), "Called", foundOn == null ? null : day(foundOn), null);
    }

    private static Fact asked(String on, Boolean wanted) {
        return new Fact.AdvisorOffer(day(on), "request", wanted, "A letter from the landlord");
    }

    private static Fact approved(String on) {
        return new Fact.PathwayPlan(day(on), day(on), "grace", true, null, "Mine", "Call");
    }

    @Test
    void the_other_clocks() {
        assertThat(LeaverPolicy.advisorClock(story(inCare("2020-01-01")), 0)).isEqualTo("L92");
        assertThat(LeaverPolicy.advisorClock(story(inCare("2020-01-01")), 1)).isEqualTo("L92-late");
        assertThat(LeaverPolicy.advisorClock(story(inCare("2026-06-15")), 0)).isEqualTo("L92-late");
        assertThat(LeaverPolicy.needsClock(story(status("eligible", "2026-06-15")), day("2026-07-01")))
                .isEqualTo("T95");
        assertThat(LeaverPolicy.needsClock(story(status("relevant", "2027-06-15")), day("2027-07-01")))
                .isEqualTo("T97");
        assertThat(LeaverPolicy.needsClock(story(status("former-relevant", "2027-06-15")), day("2031-06-15")))
                .isEqualTo("T105");
        assertThat(LeaverPolicy.needsClock(story(status("qualifying", "2027-06-15")), day("2027-07-01")))
                .isEqualTo("T105");
        assertThat(LeaverPolicy.homeClock(story(status("eligible", "2027-12-15")))).isEqualTo("L96");
        assertThat(LeaverPolicy.homeClock(story(status("eligible", "2027-12-16")))).isEqualTo("L96-late");
        assertThat(LeaverPolicy.offerClock(story())).isEqualTo("L104-offer");
        assertThat(LeaverPolicy.offerClock(story(new Fact.AdvisorOffer(day("2031-01-01"), "yearly", false, "fine"))))
                .isEqualTo("T105-offer");
        assertThat(LeaverPolicy.isPlanOwed(story(approved("2026-09-01")), day("2027-09-01"))).isFalse();
        assertThat(LeaverPolicy.isPlanOwed(story(approved("2026-09-01")), day("2027-09-02"))).isTrue();
    }

    private static Fact status(String code, String on) {
        LeaverStatusCode status = LeaverStatusCode.valueOf(code.toUpperCase().replace('-', '_'));
        return new Fact.LeavingCareStatus(day(on), status, status, "facts", null);
    }

    @Test
    void homes_that_are_not_safe() {
        for (AccommodationCode safe : List.of(AccommodationCode.U1, AccommodationCode.X2, AccommodationCode.H2,
                AccommodationCode.G2, AccommodationCode.V1, AccommodationCode.NOT_KNOWN)) {
            assertThat(LeaverPolicy.isHomeUnsafe(safe)).as(safe.code()).isFalse();
        }
        for (AccommodationCode unsafe : List.of(AccommodationCode.S2, AccommodationCode.W1, AccommodationCode.W2,
                AccommodationCode.U2, AccommodationCode.V2, AccommodationCode.B2)) {
            assertThat(LeaverPolicy.isHomeUnsafe(unsafe)).as(unsafe.code()).isTrue();
        }
        assertThat(LeaverPolicy.isHomeUnsafe(null)).isFalse();
    }

    @Test
    void a_contact_counts_for_the_birthday_it_is_near() {
        assertThat(ContactPolicy.birthdayNear(BORN, day("2029-03-14"))).isEmpty();
        assertThat(ContactPolicy.birthdayNear(BORN, day("2029-03-15"))).contains(day("2029-06-15"));
        assertThat(ContactPolicy.birthdayNear(BORN, day("2029-07-15"))).contains(day("2029-06-15"));
        assertThat(ContactPolicy.birthdayNear(BORN, day("2029-07-16"))).isEmpty();
        assertThat(ContactPolicy.birthdayNear(BORN, day("2026-06-15"))).as("16").isEmpty();
    }
}
