package uk.corporateparenting.web.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.corporateparenting.kpi.Forecast;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Point;

/**
 * Where the lines, points and bars of a chart stand; the template draws them. What differs differs in shape or is
 * written beside it, so that nobody needs colours.
 */
sealed interface Picture permits Picture.Trend, Picture.Columns, Picture.Spark {

    int WIDTH = 760;
    int HEIGHT = 270;
    int LEFT = 52;
    int RIGHT = 132;
    int TOP = 26;
    int BOTTOM = 40;
    int INSET = 16;
    int CLOSE = 24;

    DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);
    DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

    String kind();

    /** Whether no number in it is so small that somebody could be known. */
    boolean mayGoOutside();

    /** A place in the drawing. */
    record Spot(String x, String y, String labelY, String label, String says, boolean few) {
    }

    /** A line across the drawing, with the words at its end. */
    record Level(String y, String labelY, String label) {
    }

    /** A tick of the scale. */
    record Tick(String y, String label) {
    }

    /**
     * Thirteen months.
     *
     * @param paths the line, broken where there is nothing to draw
     */
    record Trend(String id, String title, String description, List<Spot> spots, List<String> paths, List<Tick> ticks,
            Level target, Level england, boolean mayGoOutside) implements Picture {

        @Override
        public String kind() {
            return "trend";
        }
    }

    /** A bar of a week. */
    record Bar(String x, String y, String width, String height, String middle, String labelY, String label, String week,
            boolean above, boolean late) {
    }

    /** Weeks that come, against what was done a week. */
    record Columns(String id, String title, String description, List<Bar> bars, List<Tick> ticks, Level pace,
            boolean mayGoOutside) implements Picture {

        @Override
        public String kind() {
            return "columns";
        }
    }

    /** A trend so small that it stands in a line of a table. */
    record Spark(List<String> paths, String lastX, String lastY, String targetY) implements Picture {

        static final int SPARK_WIDTH = 120;
        static final int SPARK_HEIGHT = 34;
        private static final int EDGE = 5;

        @Override
        public String kind() {
            return "spark";
        }

        @Override
        public boolean mayGoOutside() {
            return true;
        }

        static Spark of(List<Point> points, Indicator indicator) {
            List<BigDecimal> values = points.stream().map(Point::value).toList();
            if (values.stream().noneMatch(Objects::nonNull)) {
                return null;
            }
            double top = top(values, indicator, indicator.target());
            double step = (SPARK_WIDTH - 2.0 * EDGE) / Math.max(1, points.size() - 1);
            double tall = SPARK_HEIGHT - 2.0 * EDGE;
            int last = IntStream.range(0, values.size()).filter(n -> values.get(n) != null).max().orElse(0);
            return new Spark(Picture.paths(values, n -> EDGE + n * step, value -> EDGE + tall - value / top * tall),
                    text(EDGE + last * step), text(EDGE + tall - values.get(last).doubleValue() / top * tall),
                    indicator.target() == null ? null
                            : text(EDGE + tall - indicator.target().doubleValue() / top * tall));
        }
    }

    static Trend trend(Indicator indicator, List<Point> points, boolean mayGoOutside) {
        List<BigDecimal> values = points.stream().map(Point::value).toList();
        BigDecimal england = indicator.england() == null ? null : indicator.england().value();
        double top = top(values, indicator, indicator.target(), england);
        double tall = HEIGHT - TOP - BOTTOM;
        double step = (WIDTH - LEFT - RIGHT - 2.0 * INSET) / Math.max(1, points.size() - 1);
        double targetAt = indicator.target() == null ? -1 : TOP + tall - indicator.target().doubleValue() / top * tall;
        Heights height = value -> TOP + tall - value / top * tall;
        List<Spot> spots = IntStream.range(0, points.size()).mapToObj(n -> {
            Point point = points.get(n);
            boolean few = point.value() == null;
            String month = month(points, n);
            double y = few ? TOP + tall : height.of(point.value().doubleValue());
            boolean below = y > targetAt && y - targetAt < CLOSE || y < TOP + 2;
            return new Spot(text(LEFT + INSET + n * step), text(y), text(below ? y + 17 : y - 9),
                    few ? "" : Words.plain(point.value()), month, few);
        }).toList();
        double englandAt = england == null ? -1 : height.of(england.doubleValue());
        boolean close = targetAt >= 0 && englandAt >= 0 && Math.abs(targetAt - englandAt) < 14;
        double apart = close ? (targetAt <= englandAt ? 7 : -7) : 0;
        return new Trend("trend-" + indicator.id(), indicator.title(), describe(indicator, points), spots,
                paths(values, n -> LEFT + INSET + n * step, height), ticks(top, indicator.unit()),
                indicator.target() == null ? null : new Level(text(targetAt), text(targetAt - apart + 4),
                        "Target " + Words.value(indicator.target(), indicator.unit())),
                england == null ? null : new Level(text(englandAt), text(englandAt + apart + 4),
                        "England " + Words.value(england, indicator.unit())), mayGoOutside);
    }

    static Columns columns(String team, Forecast.Line line) {
        List<Long> numbers = Stream.concat(Stream.of(line.overdue()),
                line.due().stream().map(Forecast.Week::duties)).toList();
        double most = numbers.stream().mapToLong(Long::longValue).max().orElse(1);
        double pace = line.pace() == null ? 0 : line.pace().doubleValue();
        double top = nice(Math.max(Math.max(most, pace), 1));
        double tall = HEIGHT - TOP - BOTTOM;
        double room = (WIDTH - LEFT - RIGHT) / (double) numbers.size();
        List<Bar> bars = IntStream.range(0, numbers.size()).mapToObj(n -> {
            double high = numbers.get(n) / top * tall;
            double x = LEFT + n * room + room * 0.12;
            return new Bar(text(x), text(TOP + tall - high), text(room * 0.76), text(high), text(x + room * 0.38),
                    text(TOP + tall - high - 5), String.valueOf(numbers.get(n)),
                    n == 0 ? "Late" : DAY.format(line.due().get(n - 1).monday()), n > 0 && numbers.get(n) > pace,
                    n == 0);
        }).toList();
        double paceAt = TOP + tall - pace / top * tall;
        long above = bars.stream().filter(Bar::above).count();
        return new Columns("weeks-" + (line.team() == null ? "all" : line.team()), team,
                "%d late now. In %d of %d weeks more falls due than the pace of %s a week.".formatted(line.overdue(),
                        above, line.due().size(), Words.plain(line.pace())), bars, ticks(top, Indicator.Unit.COUNT),
                new Level(text(paceAt), text(paceAt + 4), "Done a week: " + Words.plain(line.pace())),
                numbers.stream().allMatch(number -> number == 0 || number >= uk.corporateparenting.kpi.Figure.PUBLISHABLE));
    }

    /** Where a number stands. */
    interface Heights {
        double of(double value);
    }

    /** Where the n-th stands. */
    interface Places {
        double of(int n);
    }

    private static List<String> paths(List<BigDecimal> values, Places places, Heights heights) {
        List<String> paths = new ArrayList<>();
        StringBuilder path = new StringBuilder();
        for (int n = 0; n < values.size(); n++) {
            if (values.get(n) == null) {
                paths.add(path.toString());
                path.setLength(0);
            } else {
                path.append(path.isEmpty() ? "M" : " L").append(text(places.of(n))).append(' ')
                        .append(text(heights.of(values.get(n).doubleValue())));
            }
        }
        paths.add(path.toString());
        return paths.stream().filter(one -> one.contains("L")).toList();
    }

    private static String month(List<Point> points, int n) {
        LocalDate day = points.get(n).day();
        return MONTH.format(day) + (n == 0 || day.getMonthValue() == 1 ? " " + day.getYear() : "");
    }

    private static String describe(Indicator indicator, List<Point> points) {
        List<Point> known = points.stream().filter(point -> point.value() != null).toList();
        if (known.isEmpty()) {
            return "No month has enough children for a figure.";
        }
        Point first = known.get(0);
        Point last = known.get(known.size() - 1);
        return "From %s in %s to %s in %s.".formatted(Words.value(first.value(), indicator.unit()),
                MONTH.format(first.day()) + " " + first.day().getYear(), Words.value(last.value(), indicator.unit()),
                MONTH.format(last.day()) + " " + last.day().getYear());
    }

    private static double top(List<BigDecimal> values, Indicator indicator, BigDecimal... others) {
        if (indicator.unit() == Indicator.Unit.PERCENT) {
            return 100;
        }
        return nice(Stream.concat(values.stream(), Stream.of(others)).filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue).max().orElse(1));
    }

    /** The next of 1, 2, 4, 5, 8 or 10 times a power of ten, so that ticks are round. */
    private static double nice(double most) {
        if (most <= 0) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        return Stream.of(1, 2, 4, 5, 8, 10).mapToDouble(n -> n * power).filter(n -> n >= most).findFirst()
                .orElse(10 * power);
    }

    private static List<Tick> ticks(double top, Indicator.Unit unit) {
        double tall = HEIGHT - TOP - BOTTOM;
        return IntStream.rangeClosed(0, 4).mapToObj(n -> new Tick(text(TOP + tall - n * tall / 4),
                Words.plain(BigDecimal.valueOf(top * n / 4)) + (unit == Indicator.Unit.PERCENT ? "%" : ""))).toList();
    }

    private static String text(double place) {
        return BigDecimal.valueOf(place).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
