package uk.corporateparenting.returns;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.corporateparenting.record.EndReasonCode;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.PlaceCode;

/**
 * A child's times in care, put together from episodes: one follows the other on the same day until care ends. Statuses
 * and placements go on over as many episodes as say the same.
 */
final class TimesInCare {

    /** Of a status: its episodes, first to last. Of a placement or a time in care likewise. */
    record Span(List<Episode> episodes) {

        Episode first() {
            return episodes.get(0);
        }

        Episode last() {
            return episodes.get(episodes.size() - 1);
        }

        LocalDate start() {
            return first().start();
        }

        /** Null while it runs. */
        LocalDate end() {
            return last().end();
        }

        boolean has(LocalDate day) {
            return !day.isBefore(start()) && (end() == null || !day.isAfter(end()));
        }
    }

    private static final int ADULT = 18;
    private static final int SHORT_BREAK_DAYS = 17;
    private static final int SHORT_BREAK_DAYS_A_YEAR = 75;

    private final List<Span> times = new ArrayList<>();
    private final List<Span> statuses = new ArrayList<>();
    private final List<Span> placements = new ArrayList<>();
    private final Reading reading;

    /** @param episodes with a different first day each */
    TimesInCare(List<Episode> episodes, LocalDate born, Reading reading) {
        this.reading = reading;
        List<Episode> joined = joined(episodes.stream().sorted(Comparator.comparing(Episode::start)).toList());
        List<Episode> run = new ArrayList<>();
        for (int i = 0; i < joined.size(); i++) {
            Episode episode = joined.get(i);
            Episode next = i + 1 < joined.size() ? joined.get(i + 1) : null;
            if (run.isEmpty() && !episode.isStart()) {
                episode.cells().say("RNE", Rule.NOT_THE_START);
            }
            if (!episode.start().isBefore(born.plusYears(ADULT))) {
                episode.cells().say("DECOM", Rule.TOO_OLD);
            }
            boolean goesOn = next != null && next.start().equals(episode.end())
                    && !(episode.endsCare() && next.isStart());
            run.add(goesOn ? goingOn(episode, next) : ending(episode));
            if (!goesOn) {
                close(run);
                run = new ArrayList<>();
            }
        }
        checkLimits();
    }

