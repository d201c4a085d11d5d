package uk.corporateparenting.meetings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.ChildIdentity;
import uk.corporateparenting.record.Recorded;

/** How a child is named on the papers of a meeting and in lists of work: by reference and initials, never by name. */
@Component
public class Initials {

    private final CareRecord record;

    Initials(CareRecord record) {
        this.record = record;
    }

    /** For example {@code CH-000417 (R.C.)}. */
    public String of(String childRef) {
        List<Recorded<ChildIdentity>> newestFirst = CareRecord.isReference(childRef)
                ? record.current(childRef, ChildIdentity.class) : List.of();
        if (newestFirst.isEmpty()) {
            return childRef;
        }
        String known = record.knownAs(childRef);
        ChildIdentity child = newestFirst.stream().filter(one -> one.reference().equals(known)).findFirst()
                .orElse(newestFirst.get(0)).fact();
        String letters = Stream.of(child.givenName(), child.familyName()).filter(Objects::nonNull)
                .flatMap(name -> Arrays.stream(name.strip().split("[\\s-]+"))).filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, 1).toUpperCase(Locale.UK) + ".").collect(Collectors.joining());
        return letters.isEmpty() ? childRef : childRef + " (" + letters + ")";
    }
}
