package uk.corporateparenting.kpi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.record.InTouchCode;

/**
 * Puts indicators' queries on the common sets of {@code kpi/sets.sql}. A set is a temporary table of the transaction:
 * PostgreSQL then knows how large it is, which it cannot of a subquery so far from the tables, and plans accordingly.
 * Days go in as literals; nothing else does but settings.
 */
@Component
class Questions {

    private static final Pattern SET = Pattern.compile("^([a-z_0-9]+) as \\($", Pattern.MULTILINE);
    private static final Pattern KNOWN = Pattern.compile("\\bknown\\(([a-z_]+)\\)");
    private static final Pattern LOOKED_UP = Pattern.compile("\\bexists \\(\\s*select from ([a-z_0-9]+)");
    private static final Pattern LONDON = Pattern.compile("\\blondon\\(([a-z_.0-9]+)\\)");
    private static final String FACTS = """
            (select coalesce(k.ref, f.child_ref) as ref, f.*
             from care.$1 f left join alias k on k.child_ref = f.child_ref
             where f.recorded_at <= :known and (:scope)
               and not exists (select from care.$1 s where s.supersedes = f.id and s.recorded_at <= :known))""";
    private static final String SCOPE = "scope";
    /** The children of some teams, by any of their references: those given to them, and those given to nobody yet. */
    private static final String OF_TEAMS = """
            create temporary table scope on commit drop as
            with recursive given as (
                select a.child_ref from care.team_allocation a where a.team = any (?)
                union select i.child_ref from care.child_identity i
                where not exists (select from care.team_allocation a where a.child_ref = i.child_ref)),
            more(child_ref) as (
                select g.child_ref from given g
                union
                select case when m.child_ref = o.child_ref then m.known_ref else m.child_ref end
                from more o join care.child_match m on o.child_ref in (m.child_ref, m.known_ref)
                where m.known_ref is not null)
            select distinct child_ref from more""";

    private final Map<String, String> sets = read();
    private final KpiSettings settings;
    private final JdbcTemplate db;

    Questions(KpiSettings settings, JdbcTemplate db) {
        this.settings = settings;
        this.db = db;
    }

    /**
     * Makes the sets these indicators read, in the transaction at hand.
     *
     * @param teams only of children who may be theirs; null: of all
     */
    void prepare(List<IndicatorQuery> queries, LocalDate day, Instant known, Collection<String> teams) {
        // Compiling so long a question costs more than answering it.
        db.execute("set local jit = off");
        db.execute("set local work_mem = '64MB'");
        // Of all children, a join row by row is never the better one, however few rows are expected of a filter.
        db.execute("set local enable_nestloop = " + (teams == null ? "off" : "on"));
        db.execute("drop table if exists pg_temp." + SCOPE);
        if (teams != null) {
            // A team's rows are few and found by their index.
            db.execute("set local random_page_cost = 1.1");
            db.update(OF_TEAMS, (Object) teams.toArray(String[]::new));
            db.execute("analyze " + SCOPE);
        }
        Set<String> lookedUp = queries.stream().flatMap(query -> LOOKED_UP.matcher(query.cases()).results())
                .map(found -> found.group(1)).collect(Collectors.toSet());
        needed(queries).forEach(set -> {
            db.execute("drop table if exists pg_temp." + set);
            db.execute("create temporary table " + set + " on commit drop as "
                    + fill(sets.get(set), day, known, teams != null));
            if (lookedUp.contains(set)) {
                // Asked once for each case.
                db.execute("create index on " + set + " (ref)");
            }
            db.execute("analyze " + set);
        });
    }

    /** The cases of one indicator with the child's team and age group; for a transaction in which its sets were made. */
    String cases(IndicatorQuery query, LocalDate day, Instant known, Collection<String> teams) {
        return fill("select k.ref, k.day, k.value, c.team, c.age_group, c.restricted, count(*) over () as total\nfrom (\n"
                + query.cases() + "\n) k join child c on c.ref = k.ref", day, known, teams != null);
    }

    /** Makes the set {@code counted} of the cases of all these indicators; likewise. */
    void count(List<IndicatorQuery> queries, LocalDate day, Instant known) {
        db.execute("drop table if exists pg_temp.counted");
        db.execute("create temporary table counted on commit drop as select indicator, attention, day, ref, number, team, "
                + "age_group from care.indicator_case where false");
        // One statement of all of them would take longer to plan than to run.
        queries.forEach(query -> db.update(fill("insert into counted\nselect '" + query.indicator().id() + "', "
                + (query.indicator().direction() == Direction.UP ? "k.value" : "- k.value")
                + ", k.day, k.ref, row_number() over (partition by k.ref, k.day, k.value), c.team, c.age_group\nfrom (\n"
                + query.cases() + "\n) k join child c on c.ref = k.ref", day, known, false)));
        db.execute("analyze counted");
    }

    /** In the order in which they can be made: a set reads only sets that stand before it. */
    private Set<String> needed(List<IndicatorQuery> queries) {
        Set<String> needed = new LinkedHashSet<>(List.of("alias", "child"));
        queries.forEach(query -> needed.addAll(read(query.cases())));
        List<String> backwards = new ArrayList<>(sets.keySet());
        Collections.reverse(backwards);
        backwards.stream().filter(needed::contains).forEach(set -> needed.addAll(read(sets.get(set))));
        return sets.keySet().stream().filter(needed::contains).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<String> read(String sql) {
        String ours = sql.replaceAll("care\\.[a-z_]+|known\\([a-z_]+\\)", "");
        return sets.keySet().stream().filter(set -> Pattern.compile("\\b(from|join) (\\w+, )*" + set + "\\b")
                .matcher(ours).find()).collect(Collectors.toSet());
    }

    private String fill(String sql, LocalDate day, Instant known, boolean ofTeams) {
        String facts = KNOWN.matcher(sql).replaceAll(FACTS);
        return LONDON.matcher(facts).replaceAll("($1 at time zone 'Europe/London')::date")
                .replace(":scope", ofTeams ? "f.child_ref in (select child_ref from scope)" : "true")
                .replace(":duties", ofTeams ? "d.child_ref in (select child_ref from scope)" : "true")
                .replace(":caseload", ofTeams ? "c.child_ref in (select child_ref from scope)" : "true")
                .replace(":day", "date '" + day + "'")
                .replace(":known", "timestamptz '" + known + "'")
                .replace(":temporary", String.valueOf(settings.countTemporary()))
                .replace(":excluded", settings.leaversExcluded().stream().map(code -> "'" + InTouchCode.valueOf(code)
                        + "'").collect(Collectors.joining(", ", "", settings.leaversExcluded().isEmpty() ? "''" : "")));
    }

    /** By name, in the order of the file. */
    private static Map<String, String> read() {
        String all;
        try (InputStream file = new ClassPathResource("kpi/sets.sql").getInputStream()) {
            all = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.stripLeading().startsWith("--")).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> sets = new LinkedHashMap<>();
        Matcher set = SET.matcher(all);
        int from = set.find() ? set.end() : all.length();
        while (from < all.length()) {
            String name = set.group(1);
            int to = set.find() ? set.start() : all.length();
            String body = all.substring(from, to);
            sets.put(name, body.substring(0, body.lastIndexOf(')')));
            from = to == all.length() ? to : set.end();
        }
        return sets;
    }
}
