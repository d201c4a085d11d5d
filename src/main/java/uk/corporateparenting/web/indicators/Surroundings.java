package uk.corporateparenting.web.indicators;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.AgeGroup;
import uk.corporateparenting.people.Team;
import uk.corporateparenting.timescale.LondonTime;

/** What a page can be narrowed to, and the ways from one page to the next. */
@Component
class Surroundings {

    private static final Set<String> WORK = Set.of("timeliness", "waiting", "forecast", "duties");
    private static final Set<String> PERIODICAL = Set.of("timeliness", "waiting", "duties", "escalations", "panels",
            PanelViews.CASES, "scorecard");
    /** Pages that an age does not narrow: their numbers are of teams. */
    private static final Set<String> AGELESS = Set.of("escalations", PanelViews.CASES, "panels", "reports");
    /** What a list is asked with besides the filters. */
    private static final Map<String, List<String>> LISTS = Map.of("duties", List.of("state", "model", "step", "week",
            "unassigned"), "escalations", List.of("which"), PanelViews.CASES, List.of("of", "stage", "late", "step",
            "outcome", "which", "role", "panel", "held"));

    private final JdbcClient db;
    private final TeamNames teams;
    private final FigureViews figures;

    Surroundings(JdbcClient db, TeamNames teams, FigureViews figures) {
        this.db = db;
        this.teams = teams;
        this.figures = figures;
    }

    /** One thing to choose. */
    record Choice(String value, String words, boolean chosen) {
    }

    /** A select of the form. */
    record Select(String name, String label, List<Choice> choices) {
    }

    /** A link to a page; {@code here}: it is this one. */
    record Way(String href, String words, boolean here) {
    }

    /**
     * Everything around a page.
     *
     * @param kept    what the form hands on as it is
     * @param earlier the page before in a list; null: none
     */
    record Around(String address, List<Way> ways, List<Select> selects, String to, Map<String, String> kept,
            String csv, String pdf, String inWords, String earlier, String later) {
    }

    /** The processes there has been work in. */
    List<String> processes() {
        return db.sql("select distinct process from care.duty order by process").query(String.class).list();
    }

    Around of(View view, Asked asked) {
        String name = view.name();
        List<Select> selects = new ArrayList<>();
        if (name.equals("scorecard")) {
            selects.add(select("set", "Measures", figures.sets(), asked.text("set"), null));
        }
        if (PERIODICAL.contains(name)) {
            selects.add(select("period", "Period", Asked.PERIODS, asked.period(), null));
        }
        Map<String, String> own = new LinkedHashMap<>();
        asked.viewpoint().choice(teams.all().stream().map(Team::slug).toList())
                .forEach(slug -> own.put(slug, teams.name(slug)));
        selects.add(select("team", "Team", own, asked.filter().team(),
                asked.viewpoint().wholeCouncil() ? "The whole council" : "All my teams"));
        if (WORK.contains(name)) {
            Map<String, String> all = new LinkedHashMap<>();
            processes().forEach(process -> all.put(process, Words.slug(process)));
            selects.add(select("process", "Process", all, asked.filter().process(), "All processes"));
        } else if (!AGELESS.contains(name)) {
            Map<String, String> ages = new LinkedHashMap<>();
            Stream.of(AgeGroup.values()).forEach(age -> ages.put(age.code(), age.title()));
            selects.add(select("age", "Age", ages, asked.filter().ageGroup() == null ? null
                    : asked.filter().ageGroup().code(), "All ages"));
        }
        if (name.equals("timeliness")) {
            Map<String, String> by = new LinkedHashMap<>();
            List.of("process", "step", "team").forEach(one -> by.put(one, "By " + one));
            selects.add(select("by", "Line by line", by, asked.oneOf("by", List.of("process", "step", "team")), null));
        }
        Map<String, String> kept = new LinkedHashMap<>();
        LISTS.getOrDefault(name, List.of()).stream().filter(one -> asked.text(one) != null)
                .forEach(one -> kept.put(one, asked.text(one)));
        String address = name.equals("scorecard") ? "/indicators" : "/indicators/" + name;
        String[] more = Stream.concat(kept.entrySet().stream(), Stream.of(Map.entry("by",
                        asked.text("by") == null ? "" : asked.text("by"))).filter(one -> !one.getValue().isEmpty()))
                .flatMap(one -> Stream.of(one.getKey(), one.getValue())).toArray(String[]::new);
        return new Around(address, ways(name, asked), selects, asked.filter().to().toString(), kept,
                asked.to("/indicators/" + name + ".csv", more), asked.to("/indicators/" + name + ".pdf", more),
                inWords(name, asked), view.page() == 0 ? null : asked.to(address, at(view.page() - 1, more)),
                view.page() + 1 >= view.pages() ? null : asked.to(address, at(view.page() + 1, more)));
    }

    private static String[] at(int page, String... more) {
        return Stream.concat(Stream.of(more), Stream.of("page", String.valueOf(page))).toArray(String[]::new);
    }

    /** What was asked for, on a paper: only what narrows this page. */
    String inWords(String name, Asked asked) {
        return Stream.of(asked.filter().team() == null ? asked.viewpoint().wholeCouncil() ? "The whole council"
                        : "Own teams" : teams.name(asked.filter().team()),
                asked.filter().process() == null || !WORK.contains(name) ? "" : Words.slug(asked.filter().process()),
                asked.filter().ageGroup() == null || WORK.contains(name) || AGELESS.contains(name) ? "" : "aged " + asked.filter().ageGroup().title(),
                WORK.contains(name) && !PERIODICAL.contains(name) ? "" : LondonTime.inWords(asked.filter().from()) + " to "
                        + LondonTime.inWords(asked.filter().to()))
                .filter(part -> !part.isEmpty()).reduce((one, other) -> one + ", " + other).orElse("");
    }

    private static List<Way> ways(String name, Asked asked) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("/indicators", "Scorecard");
        all.put("/indicators/timeliness", "Done on time");
        all.put("/indicators/waiting", "Waiting and escalations");
        all.put("/indicators/forecast", "The next 13 weeks");
        all.put("/indicators/stability", "Stability");
        all.put("/indicators/permanency", "Permanency");
        all.put("/indicators/care-leavers", "Care leavers");
        all.put("/indicators/panels", "Panels");
        all.put("/indicators/reports", "Reports");
        String here = name.equals("scorecard") ? "/indicators" : "/indicators/" + name;
        return all.entrySet().stream().map(one -> new Way(asked.to(one.getKey()), one.getValue(),
                one.getKey().equals(here))).toList();
    }

    private static Select select(String name, String label, Map<String, String> choices, String chosen, String all) {
        List<Choice> shown = new ArrayList<>();
        if (all != null) {
            shown.add(new Choice("", all, chosen == null));
        }
        choices.forEach((value, words) -> shown.add(new Choice(value, words, value.equals(chosen))));
        return new Select(name, label, shown);
    }
}
