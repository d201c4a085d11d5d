package uk.corporateparenting.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** The lists of Tasklist and who has which: {@code people/worklists.csv}. */
final class Worklists {

    static final String TABLE = "people/worklists.csv";

    private static final int COLUMNS = 5;

    private Worklists() {
    }

    /**
     * One list.
     *
     * @param slug        says what is in it; stays whatever the list is called
     * @param formerly    what it was called before it had a slug, or empty
     * @param roles       who has it
     */
    record Worklist(String slug, String name, String formerly, List<Role> roles, String description) {
    }

    /** In the order in which people see them. */
    static List<Worklist> all() {
        try {
            return new ClassPathResource(TABLE).getContentAsString(StandardCharsets.UTF_8).lines()
                    .skip(1).filter(line -> !line.isBlank()).map(Worklists::worklist).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Worklist worklist(String line) {
        String[] columns = line.split(",");
        if (columns.length != COLUMNS) {
            throw new IllegalStateException(
                    TABLE + " has a line that is not worklist,name,formerly,roles,description: " + line);
        }
        List<Role> roles = Stream.of(columns[3].split(" ")).map(Role::of).toList();
        return new Worklist(columns[0], columns[1], columns[2], roles,
                columns[4]);
    }
}