    /** No episode lasts beyond the beginning of the next. */
    private static List<Episode> joined(List<Episode> sorted) {
        List<Episode> joined = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Episode episode = sorted.get(i);
            Episode next = i + 1 < sorted.size() ? sorted.get(i + 1) : null;
            if (next != null && (episode.end() == null || episode.end().isAfter(next.start()))) {
                episode.cells().say("DEC", Rule.OVERLAP, "the next one begins on " + next.cells().text("DECOM"));
                episode = episode.ending(next.start());
            }
            joined.add(episode);
        }
        return joined;
    }

    private static Episode goingOn(Episode episode, Episode next) {
        if (episode.endsCare()) {
            episode.cells().say("REC", Rule.BROKEN_CHAIN, "the next episode begins the same day and is no start");
        } else if (next.isStart()) {
            next.cells().say("RNE", Rule.STARTS_AGAIN);
        }
        boolean moves = next.isOtherPlacement(episode);
        if (moves && episode.changeReason() == null) {
            episode.cells().say("REASON_PLACE_CHANGE", Rule.NO_CHANGE_REASON);
        } else if (!moves && episode.changeReason() != null) {
            episode.cells().say("REASON_PLACE_CHANGE", Rule.NEEDLESS_CHANGE_REASON);
            return episode.changing(null);
        }
        return episode;
    }

    private static Episode ending(Episode episode) {
        Episode last = episode;
        if (last.changeReason() != null) {
            last.cells().say("REASON_PLACE_CHANGE", Rule.NEEDLESS_CHANGE_REASON);
            last = last.changing(null);
        }
        if (last.end() != null && last.endReason() == null) {
            last.cells().say("REC", Rule.END_WITHOUT_REASON);
            last = last.ending(EndReasonCode.E8);
        } else if (last.endReason() == EndReasonCode.X1) {
            last.cells().say("REC", Rule.BROKEN_CHAIN, "no episode begins on that day");
        }
        return last;
    }

    private void close(List<Episode> run) {
        times.add(new Span(run));
        split(run, statuses, (episode, before) -> episode.status() != before.status());
        split(run, placements, Episode::isOtherPlacement);
    }

    @FunctionalInterface
    private interface Change {
        boolean between(Episode episode, Episode before);
    }

    private static void split(List<Episode> run, List<Span> spans, Change change) {
        List<Episode> same = new ArrayList<>();
        for (Episode episode : run) {
            if (!same.isEmpty() && change.between(episode, same.get(same.size() - 1))) {
                spans.add(new Span(same));
                same = new ArrayList<>();
            }
            same.add(episode);
        }
        spans.add(new Span(same));
    }

    private void checkLimits() {
        for (Span span : statuses) {
            switch (span.first().status()) {
                case L1 -> limit(span, "LS", 3, Rule.POLICE_PROTECTION);
                case L2 -> limit(span, "LS", 21, Rule.EMERGENCY_ORDER);
                case L3 -> limit(span, "LS", 7, Rule.ASSESSMENT_ORDER);
                case V3 -> limit(span, "LS", SHORT_BREAK_DAYS, Rule.SHORT_BREAK);
                default -> { }
            }
        }
        for (Span span : placements) {
            if (span.first().place() == PlaceCode.T1) {
                limit(span, "PLACE", 42, Rule.HOSPITAL);
            } else if (span.first().place() == PlaceCode.T4) {
                limit(span, "PLACE", 7, Rule.TEMPORARY);
            }
        }
        List<Span> breaks = statuses.stream().filter(s -> s.first().status() == LegalStatusCode.V3).toList();
        breaks.stream().mapToInt(span -> span.first().cells().row().year()).distinct().forEach(year -> {
            long days = breaks.stream().mapToLong(span -> days(span, year)).sum();
            if (days > SHORT_BREAK_DAYS_A_YEAR) {
                breaks.stream().filter(span -> days(span, year) > 0).findFirst()
                        .ifPresent(span -> span.first().cells().say("LS", Rule.SHORT_BREAKS, days + " days"));
            }
        });
    }

    private void limit(Span span, String column, int most, Rule rule) {
        long days = ChronoUnit.DAYS.between(span.start(), endOrLastDay(span));
        if (days > most) {
            span.first().cells().say(column, rule, days + " days");
        }
    }

    private long days(Span span, int year) {
        LocalDate from = span.start().isBefore(reading.beginOf(year)) ? reading.beginOf(year) : span.start();
        LocalDate after = reading.endOf(year).plusDays(1);
        LocalDate to = endOrLastDay(span).isAfter(after) ? after : endOrLastDay(span);
        return Math.max(0, ChronoUnit.DAYS.between(from, to));
    }

    private LocalDate endOrLastDay(Span span) {
        return span.end() == null ? reading.lastDay() : span.end();
    }

    List<Span> times() {
        return times;
    }

    List<Span> statuses() {
        return statuses;
    }

    List<Span> placements() {
        return placements;
    }

    boolean has(LocalDate day) {
        return times.stream().anyMatch(time -> time.has(day));
    }

    Optional<LegalStatusCode> statusOn(LocalDate day) {
        return statuses.stream().filter(span -> span.has(day)).reduce((earlier, later) -> later)
                .map(span -> span.first().status());
    }

    /** The last time in care that began by this day. */
    Optional<Span> timeBy(LocalDate day) {
        return times.stream().filter(time -> !time.start().isAfter(day)).reduce((earlier, later) -> later);
    }

    /** The time in care that has no end. */
    Optional<Span> running() {
        return times.stream().filter(time -> time.end() == null).findFirst();
    }
}
