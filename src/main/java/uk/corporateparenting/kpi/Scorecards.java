package uk.corporateparenting.kpi;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sets of indicators under headings, as councils agreed them: configuration in {@code kpi/scorecards.csv}. */
@Component
public class Scorecards {

    private final List<Scorecard> all;

    Scorecards(Indicators indicators) {
        Map<String, Map<String, List<NamedCsvRecord>>> cards = new LinkedHashMap<>();
        Tables.rows("scorecards.csv").forEach(row -> {
            indicators.of(row.getField("indicator"));
            cards.computeIfAbsent(row.getField("scorecard"), id -> new LinkedHashMap<>())
                    .computeIfAbsent(row.getField("heading"), id -> new ArrayList<>()).add(row);
        });
        all = cards.entrySet().stream().map(card -> new Scorecard(card.getKey(),
                card.getValue().values().iterator().next().get(0).getField("title"),
                card.getValue().entrySet().stream().map(heading -> new Heading(heading.getKey(),
                        heading.getValue().get(0).getField("heading_title"), heading.getValue().stream()
                        .map(row -> row.getField("indicator")).toList())).toList())).toList();
    }

    /** A set, such as the five outcomes. */
    public record Scorecard(String id, String title, List<Heading> headings) {
    }

    /** One outcome or priority of a set with the ids of its indicators. */
    public record Heading(String id, String title, List<String> indicators) {
    }

    /** All sets, the first one first. */
    public List<Scorecard> all() {
        return all;
    }

    /** @throws IllegalArgumentException where there is none of this name */
    public Scorecard of(String id) {
        return all.stream().filter(card -> card.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No scorecard has this name."));
    }
}
