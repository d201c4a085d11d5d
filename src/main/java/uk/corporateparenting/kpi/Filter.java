package uk.corporateparenting.kpi;

import java.time.LocalDate;

/**
 * What is asked about.
 *
 * @param from     the first day, for what happens in a period; indicators look back from {@code to} as they say
 * @param to       the day a figure is about
 * @param team     slug; null: all the viewer may see
 * @param process  slug of a process; null: all. Indicators have none.
 * @param ageGroup null: all. Work in hand has none.
 */
public record Filter(LocalDate from, LocalDate to, String team, String process, AgeGroup ageGroup) {

    private static final int QUARTER = 13;

    public Filter {
        if (from == null || to == null || from.isAfter(to)) {
            throw new IllegalArgumentException("The first day has to be before the last.");
        }
    }

    /** The thirteen weeks up to a day. */
    public static Filter upTo(LocalDate day) {
        return new Filter(day.minusWeeks(QUARTER).plusDays(1), day, null, null, null);
    }

    public Filter team(String slug) {
        return new Filter(from, to, slug, process, ageGroup);
    }

    public Filter process(String slug) {
        return new Filter(from, to, team, slug, ageGroup);
    }

    public Filter ageGroup(AgeGroup group) {
        return new Filter(from, to, team, process, group);
    }
}
