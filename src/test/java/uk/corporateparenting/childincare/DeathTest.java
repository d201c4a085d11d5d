package uk.corporateparenting.childincare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.record.Area;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.Placement;
import uk.corporateparenting.record.PlaceChangeReason;
import uk.corporateparenting.record.PlaceCode;
import uk.corporateparenting.record.ProviderCode;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.engine.TestClock;

/** A child dies while everything is going on: nobody meets, writes, asks or decides about them any more. */
@EngineTest
class DeathTest {

    @Autowired LookedAfter children;
    @Autowired Episodes episodes;
    @Autowired Council council;
    @Autowired CareRecord record;
    @Autowired JdbcClient db;
    @Autowired TestClock clock;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void everything_that_is_open_only_for_the_child_ends() {
        LocalDate today = LondonTime.day(clock.now());
        String ref = episodes.begins(children.child(today.minusYears(16).plusMonths(2), today.minusDays(500)));
        episodes.says(ref, "permanence.owed", "permanence-owed:" + ref, team());
        episodes.says(ref, "permanence.agreed", "permanence-agreed:" + ref,
                team().and("permanencePlan", "return-home"));
        episodes.says(ref, "child.went-home", "went-home:" + ref, team().and("homeSince", today));
        episodes.says(ref, ChildInCare.FIFTEEN_AND_NINE_MONTHS, "fifteen:" + ref, team());
        episodes.says(ref, "letter.owed", "letter:" + ref, team().and("letterAbout", "move"));
        children.starts("tom", "high-risk-panel-referral", "refer-to-panel", ref);
        children.doesAs("celia", ref, "screenReferral");
        children.starts("tom", "police-call-out", "report-police-call", ref);
        moved(ref, today.minusDays(3));
        episodes.says(ref, "placement.ended", "placement-ended:" + ref, Facts.none());
        children.starts("tom", "stability-meeting", "raise-placement-risk", ref);
        children.does(ref, "triagePlacementRisk");
        children.starts("tom", "rights-and-worries", "raise-worry", ref);
        assertThat(episodes.running(ref)).contains("child-in-care", "permanency-planning", "life-story-work",
                "home-sustained", "before-sixteen", "letter-to-child", "high-risk-panel-referral",
                "agency-contribution", "police-call-out", "end-of-placement", "stability-meeting", "complaint");
        assertThat(agendas(ref)).isEqualTo(2);

        children.starts("tom", "ceasing-to-be-looked-after", "propose-ceasing", ref, "route", "death", "endsOn",
                today.toString());
        children.does(ref, "confirmDeath", "diedOn", today.toString());
        episodes.settle(ref);

        assertThat(episodes.running(ref)).as("what others are owed goes on").containsExactly("complaint",
                "rights-and-worries");
        assertThat(council.open(ref)).containsExactly("answerComplaint");
        assertThat(agendas(ref)).isZero();
        assertThat(db.sql("select name from care.message where child_ref = ? and state = 'sent'").param(ref)
                .query(String.class).list()).isEmpty();
        assertThat(record.child(ref).orElseThrow().isLookedAfter()).isFalse();
    }

    /** The places on agendas that are not reached and not withdrawn. */
    private int agendas(String ref) {
        return db.sql("""
                select count(*) from care.panel_item i where child_ref = ?
                and not exists (select from care.panel_item_withdrawn w where w.item = i.id)
                and not exists (select from care.panel_item_reached r where r.item = i.id)""").param(ref)
                .query(Integer.class).single();
    }

    private void moved(String ref, LocalDate on) {
        Recorded<Placement> before = record.latest(ref, Placement.class).orElseThrow();
        Placement p = before.fact();
        var at = on.atTime(9, 0).atZone(LondonTime.LONDON).toInstant();
        record.add(ref, new Placement(p.startsAt(), p.place(), p.provider(), p.carerName(), p.address(), p.postcode(),
                p.urn(), p.distanceMiles(), p.area(), p.approval(), p.breach(), null, at, PlaceChangeReason.CREQB),
                "tom", before.id());
        record.add(ref, new Placement(at, PlaceCode.U6, ProviderCode.PR1, "The Greens", "2 Hill Road", "LE2 1AB",
                "SC654321", null, Area.IN, null, false, null, null, null), "tom");
    }

    private static Facts team() {
        return Facts.of("team", "north");
    }
}
