package uk.corporateparenting.record;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A value of a code list. The code is what is stored, exchanged and returned nationally; the meaning is for people. */
@JsonDeserialize(using = CodeReader.class)
public interface Coded {

    String name();

    /** The code exactly as the national list or the models spell it. */
    @JsonValue
    default String code() {
        return name();
    }

    /** What it means, in plain words. */
    default String meaning() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The value with this code, if the list has it. */
    static <C extends Enum<C> & Coded> Optional<C> find(Class<C> list, String code) {
        return Stream.of(list.getEnumConstants()).filter(value -> value.code().equals(code)).findFirst();
    }

    /** The value with this code; refused if the list does not have it. */
    static <C extends Enum<C> & Coded> C of(Class<C> list, String code) {
        return find(list, code).orElseThrow(() -> new RecordProblem("Choose a code from the list."));
    }
}
