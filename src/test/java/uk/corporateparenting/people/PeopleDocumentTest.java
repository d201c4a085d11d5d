package uk.corporateparenting.people;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.corporateparenting.PrintedPart;
import uk.corporateparenting.people.DemoPeople.DemoPerson;

/** Prints who is who into the README: {@code mvn test -Dtest=PeopleDocumentTest -Dupdate-docs=true}. */
class PeopleDocumentTest {

    private static final Map<String, String> TEAMS = Map.of("north", "North", "south", "South",
            "council", "whole council");

    @Test
    void the_readme_names_everybody_who_can_sign_in() throws IOException {
        new PrintedPart("README.md", "people").shows(DemoPeople.all().stream().map(PeopleDocumentTest::row)
                .collect(Collectors.joining("\n", "\n| Name | User id | Role | Team |\n|---|---|---|---|\n", "\n\n")));
    }

    private static String row(DemoPerson person) {
        return "| %s | `%s` | %s | %s |".formatted(person.name(), person.userId(), person.role().plainName(),
                TEAMS.get(person.team()));
    }
}
