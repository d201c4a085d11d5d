package uk.corporateparenting.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.corporateparenting.returns.Rows.READING;
import static uk.corporateparenting.returns.Rows.and;
import static uk.corporateparenting.returns.Rows.episode;
import static uk.corporateparenting.returns.Rows.girlAnd;
import static uk.corporateparenting.returns.Rows.row;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.corporateparenting.record.AccommodationCode;
import uk.corporateparenting.record.ActivityCode;
import uk.corporateparenting.record.AdoptionCeasedCode;
import uk.corporateparenting.record.EndReasonCode;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.InTouchCode;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.PermanenceCode;
import uk.corporateparenting.record.PlaceChangeReason;
import uk.corporateparenting.record.PlaceCode;
import uk.corporateparenting.record.Sex;
import uk.corporateparenting.record.WorkerChangeCode;
import uk.corporateparenting.returns.ChildStory.InCare;
import uk.corporateparenting.returns.ChildStory.Told;

class ChildStoryTest {

    @Test
    void episodes_that_join_are_one_time_in_care() {
        Told told = ChildStory.of(girlAnd(
                episode(2025, "03/03/2025", "S", "V2", "U6", "05/05/2025,X1,"),
                episode(2026, "05/05/2025", "L", "C1", "U6", "09/10/2025,X1,CREQB"),
                episode(2026, "09/10/2025", "P", "C1", "K2", ",,")), READING);

        assertThat(all(told, Fact.CareEpisode.class)).singleElement().satisfies(time -> {
            assertThat(time.startedOn()).isEqualTo("2025-03-03");
            assertThat(time.basis()).isEqualTo(LegalStatusCode.V2);
            assertThat(time.endedOn()).isNull();
        });
        assertThat(all(told, Fact.LegalStatus.class))
                .extracting(Fact.LegalStatus::code, Fact.LegalStatus::startsAt, Fact.LegalStatus::endedAt)
                .containsExactly(tuple(LegalStatusCode.V2, at("2025-03-03T00:00:00Z"), at("2025-05-04T23:00:00Z")),
                        tuple(LegalStatusCode.C1, at("2025-05-04T23:00:00Z"), null));
        assertThat(all(told, Fact.Placement.class))
                .extracting(Fact.Placement::place, Fact.Placement::startsAt, Fact.Placement::changeReason)
                .containsExactly(tuple(PlaceCode.U6, at("2025-03-03T00:00:00Z"), PlaceChangeReason.CREQB),
                        tuple(PlaceCode.K2, at("2025-10-08T23:00:00Z"), null));
        assertThat(told.now()).contains(new InCare(LocalDate.of(2025, 3, 3), LegalStatusCode.C1, "LE2 7LX"));
    }

    @Test
    void a_child_who_comes_back_has_two_times_in_care() {
        Told told = ChildStory.of(girlAnd(
                episode(2025, "03/03/2025", "S", "V2", "U6", "20/03/2025,E4A,"),
                episode(2026, "09/10/2025", "S", "V2", "U6", "11/11/2025,E4B,")), READING);

        assertThat(all(told, Fact.CareEpisode.class))
                .extracting(Fact.CareEpisode::endedOn, Fact.CareEpisode::endReason)
                .containsExactly(tuple(LocalDate.of(2025, 3, 20), EndReasonCode.E4A),
                        tuple(LocalDate.of(2025, 11, 11), EndReasonCode.E4B));
        assertThat(told.now()).isEmpty();
    }

    @Test
    void the_later_year_says_how_an_open_episode_ended() {
        Told told = ChildStory.of(girlAnd(
                episode(2026, "03/03/2025", "S", "V2", "U6", "11/11/2025,E4B,"),
                episode(2025, "03/03/2025", "S", "V2", "U6", ",,")), READING);

        assertThat(told.findings()).isEmpty();
        assertThat(all(told, Fact.CareEpisode.class)).extracting(Fact.CareEpisode::endedOn)
                .containsExactly(LocalDate.of(2025, 11, 11));
    }

    @Test
    void no_child_in_care_is_lost_by_an_overlap() {
        Told told = ChildStory.of(girlAnd(
                episode(2026, "03/05/2025", "S", "V2", "U6", "11/11/2025,E4B,"),
                episode(2026, "01/11/2025", "S", "C1", "U6", ",,")), READING);

        assertThat(all(told, Fact.CareEpisode.class)).extracting(Fact.CareEpisode::endedOn)
                .containsExactly(LocalDate.of(2025, 11, 1), null);
        assertThat(told.now()).isPresent();
    }

    @Test
    void nobody_has_a_name_but_what_is_known() {
        Told told = ChildStory.of(and(row(Sheet.HEADER, 2026, "7,2,05/06/2009,BCRB,b097131712320,1,01/02/2026"),
                episode(2026, "03/05/2025", "S", "V2", "U6", ",,")), READING);

        assertThat(all(told, Fact.ChildIdentity.class)).singleElement().satisfies(who -> {
            assertThat(who.givenName()).isNull();
            assertThat(who.familyName()).isNull();
            assertThat(who.dateOfBirth()).isEqualTo("2009-06-05");
            assertThat(who.sex()).isEqualTo(Sex.F);
            assertThat(who.postcode()).isEqualTo("LE2 7LX");
        });
        assertThat(all(told, Fact.Motherhood.class)).extracting(Fact.Motherhood::childBornOn)
                .containsExactly(LocalDate.of(2026, 2, 1));
    }

