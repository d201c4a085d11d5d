package uk.corporateparenting.leavingcarepathway;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.ChildrenInCare;
import uk.corporateparenting.workflow.DecisionTables;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;

/** One night: where a round of well-being checks is on, everybody on the pathway is asked about, once in a round. */
@Component
class AskForWellbeingChecks implements JavaDelegate {

    static final String TABLE = "wellbeing-rounds";
    private static final String NO_ROUND = "none";
    private static final int MONTH = 7;

    private final DecisionTables tables;
    private final LeaverStories stories;
    private final ChildrenInCare children;
    private final Messages messages;
    private final JdbcClient db;

    AskForWellbeingChecks(DecisionTables tables, LeaverStories stories, ChildrenInCare children, Messages messages,
            JdbcClient db) {
        this.tables = tables;
        this.stories = stories;
        this.children = children;
        this.messages = messages;
        this.db = db;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String round = tables.ask(TABLE, Facts.of("month", stories.today().toString().substring(0, MONTH)));
        if (!NO_ROUND.equals(round)) {
            db.sql("select child_ref from care.open_case where process_key = ? order by child_ref")
                    .param(LeavingCarePathway.KEY).query(String.class).list()
                    .forEach(ref -> messages.send("wellbeing-check:" + round + ":" + ref,
                            LeavingCarePathway.CHECK_OWED, ref, Facts.of("team", children.teamOf(ref))
                                    .and("wellbeingRound", round)));
        }
        messages.send("wellbeing-watch:" + execution.getProcessInstanceId(), LeavingCarePathway.WATCH_BEGUN,
                LeaverWatch.KEY, Facts.none());
    }
}
