package uk.corporateparenting.record;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** JSON has codes, not the names of our constants. A bean, so that Spring Boot's mapper has it too. */
@Component
class CodeModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    CodeModule() {
        super("codes");
        addSerializer(new Writer());
        setDeserializerModifier(new BeanDeserializerModifier() {

            private static final long serialVersionUID = 1L;

            @Override
            public JsonDeserializer<?> modifyEnumDeserializer(DeserializationConfig config, JavaType type,
                    BeanDescription description, JsonDeserializer<?> other) {
                return type.isTypeOrSubTypeOf(Coded.class) ? new Reader(type.getRawClass()) : other;
            }
        });
    }

    private static final class Writer extends StdSerializer<Coded> {

        private static final long serialVersionUID = 1L;

        Writer() {
            super(Coded.class);
        }

        @Override
        public void serialize(Coded value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.code());
        }
    }

    private static final class Reader extends StdDeserializer<Coded> {

        private static final long serialVersionUID = 1L;

        Reader(Class<?> list) {
            super(list);
        }

        @Override
        public Coded deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String code = json.getValueAsString();
            for (Object value : handledType().getEnumConstants()) {
                if (((Coded) value).code().equals(code)) {
                    return (Coded) value;
                }
            }
            return (Coded) context.handleWeirdStringValue(handledType(), code, "is not a known code");
        }
    }
}
