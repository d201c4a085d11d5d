package uk.corporateparenting.people;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import uk.corporateparenting.CorporateParenting;
import uk.corporateparenting.database.Database;

/**
 * What the lists of Tasklist cost with many open tasks, asked through the engine with the rights of ordinary people, on
 * the product's own schema. Not a test; by hand:
 * {@code java -cp (test class path) uk.corporateparenting.people.WorklistBenchmark TASKS ROUNDS}.
 *
 * <p>The tasks have the shape the product gives them: each in an instance of its own, offered to one role of a team or of
 * the council and granted to that group; six of ten with one of 2,000 workers and granted to them too. There are 40
 * teams with six roles, and 20 roles of the council.
 */
public final class WorklistBenchmark {

    private static final int PAGE = 15;

    private final ConfigurableApplicationContext product;
    private final FilterService filters;
    private final TaskService tasks;
    private final IdentityService identity;
    private final Random random = new Random(7);
    private PrintStream out = System.out;

    private WorklistBenchmark(ConfigurableApplicationContext product) {
        this.product = product;
        this.filters = product.getBean(FilterService.class);
        this.tasks = product.getBean(TaskService.class);
        this.identity = product.getBean(IdentityService.class);
    }

    /** Somebody who looks at their lists. */
    private record Person(String user, List<String> groups) {
    }

    public static void main(String[] args) throws SQLException {
        ConfigurableApplicationContext product = filled(Integer.parseInt(args[0]));
        try {
            new WorklistBenchmark(product).measure(Integer.parseInt(args[1]));
        } finally {
            product.close();
        }
    }

    /** The product, running with so many open tasks. */
    public static ConfigurableApplicationContext filled(int howMany, String... settings) throws SQLException {
        ConfigurableApplicationContext product = SpringApplication.run(CorporateParenting.class,
                Stream.concat(Stream.of("--corporate-parenting.data-directory=target/benchmark-" + howMany,
                        "--server.port=0", "--corporate-parenting.demo-council=false",
                        "--camunda.bpm.job-execution.enabled=false"), Stream.of(settings)).toArray(String[]::new));
        new WorklistBenchmark(product).fill(howMany);
        return product;
    }

    private void fill(int howMany) throws SQLException {
        if (tasks.createTaskQuery().count() >= howMany) {
            return;
        }
        Database database = product.getBean(Database.class);
        try (Connection owner = DriverManager.getConnection(database.url(), database.owner().name(),
                database.owner().password()); Statement sql = owner.createStatement()) {
            for (String statement : SQL.replace("HOW_MANY", String.valueOf(howMany)).split(";\n")) {
                sql.execute(statement);
            }
        }
    }

    private static final String SQL = """
            create temporary table shape as
            select n, 'b' || n as id, 'CH-' || lpad((n / 8 + 1)::text, 6, '0') as child,
                   case when n % 100 < 85 then 't' || n % 40 || '.' || (array['social-worker', 'social-worker',
                            'social-worker', 'duty-and-advice', 'assessment-worker', 'team-manager', 'personal-advisor',
                            'duty-manager'])[1 + (n / 40) % 8]
                        else 'council.r' || n % 20 end as candidates,
                   case when n % 100 < 60 then 'w' || n % 40 || '-' || (n / 40) % 50 end as worker,
                   timestamp '2026-10-23' + ((n * 7919) % 60) * interval '1 day' + interval '23 hours 59 minutes 59 seconds' as due
            from generate_series(1, HOW_MANY) n;
            insert into public.act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_,
                act_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_,
                sequence_counter_)
            select id, 1, id, id, child, d.id_, 'visitChild', true, false, true, false, 1, 0, 1
            from shape cross join (select id_ from public.act_re_procdef where key_ = 'statutory-visit' limit 1) d;
            insert into public.act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_,
                assignee_, priority_, create_time_, last_updated_, due_date_, suspension_state_, task_state_)
            select 'k' || id, 1, id, id, d.id_, 'Visit the child',
                   case when n % 50 = 0 then 'answerEscalation' else 'visitChild' end, worker,
                   10000000 - floor(extract(epoch from due) / 3600)::integer, due - interval '20 days',
                   due - interval '20 days', due, 1, 'Created'
            from shape cross join (select id_ from public.act_re_procdef where key_ = 'statutory-visit' limit 1) d;
            insert into public.act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
            select 'l' || id, 1, candidates, 'candidate', 'k' || id from shape;
            insert into public.act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
            select 'g' || id, 1, 1, candidates, 7, 'k' || id, 16386 from shape;
            insert into public.act_ru_authorization (id_, rev_, type_, user_id_, resource_type_, resource_id_, perms_)
            select 'u' || id, 1, 1, worker, 7, 'k' || id, 16386 from shape where worker is not null;
            insert into care.caseload (child_ref, role, user_id, why, from_at, recorded_at, recorded_by)
            select distinct on (child) child, 'social-worker', worker, 'Benchmark', now(), now(), 'admin'
            from shape where worker is not null;
            vacuum analyze""";

