package uk.corporateparenting.web.indicators;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;
import uk.corporateparenting.kpi.AgeGroup;
import uk.corporateparenting.kpi.Filter;
import uk.corporateparenting.kpi.Viewpoint;
import uk.corporateparenting.people.Team;

/**
 * What somebody asked a page for, from the address and nothing else, so that a page can be kept as a link. What cannot be
 * asked is said in one sentence and left out.
 */
final class Asked {

    static final Map<String, String> PERIODS = periods();
    private static final String USUAL = "13";
    private static final String SINCE_APRIL = "year";
    private static final String QUARTER = "quarter";
    private static final int MONTHS = 3;
    private static final int EARLIEST = 2000;
    private static final List<String> FILTERS = List.of("to", "period", "team", "process", "age", "set");

    private final Map<String, String> parameters;
    private final Viewpoint viewpoint;
    private final List<String> problems = new ArrayList<>();
    private final Filter filter;

    Asked(Map<String, String> parameters, Viewpoint viewpoint, List<Team> teams, List<String> processes,
            LocalDate today) {
        this.parameters = parameters;
        this.viewpoint = viewpoint;
        LocalDate to = day(today);
        filter = new Filter(from(to), to, team(teams), process(processes), age());
    }

    private static Map<String, String> periods() {
        Map<String, String> periods = new LinkedHashMap<>();
        periods.put("4", "The last 4 weeks");
        periods.put(USUAL, "The last 13 weeks");
        periods.put("26", "The last 26 weeks");
        periods.put("52", "The last 52 weeks");
        periods.put(QUARTER, "This quarter of the year");
        periods.put(SINCE_APRIL, "Since 1 April");
        return periods;
    }

    Filter filter() {
        return filter;
    }

    Viewpoint viewpoint() {
        return viewpoint;
    }

    List<String> problems() {
        return problems;
    }

    String text(String name) {
        String value = parameters.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** One of these, else the first of them. */
    String oneOf(String name, List<String> choices) {
        String value = text(name);
        return value != null && choices.contains(value) ? value : choices.get(0);
    }

    int page() {
        String page = text("page");
        return page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0;
    }

    String period() {
        return PERIODS.containsKey(text("period")) ? text("period") : USUAL;
    }

    /** An address with the same filters and, on top, these pairs of name and value; one that is null is left out. */
    String to(String path, String... more) {
        Map<String, String> all = new LinkedHashMap<>();
        FILTERS.stream().filter(name -> text(name) != null).forEach(name -> all.put(name, text(name)));
        for (int n = 0; n + 1 < more.length; n += 2) {
            if (more[n + 1] == null) {
                all.remove(more[n]);
            } else {
                all.put(more[n], more[n + 1]);
            }
        }
        String query = all.entrySet().stream()
                .map(one -> one.getKey() + "=" + UriUtils.encode(one.getValue(), "UTF-8"))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private LocalDate day(LocalDate today) {
        String text = text("to");
        if (text == null) {
            return today;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isAfter(today) && day.getYear() >= EARLIEST) {
                return day;
            }
            problems.add("There are figures up to today only.");
        } catch (DateTimeParseException e) {
            problems.add("That is no day. Write it as 2026-03-31.");
        }
        return today;
    }

    private LocalDate from(LocalDate to) {
        if (period().equals(SINCE_APRIL)) {
            LocalDate april = to.withMonth(Month.APRIL.getValue()).withDayOfMonth(1);
            return april.isAfter(to) ? april.minusYears(1) : april;
        }
        if (period().equals(QUARTER)) {
            return to.withDayOfMonth(1).minusMonths((to.getMonthValue() - 1) % MONTHS);
        }
        return to.minusWeeks(Long.parseLong(period())).plusDays(1);
    }

    private String team(List<Team> teams) {
        String team = text("team");
        if (team == null || viewpoint.choice(teams.stream().map(Team::slug).toList()).contains(team)) {
            return team;
        }
        problems.add("You see the figures of your own team only.");
        return null;
    }

    private String process(List<String> processes) {
        String process = text("process");
        if (process == null || processes.contains(process)) {
            return process;
        }
        problems.add("There is no such process.");
        return null;
    }

    private AgeGroup age() {
        String age = text("age");
        if (age == null) {
            return null;
        }
        AgeGroup group = Stream.of(AgeGroup.values()).filter(one -> one.code().equals(age)).findFirst().orElse(null);
        if (group == null) {
            problems.add("There is no such age group.");
        }
        return group;
    }
}
