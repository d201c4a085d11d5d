package uk.corporateparenting.statutoryvisit;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareStories;
import uk.corporateparenting.incare.CareStory;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.Assessment;
import uk.corporateparenting.record.Fact.Decision;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.StatutoryClock;
import uk.corporateparenting.workflow.DecisionTables;

/** Which clock rules the next visit: {@code ${visitRule.clock(execution)}}, asked of {@code visit-rules.dmn}. */
@Component
public class VisitRule {

    static final String TABLE = "visit-rules";
    static final String ON_REQUEST = "T47";

    /** Kind of the decision that a child in a long-term home agrees to a visit every six months. */
    static final String SIX_MONTHS = "agree-visits-every-six-months";
    static final String AGREED = "agreed";

    /** Kind of the assessment of a parent's home and care (regulations 17 and 19), open until it is finished. */
    static final String PARENT_ASSESSMENT = "placement-with-parent";

    private final CareStories stories;
    private final CareRecord record;
    private final DecisionTables tables;
    private final StatutoryClock clock;
    private final VisitSettings settings;

    VisitRule(CareStories stories, CareRecord record, DecisionTables tables, StatutoryClock clock,
            VisitSettings settings) {
        this.stories = stories;
        this.record = record;
        this.tables = tables;
        this.clock = clock;
        this.settings = settings;
    }

    /** The clock by the table; where a visit was asked for, that of the request if it ends earlier. */
    public String clock(DelegateExecution execution) {
        String usual = of(execution.getProcessBusinessKey());
        if (execution.getVariable("visitRequestedOn") == null) {
            return usual;
        }
        Instant asked = clock.dueFor(execution, ON_REQUEST).dueAt();
        return asked.isBefore(clock.dueFor(execution, usual).dueAt()) ? ON_REQUEST : usual;
    }

    /** The clock by the table alone. */
    String of(String childRef) {
        CareStory story = stories.of(childRef);
        return tables.ask(TABLE, VisitPolicy.question(story, parentBeforeAssessment(story), sixMonthsAgreed(story)));
    }

    private boolean parentBeforeAssessment(CareStory story) {
        return VisitPolicy.isWithParent(story) && record.current(story.childRef(), Assessment.class).stream()
                .map(Recorded::fact)
                .anyMatch(a -> PARENT_ASSESSMENT.equals(a.kind()) && a.completedOn() == null);
    }

    /** The last word in this placement counts. */
    private boolean sixMonthsAgreed(CareStory story) {
        return settings.sixMonthsWhereAgreed() && story.placement().isPresent()
                && record.current(story.childRef(), Decision.class).stream().map(Recorded::fact)
                        .filter(d -> SIX_MONTHS.equals(d.kind())).findFirst()
                        .filter(d -> AGREED.equals(d.outcome())
                                && !d.decidedAt().isBefore(story.placement().get().startsAt())).isPresent();
    }
}
