package uk.corporateparenting.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;

/** Reads a code of whichever list is asked for, and nothing else: Jackson alone would take "3" for the fourth value. */
class CodeReader extends JsonDeserializer<Coded> implements ContextualDeserializer {

    private final Class<?> list;

    CodeReader() {
        this(Coded.class);
    }

    private CodeReader(Class<?> list) {
        this.list = list;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        return new CodeReader(context.getContextualType().getRawClass());
    }

    @Override
    public Coded deserialize(JsonParser json, DeserializationContext context) throws IOException {
        String code = json.getValueAsString();
        for (Object value : list.getEnumConstants()) {
            if (((Coded) value).code().equals(code)) {
                return (Coded) value;
            }
        }
        return (Coded) context.handleWeirdStringValue(list, code, "is not a known code");
    }
}