    @Test
    void what_was_done_in_a_year_of_health_counts_from_its_first_day_in_care() {
        Told told = ChildStory.of(girlAnd(episode(2026, "03/05/2025", "S", "V2", "U6", ",,"),
                row(Sheet.OC2, 2026, "7,05/06/2014,12,,0,1,1,0,1,0,,"),
                row(Sheet.OC2, 2025, "7,05/06/2014,,SDQ5,0,0,0,0,0,0,1,1")), READING);

        assertThat(all(told, Fact.HealthYear.class)).extracting(Fact.HealthYear::yearEndsOn)
                .containsExactly(LocalDate.of(2025, 3, 31), LocalDate.of(2026, 3, 31));
        assertThat(all(told, Fact.HealthAssessment.class)).extracting(Fact.HealthAssessment::doneOn)
                .containsExactly(LocalDate.of(2025, 5, 3));
        assertThat(all(told, Fact.StrengthsQuestionnaire.class))
                .extracting(Fact.StrengthsQuestionnaire::completedOn, Fact.StrengthsQuestionnaire::score,
                        Fact.StrengthsQuestionnaire::whyNone)
                .containsExactly(tuple(LocalDate.of(2024, 4, 1), null, "SDQ5"),
                        tuple(LocalDate.of(2025, 5, 3), 12, null));
    }

    @Test
    void every_other_table_becomes_a_fact() {
        Row born = row(Sheet.HEADER, 2026, "7,F,29/02/2008,WBRI,,,");
        Told told = ChildStory.of(and(born, row(Sheet.OC3, 2026, "7,29/02/2008,YES,F2,0"),
                row(Sheet.OC3, 2025, "7,29/02/2008,NO,0,S2"),
                row(Sheet.UASC, 2026, "7,F,29/02/2008,01/03/2026"),
                row(Sheet.AD1, 2026, "7,29/02/2008,02/06/2025,03/07/2025,1,2,FF,L11"),
                row(Sheet.PLACED_ADOPTION, 2026, "7,29/02/2008,02/05/2025,03/06/2025,RD3"),
                row(Sheet.PREV_PERM, 2026, "7,29/02/2008,P2,NIR,ZZ/05/2017"),
                row(Sheet.MISSING, 2026, "7,29/02/2008,A,01/10/2025,"),
                row(Sheet.SW_EPISODES, 2026, "7,29/02/2008,SW12,03/03/2025,04/04/2025,LEFTRL"),
                row(Sheet.DOLO, 2026, "7,29/02/2008,01/12/2025,09/12/2025")), READING);

        assertThat(told.facts().values()).contains(
                new Fact.LeaverStatus(LocalDate.of(2025, 2, 28), InTouchCode.NO, ActivityCode.NOT_KNOWN,
                        AccommodationCode.S2),
                new Fact.LeaverStatus(LocalDate.of(2026, 2, 28), InTouchCode.YES, ActivityCode.F2,
                        AccommodationCode.NOT_KNOWN),
                new Fact.AsylumSeeker(LocalDate.of(2008, 2, 29), LocalDate.of(2026, 3, 1)),
                new Fact.AdoptionDates(LocalDate.of(2025, 6, 2), LocalDate.of(2025, 7, 3), true, 2, "FF", "L11"),
                new Fact.AdoptionPlan(LocalDate.of(2025, 5, 2), LocalDate.of(2025, 6, 3), AdoptionCeasedCode.RD3),
                new Fact.EarlierPermanence(LocalDate.of(2008, 2, 29), PermanenceCode.P2, "NIR", "ZZ/05/2017"),
                new Fact.WorkerEpisode(LocalDate.of(2025, 3, 3), "SW12", LocalDate.of(2025, 4, 4),
                        WorkerChangeCode.LEFTRL));
        assertThat(all(told, Fact.MissingEpisode.class)).extracting(Fact.MissingEpisode::endedAt)
                .containsExactly((Instant) null);
        assertThat(all(told, Fact.Restriction.class)).extracting(Fact.Restriction::kind, Fact.Restriction::endedAt)
                .containsExactly(tuple("deprivation-of-liberty", at("2025-12-09T00:00:00Z")));
    }

    @Test
    void dates_are_moved_together() {
        Reading moved = new Reading(LocalDate.of(2026, 4, 10), 2026, LocalDate.of(2026, 4, 10), 10);
        Told told = ChildStory.of(girlAnd(episode(2026, "03/05/2025", "S", "V2", "U6", ",,"),
                row(Sheet.REVIEWS, 2026, "7,05/06/2014,31/03/2026,PN1"),
                row(Sheet.OC2, 2026, "7,05/06/2014,12,,0,1,1,0,1,0,,")), moved);

        assertThat(told.findings()).isEmpty();
        assertThat(all(told, Fact.Review.class)).extracting(Fact.Review::heldOn)
                .containsExactly(LocalDate.of(2026, 4, 10));
        assertThat(all(told, Fact.HealthYear.class)).extracting(Fact.HealthYear::yearEndsOn)
                .containsExactly(LocalDate.of(2026, 4, 10));
        assertThat(all(told, Fact.ChildIdentity.class)).extracting(Fact.ChildIdentity::dateOfBirth)
                .containsExactly(LocalDate.of(2014, 6, 15));
    }

    private static Instant at(String moment) {
        return Instant.parse(moment);
    }

    private static <F extends Fact> List<F> all(Told told, Class<F> kind) {
        return told.facts().values().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
