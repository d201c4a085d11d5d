package uk.corporateparenting.leavingcarepathway;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.HomeOption;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.DecisionTables;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Messages;

/** Where young people live or will live after care. */
@Component
class LeaverHomes {

    /** The tasks in which somebody says that a home is not safe. */
    private static final List<String> TOLD_IN = List.of("planHome", "recordAdvisorContact", "checkWellbeing");
    private static final String CAPACITY = "home-capacity";
    private static final List<HomeOption> COUNTED = List.of(HomeOption.SUPPORTED_LODGINGS, HomeOption.STAYING_CLOSE,
            HomeOption.SUPPORTED_ACCOMMODATION);

    private final CareRecord record;
    private final Messages messages;
    private final DecisionTables tables;
    private final JdbcClient db;

    LeaverHomes(CareRecord record, Messages messages, DecisionTables tables, JdbcClient db) {
        this.record = record;
        this.messages = messages;
        this.tables = tables;
        this.db = db;
    }

    /** How many places the council has, and how many of its young people live in one. */
    String capacity() {
        return "#### Places\n\n" + COUNTED.stream().map(kind -> {
            Map<String, Object> row = tables.row(CAPACITY, Facts.of("option", kind.code()));
            return "- " + PathwayPlans.capital(kind.meaning()) + ": " + row.get("places") + " places with "
                    + Markdown.plain(String.valueOf(row.get("hosts"))) + "; " + living(kind) + " taken";
        }).collect(Collectors.joining("\n"));
    }

    private int living(HomeOption kind) {
        return db.sql("""
                select count(*) from (
                    select distinct on (care.known_as(h.child_ref)) h.kind from care.leaver_home h
                    where not exists (select from care.leaver_home n where n.supersedes = h.id)
                    order by care.known_as(h.child_ref), h.moved_in_on desc, h.id desc) now
                where now.kind = ?""").param(kind.code()).query(Integer.class).single();
    }

    /** The plan for 18 for a text view. */
    String plan(String childRef) {
        return record.latest(childRef, Fact.HomePlan.class).map(Recorded::fact).map(plan -> "#### The home at 18\n\n"
                + PathwayPlans.capital(plan.option().meaning()) + ". " + Markdown.plain(plan.detail())
                + (plan.settingUpPounds() == null ? "" : "\n\nSetting-up money: **£" + plan.settingUpPounds() + "**, "
                        + Markdown.plain(plan.settingUpPlan()))
                + (plan.approvedBy() == null ? "\n\nNot approved yet." : "")).orElse("No home was planned.");
    }

    /** Why a safe home is looked for, for a text view. */
    String crisis(String childRef) {
        return "#### Why\n\n" + record.current(childRef, Fact.Decision.class).stream().map(Recorded::fact)
                .filter(d -> TOLD_IN.contains(d.kind())).findFirst()
                .map(d -> Markdown.plain(d.reason())).orElse("The home is not safe.")
                + record.latest(childRef, Fact.HousingReferral.class).map(Recorded::fact).map(r -> "\n\nLast referral: "
                        + Markdown.plain(r.district()) + ", " + LondonTime.inWords(r.referredOn())).orElse("");
    }

    /** Somebody lives in a new home after care: the visits count anew from there. */
    void began(CaseTask task, Fact.LeaverHome home) {
        record.add(task.childRef(), home, task.user());
        messages.send("leaver-home-started:" + task.taskId(), LeavingCarePathway.HOME_STARTED, task.childRef(),
                Facts.none());
    }
}
