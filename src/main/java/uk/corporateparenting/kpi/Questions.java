package uk.corporateparenting.kpi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.InTouchCode;

/**
 * Puts an indicator's query on the common sets of {@code kpi/sets.sql}. Days go in as literals, for PostgreSQL plans
 * better with what it knows; nothing else does but settings.
 */
@Component
class Questions {

    private static final Pattern KNOWN = Pattern.compile("\\bknown\\(([a-z_]+)\\)");
    private static final Pattern LONDON = Pattern.compile("\\blondon\\(([a-z_.]+)\\)");
    private static final String FACTS = """
            (select coalesce(k.ref, f.child_ref) as ref, f.* from care.$1 f left join alias k on k.child_ref = f.child_ref
             where f.recorded_at <= :known
               and not exists (select from care.$1 s where s.supersedes = f.id and s.recorded_at <= :known))""";

    private final String sets;
    private final KpiSettings settings;

    Questions(KpiSettings settings) {
        this.settings = settings;
        this.sets = read();
    }

    /** The cases of one indicator with the child's team and age group; {@code and} narrows them. */
    String cases(IndicatorQuery query, LocalDate day, Instant known, String and) {
        return fill("with recursive " + sets + ",\ncases as (\n" + query.cases() + "\n)\n" + """
                select k.ref, k.day, k.value, c.team, c.age_group, c.restricted, count(*) over () as total
                from cases k join child c on c.ref = k.ref
                """ + and, day, known);
    }

    /** Numerators and denominators of many, by team and age group, in one question: each set is read once. */
    String counts(Collection<IndicatorQuery> queries, LocalDate day, Instant known) {
        String all = queries.stream().map(query -> "select '" + query.indicator().id()
                + "' as indicator, k.ref, cast(k.value as numeric) as value from (\n" + query.cases() + "\n) k")
                .collect(Collectors.joining("\nunion all\n"));
        return fill("with recursive " + sets + ",\ncases as (\n" + all + "\n)\n" + """
                select k.indicator, c.team, c.age_group, coalesce(sum(k.value), 0) as numerator, count(*) as denominator
                from cases k join child c on c.ref = k.ref
                group by k.indicator, c.team, c.age_group
                """, day, known);
    }

    private String fill(String sql, LocalDate day, Instant known) {
        String facts = KNOWN.matcher(sql).replaceAll(FACTS);
        return LONDON.matcher(facts).replaceAll("($1 at time zone 'Europe/London')::date")
                .replace(":day", "date '" + day + "'")
                .replace(":known", "timestamptz '" + known + "'")
                .replace(":temporary", String.valueOf(settings.countTemporary()))
                .replace(":excluded", settings.leaversExcluded().stream().map(code -> "'" + InTouchCode.valueOf(code)
                        + "'").collect(Collectors.joining(", ", "", settings.leaversExcluded().isEmpty() ? "''" : "")));
    }

    private static String read() {
        try (InputStream file = new ClassPathResource("kpi/sets.sql").getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.stripLeading().startsWith("--")).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
