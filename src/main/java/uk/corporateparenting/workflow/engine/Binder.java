package uk.corporateparenting.workflow.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.FormCatalogue;
import uk.corporateparenting.workflow.Refused;

/** From what was sent to a typed, checked record; the first problem in the order of the form becomes the refusal. */
@Component
class Binder {

    private static final int LONGEST_TEXT = 20_000;
    private static final Set<ValueType> SCALARS = Set.of(ValueType.NULL, ValueType.STRING, ValueType.BOOLEAN,
            ValueType.INTEGER, ValueType.LONG, ValueType.SHORT, ValueType.DOUBLE, ValueType.NUMBER);

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final Validator validator;
    private final FormCatalogue forms;

    Binder(Validator validator, FormCatalogue forms) {
        this.validator = validator;
        this.forms = forms;
    }

    <A extends Record> A bind(String form, Class<A> type, VariableMap sent) {
        Map<String, Object> values = new HashMap<>();
        for (String key : sent.keySet()) {
            if (forms.question(form, key).map(FormCatalogue.Question::shownOnly).orElse(false)) {
                continue;
            }
            values.put(key, scalar(form, key, sent.getValueTyped(key)));
        }
        A answers = convert(form, type, values);
        List<String> order = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
        validator.validate(answers).stream()
                .min(Comparator.comparingInt((ConstraintViolation<A> v) -> place(order, v.getPropertyPath().toString()))
                        .thenComparing(ConstraintViolation::getMessage))
                .ifPresent(v -> {
                    throw new Refused(v.getMessage());
                });
        return answers;
    }

    private static int place(List<String> order, String path) {
        int at = order.indexOf(path);
        return at < 0 ? order.size() : at;
    }

    private Object scalar(String form, String key, TypedValue typed) {
        // What Tasklist sends has no type at all; what a caller types must be a type we know.
        boolean known = typed == null || typed.getType() == null || SCALARS.contains(typed.getType());
        Object value = known && typed != null ? typed.getValue() : null;
        if (!known || !(value == null || value instanceof String || value instanceof Boolean || value instanceof Number)) {
            throw new Refused("Only text, numbers, dates and ticks can be sent in this form.");
        }
        if (!(value instanceof String text)) {
            return value;
        }
        if (text.indexOf('\0') >= 0) {
            throw new Refused("“" + label(form, key) + "” holds a character that cannot be kept.");
        }
        if (text.length() > LONGEST_TEXT) {
            throw new Refused("“" + label(form, key) + "” is longer than 20,000 characters.");
        }
        return text.isBlank() ? null : text.strip();
    }

    private <A extends Record> A convert(String form, Class<A> type, Map<String, Object> values) {
        try {
            // By way of text, so that a value of the wrong kind is refused rather than guessed at.
            return json.readValue(json.writeValueAsBytes(values), type);
        } catch (UnrecognizedPropertyException e) {
            throw new Refused("This form has changed since you opened it. Open the task again.");
        } catch (JsonMappingException e) {
            String key = e.getPath().isEmpty() ? "" : e.getPath().get(0).getFieldName();
            throw new Refused("“" + label(form, key) + "” was not filled in as asked.");
        } catch (JsonProcessingException e) {
            throw new Refused("The form could not be read. Open the task again.");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String label(String form, String key) {
        return forms.question(form, key).map(FormCatalogue.Question::label).orElse("A field");
    }
}
