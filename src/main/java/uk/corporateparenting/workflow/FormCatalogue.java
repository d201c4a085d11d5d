package uk.corporateparenting.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The forms as files, and what they have in common: every task's form is shown below {@code header.form}, and a
 * component whose property {@code include} names a file of {@code forms/shared} is replaced by that file's components.
 */
@Component
public class FormCatalogue {

    /**
     * One question of a form: its key, its label, and what each code of a choice means.
     *
     * @param choicesFrom the {@code valuesKey} of a choice whose options come from data, otherwise empty
     */
    public record Question(String key, String label, String type, Map<String, String> choices, String choicesFrom,
                           boolean shownOnly) {
    }

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, JsonNode> files = new TreeMap<>();
    private final Map<String, Map<String, Question>> questions = new HashMap<>();

    FormCatalogue() {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/**/*.form")) {
                JsonNode form = json.readTree(file.getContentAsByteArray());
                files.put(form.path("id").asText(), form);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.forEach((id, form) -> {
            Map<String, Question> found = new LinkedHashMap<>();
            collect(withIncludes(form.path("components")), found);
            questions.put(id, found);
        });
    }

    public boolean has(String formId) {
        return files.containsKey(formId);
    }

    /** The questions of a form in the order they are asked; empty for an unknown form. */
    public List<Question> questions(String formId) {
        return List.copyOf(questions.getOrDefault(formId, Map.of()).values());
    }

    public Optional<Question> question(String formId, String key) {
        return Optional.ofNullable(questions.getOrDefault(formId, Map.of()).get(key));
    }

    /** The form as a task shows it: the common header, then its own questions. */
    public byte[] forTask(byte[] deployed) {
        ObjectNode form = parse(deployed);
        ArrayNode components = json.createArrayNode();
        components.addAll(withIncludes(files.get("header").path("components")));
        components.addAll(withIncludes(form.path("components")));
        form.set("components", components);
        return bytes(form);
    }

    /** The start form, with options from data written into the selects that ask for them by {@code valuesKey}. */
    public byte[] forStart(byte[] deployed, Map<String, Object> options) {
        ObjectNode form = parse(deployed);
        ArrayNode components = withIncludes(form.path("components"));
        components.findParents("valuesKey").forEach(parent -> {
            Object values = options.get(parent.path("valuesKey").asText());
            if (values != null) {
                ((ObjectNode) parent).remove("valuesKey");
                ((ObjectNode) parent).set("values", json.valueToTree(values));
            }
        });
        form.set("components", components);
        return bytes(form);
    }

    private ArrayNode withIncludes(JsonNode components) {
        ArrayNode all = json.createArrayNode();
        for (JsonNode component : components) {
            String include = component.path("properties").path("include").asText();
            if (!include.isEmpty()) {
                for (JsonNode included : files.get(include).path("components")) {
                    all.add(included.deepCopy());
                }
            } else if (component.has("components")) {
                ObjectNode group = component.deepCopy();
                group.set("components", withIncludes(component.path("components")));
                all.add(group);
            } else {
                all.add(component.deepCopy());
            }
        }
        return all;
    }

    private static void collect(JsonNode components, Map<String, Question> found) {
        for (JsonNode component : components) {
            if (component.has("components")) {
                collect(component.path("components"), found);
            } else if (component.has("key")) {
                String key = component.path("key").asText();
                Map<String, String> choices = new LinkedHashMap<>();
                component.path("values").forEach(v -> choices.put(v.path("value").asText(), v.path("label").asText()));
                String label = component.path("label").asText(component.path("dateLabel").asText(key));
                found.put(key, new Question(key, label, component.path("type").asText(), choices,
                        component.path("valuesKey").asText(), component.path("disabled").asBoolean() || component.path("readonly").asBoolean()));
            }
        }
    }

    private ObjectNode parse(byte[] form) {
        try {
            return (ObjectNode) json.readTree(form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(JsonNode form) {
        try {
            return json.writeValueAsBytes(form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