    private void measure(int rounds) {
        Map<String, List<Person>> kinds = new LinkedHashMap<>();
        kinds.put("social worker", people(rounds, "social-worker"));
        kinds.put("role of the council", people(rounds, null));
        kinds.put("team manager", people(rounds, "team-manager"));
        // So that the compiler and the database have seen each question.
        measure(kinds, 4, new PrintStream(PrintStream.nullOutputStream()));
        System.out.println("| who | list | in it | page p50 | page p95 | count p50 | count p95 |");
        System.out.println("|---|---|---|---|---|---|---|");
        measure(kinds, rounds, System.out);
    }

    private void measure(Map<String, List<Person>> kinds, int rounds, PrintStream to) {
        out = to;
        kinds.forEach((kind, everybody) -> {
            List<Person> people = everybody.subList(0, Math.min(rounds, everybody.size()));
            Person one = people.get(0);
            identity.setAuthentication(one.user(), one.groups());
            List<Filter> lists = filters.createTaskFilterQuery().list();
            identity.clearAuthentication();
            lists.forEach(list -> line(kind, list, people));
            report(kind, "To do, as the engine alone would ask: page", people, person -> mineOrUntaken(person)
                    .listPage(0, PAGE).size());
            report(kind, "the same: count", people, person -> mineOrUntaken(person).count());
            WaitingForOthers waiting = product.getBean(WaitingForOthers.class);
            report(kind, "Waiting for others", people, person -> waiting.of(person.user(), person.groups()).size());
            report(kind, "all counts at once", people, person -> {
                product.getBean(MyLists.class).of(person.user());
                return waiting.of(person.user(), person.groups()).size();
            });
        });
    }

    private TaskQuery mineOrUntaken(Person person) {
        return tasks.createTaskQuery().or().taskAssignee(person.user()).taskCandidateGroupIn(person.groups()).endOr()
                .active().orderByDueDate().asc();
    }

    private List<Person> people(int howMany, String role) {
        List<Person> people = new ArrayList<>();
        for (int n = 0; n < howMany; n++) {
            // Somebody who has work: the six in ten of the tasks that are with somebody.
            int task = random.nextInt(1000) * 100 + random.nextInt(60);
            int team = task % 40;
            people.add(new Person("w" + team + "-" + task / 40 % 50, List.of("council.staff",
                    role == null ? "council.r" + random.nextInt(20) : "t" + team + "." + role,
                    // Who has the list of escalations; no task of these is with that group.
                    "team-manager".equals(role) ? "north.team-manager" : "none.none")));
        }
        return people;
    }

    private void line(String kind, Filter list, List<Person> people) {
        TaskQuery asTasklist = tasks.createTaskQuery().active().orderByDueDate().asc();
        long[] pages = new long[people.size()];
        long[] counts = new long[people.size()];
        long[] sizes = new long[people.size()];
        for (int n = 0; n < people.size(); n++) {
            Person person = people.get(n);
            identity.setAuthentication(person.user(), person.groups());
            pages[n] = nanos(() -> filters.listPage(list.getId(), asTasklist, 0, PAGE).size());
            long[] size = new long[1];
            counts[n] = nanos(() -> size[0] = filters.count(list.getId(), asTasklist));
            sizes[n] = size[0];
        }
        identity.clearAuthentication();
        out.printf(Locale.UK, "| %s | %s | %d | %s | %s | %s | %s |%n", kind, list.getName(), middle(sizes),
                ms(pages, 50), ms(pages, 95), ms(counts, 50), ms(counts, 95));
    }

    private interface Asked {

        long of(Person person);
    }

    private void report(String kind, String what, List<Person> people, Asked asked) {
        long[] times = new long[people.size()];
        long[] sizes = new long[people.size()];
        for (int n = 0; n < people.size(); n++) {
            Person person = people.get(n);
            identity.setAuthentication(person.user(), person.groups());
            long[] size = new long[1];
            times[n] = nanos(() -> size[0] = asked.of(person));
            sizes[n] = size[0];
        }
        identity.clearAuthentication();
        out.printf(Locale.UK, "| %s | %s | %d | %s | %s | | |%n", kind, what, middle(sizes), ms(times, 50),
                ms(times, 95));
    }

    private static long nanos(LongSupplier work) {
        long began = System.nanoTime();
        work.getAsLong();
        return System.nanoTime() - began;
    }

    private static long middle(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String ms(long[] nanos, int percentile) {
        List<Long> sorted = new ArrayList<>(Arrays.stream(nanos).boxed().toList());
        Collections.sort(sorted);
        return String.format(Locale.UK, "%.1f", sorted.get((sorted.size() - 1) * percentile / 100) / 1e6);
    }
}
