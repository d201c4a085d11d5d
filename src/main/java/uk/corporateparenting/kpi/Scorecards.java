package uk.corporateparenting.kpi;

import java.util.List;
import org.springframework.stereotype.Component;

/** Sets of indicators under headings, as councils agreed them: configuration in {@code kpi/scorecards.csv}. */
@Component
public class Scorecards {

    /** A set, such as the five outcomes. */
    public record Scorecard(String id, String title, List<Heading> headings) {
    }

    /** One outcome or priority of a set with the ids of its indicators. */
    public record Heading(String id, String title, List<String> indicators) {
    }

    public List<Scorecard> all() {
        return List.of();
    }

    public Scorecard of(String id) {
        return all().stream().filter(card -> card.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No scorecard has this name."));
    }
}
