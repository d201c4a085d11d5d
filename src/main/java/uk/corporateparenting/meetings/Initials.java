package uk.corporateparenting.meetings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;

/** How a child is named on the papers of a meeting: by reference and initials, never by name. */
@Component
public class Initials {

    private final CareRecord record;

    Initials(CareRecord record) {
        this.record = record;
    }

    /** For example {@code CH-000417 (R.C.)}. */
    public String of(String childRef) {
        String letters = record.child(childRef).map(child -> Stream.of(child.identity().givenName(),
                        child.identity().familyName()).filter(Objects::nonNull)
                .flatMap(name -> Arrays.stream(name.strip().split("[\\s-]+"))).filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, 1).toUpperCase(Locale.UK) + ".").collect(Collectors.joining()))
                .orElse("");
        return letters.isEmpty() ? childRef : childRef + " (" + letters + ")";
    }
}
