package uk.corporateparenting.simulation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import uk.corporateparenting.timescale.LondonTime;

/**
 * Good answers of an ordinary day to every form, read from {@code simulation/<slug>.json}: an object per form id with a
 * value per key. Within a text {@code {today}}, {@code {today+7}} and {@code {today-3}} are London days,
 * {@code {now}} and {@code {now-2}} a London date and time to the minute (less hours), {@code {child}} the reference.
 */
@Component
public class UsualAnswers {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(today|now|child)(?:([+-])(\\d+))?}");

    private final Map<String, Map<String, Object>> byForm = new HashMap<>();
    private final Clock clock;

    UsualAnswers(Clock clock, ObjectMapper json) {
        this.clock = clock;
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:simulation/*.json")) {
                byForm.putAll(json.readValue(file.getContentAsByteArray(), new TypeReference<>() { }));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id of the form of a task: they are named alike. */
    public static String formOf(String task) {
        return task.replaceAll("([a-z0-9])([A-Z])", "$1-$2").replaceAll("([a-z])([0-9])", "$1-$2").toLowerCase();
    }

    public boolean has(String formId) {
        return byForm.containsKey(formId);
    }

    /** The answers to a form about this child, today. */
    public Map<String, Object> of(String formId, String childRef) {
        if (!has(formId)) {
            throw new IllegalArgumentException("No usual answers to " + formId);
        }
        Map<String, Object> answers = new LinkedHashMap<>();
        byForm.get(formId).forEach((key, value) ->
                answers.put(key, value instanceof String text ? filled(text, childRef) : value));
        return answers;
    }

    /** The same with some answers in place of the usual ones; null leaves an answer out. */
    public Map<String, Object> of(String formId, String childRef, Map<String, ?> instead) {
        Map<String, Object> answers = of(formId, childRef);
        instead.forEach((key, value) -> {
            if (value == null) {
                answers.remove(key);
            } else {
                answers.put(key, value instanceof String text ? filled(text, childRef) : value);
            }
        });
        return answers;
    }

    private String filled(String text, String childRef) {
        LocalDateTime now = LondonTime.local(clock.instant()).truncatedTo(ChronoUnit.MINUTES);
        LocalDate today = now.toLocalDate();
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(switch (found.group(1)) {
            case "today" -> today.plusDays(shift(found.group(2), found.group(3))).toString();
            case "now" -> now.plusHours(shift(found.group(2), found.group(3))).toString();
            default -> childRef;
        }));
    }

    private static long shift(String sign, String amount) {
        return amount == null ? 0 : ("-".equals(sign) ? -1 : 1) * Long.parseLong(amount);
    }
}
