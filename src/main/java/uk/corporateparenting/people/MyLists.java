package uk.corporateparenting.people;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The lists of Tasklist that the signed-in person has, and how much is in each. */
@Component
public class MyLists {

    private final Filters filters;

    MyLists(Filters filters) {
        this.filters = filters;
    }

    /** One list; {@code filter} is the id by which Tasklist knows it. */
    public record Counted(String filter, String name, String description, long count) {
    }

    /** To be asked as the person; the engine's rights apply. */
    public List<Counted> of(String user) {
        return filters.counts(user).entrySet().stream().map(list -> new Counted(list.getKey().getId(),
                list.getKey().getName(), Objects.toString(list.getKey().getProperties().get("description"), ""),
                list.getValue())).toList();
    }
}
