package uk.corporateparenting.record;

import java.util.Locale;

/** A code list of our own: the code is the name in kebab-case. */
public interface KebabCoded extends Coded {

    @Override
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
