package uk.corporateparenting.kpi;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator.England;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;

/** All indicators, by section and title, with the council's targets and the published figures. */
@Component
@EnableConfigurationProperties(KpiSettings.class)
public class Indicators {

    private final Map<String, IndicatorQuery> queries;
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final List<NotYet> notYet;

    Indicators(List<IndicatorQuery> queries) {
        this.queries = queries.stream().collect(Collectors.toMap(query -> query.indicator().id(), Function.identity()));
        Map<String, BigDecimal> targets = Tables.rows("targets.csv").stream().collect(Collectors.toMap(
                row -> known(row.getField("indicator")), row -> new BigDecimal(row.getField("target"))));
        Map<String, England> england = Tables.rows("england.csv").stream().collect(Collectors.toMap(
                row -> known(row.getField("indicator")), row -> new England(new BigDecimal(row.getField("value")),
                        row.getField("year"), row.getField("source"),
                        Status.valueOf(row.getField("status").toUpperCase(Locale.ROOT)))));
        queries.stream().map(IndicatorQuery::indicator)
                .sorted(Comparator.comparing(Indicator::section).thenComparing(Indicator::title))
                .forEach(one -> indicators.put(one.id(), new Indicator(one.id(), one.title(), one.section(), one.unit(),
                        one.direction(), one.formula(), one.status(), one.source(), one.tags(), targets.get(one.id()),
                        england.get(one.id()))));
        notYet = Tables.rows("not-yet.csv").stream().map(row -> new NotYet(
                Section.valueOf(row.getField("section").toUpperCase(Locale.ROOT).replace('-', '_')),
                row.getField("title"), row.getField("why"))).toList();
    }

    /** What the record cannot answer yet, and why. */
    public record NotYet(Section section, String title, String why) {
    }

    private String known(String id) {
        if (!queries.containsKey(id)) {
            throw new IllegalStateException("A table names the unknown indicator " + id);
        }
        return id;
    }

    public List<Indicator> all() {
        return List.copyOf(indicators.values());
    }

    /** @throws IllegalArgumentException where there is none of this name */
    public Indicator of(String id) {
        Indicator one = indicators.get(id);
        if (one == null) {
            throw new IllegalArgumentException("No indicator has this name.");
        }
        return one;
    }

    public List<NotYet> notYet() {
        return notYet;
    }

    /** Those that speak to a principle. */
    public List<Indicator> of(Principle principle) {
        return indicators.values().stream().filter(one -> one.tags().contains(principle.code())).toList();
    }

    IndicatorQuery query(String id) {
        return queries.get(of(id).id());
    }

    List<IndicatorQuery> queries() {
        return queries.values().stream().sorted(Comparator.comparing(query -> query.indicator().id())).toList();
    }
}
