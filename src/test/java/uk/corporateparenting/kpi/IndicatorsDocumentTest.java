package uk.corporateparenting.kpi;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import uk.corporateparenting.PrintedPart;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Unit;

/** Prints the indicators: {@code mvn test -Dtest=IndicatorsDocumentTest -Dupdate-docs=true}. */
class IndicatorsDocumentTest {

    private final Indicators indicators = new Indicators(queries());

    @Test
    void the_page_shows_the_indicators_as_they_are() throws Exception {
        StringBuilder page = new StringBuilder("\n");
        for (Section section : Section.values()) {
            page.append("## ").append(section.title()).append("\n\n");
            page.append("| Indicator | What is counted | Better | Target | England | Where the formula is from |\n");
            page.append("|---|---|---|---|---|---|\n");
            indicators.all().stream().filter(one -> one.section() == section).forEach(one -> page.append(row(one)));
            String notYet = indicators.notYet().stream().filter(one -> one.section() == section)
                    .map(one -> "- " + one.title() + ": " + one.why() + "\n").collect(Collectors.joining());
            page.append(notYet.isEmpty() ? "\n" : "\nNot answered yet:\n\n" + notYet + "\n");
        }
        page.append("## Scorecards\n\n");
        new Scorecards(indicators).all().forEach(card -> {
            page.append("**").append(card.title()).append("** (`").append(card.id()).append("`)\n\n");
            card.headings().forEach(heading -> page.append("- ").append(heading.title()).append(": ")
                    .append(heading.indicators().stream().map(id -> "`" + id + "`").collect(Collectors.joining(", ")))
                    .append('\n'));
            page.append('\n');
        });
        page.append("## Principles\n\n");
        Stream.of(Principle.values()).forEach(principle -> page.append("- `").append(principle.code()).append("`: ")
                .append(principle.words()).append(". ").append(indicators.of(principle).stream()
                        .map(one -> "`" + one.id() + "`").collect(Collectors.joining(", "))).append("\n"));
        new PrintedPart("docs/indicators.md", "indicators").shows(page.append('\n').toString());
    }

    private static String row(Indicator one) {
        String sign = one.unit().sign();
        return "| **" + one.title() + "** `" + one.id() + "` | " + one.formula() + " | "
                + switch (one.direction()) {
                    case UP -> "more";
                    case DOWN -> "less";
                    case NEITHER -> "-";
                } + " | " + (one.target() == null ? "" : one.target().toPlainString() + (one.unit() == Unit.PERCENT
                        ? " %" : sign)) + " | " + (one.england() == null ? "" : one.england().value().toPlainString()
                + (one.unit() == Unit.PERCENT ? " %" : sign) + " (" + one.england().year() + "; "
                + one.england().source() + "; " + one.england().status().words() + ")") + " | " + one.source() + "; "
                + one.status().words() + " |\n";
    }

    private static List<IndicatorQuery> queries() {
        ClassPathScanningCandidateComponentProvider found = new ClassPathScanningCandidateComponentProvider(false);
        found.addIncludeFilter(new AssignableTypeFilter(IndicatorQuery.class));
        List<IndicatorQuery> queries = new ArrayList<>();
        for (BeanDefinition one : found.findCandidateComponents("uk.corporateparenting.kpi.indicators")) {
            try {
                var make = ClassUtils.forName(one.getBeanClassName(), null).getDeclaredConstructor();
                make.setAccessible(true);
                queries.add((IndicatorQuery) make.newInstance());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return queries;
    }
}
