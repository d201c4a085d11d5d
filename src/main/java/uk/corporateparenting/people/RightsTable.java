package uk.corporateparenting.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may do what: {@code people/rights.csv} and nothing else. A line gives something to a role, or to several; what no
 * line gives, nobody has; what a line gives to {@code nobody} is closed whatever else the table says.
 *
 * <p>The second column says of what kind it is: {@code PATH} an address of ours with the methods allowed there,
 * {@code ENGINE} one of the engine's interface behind either of its doors, {@code ACT} something a rule asks for by
 * name, and else a resource of the engine with its permissions there.
 */
@Component
public class RightsTable {

    /** Also those who have not signed in. */
    public static final String ANYBODY = "anybody";
    /** Whoever has signed in, whatever they hold. */
    public static final String SIGNED_IN = "signed-in";
    /** The right is known, and closed to all. */
    public static final String NOBODY = "nobody";

    static final String TABLE = "people/rights.csv";
    static final String PATH = "PATH";
    static final String ENGINE = "ENGINE";
    static final String ACT = "ACT";

    private static final String ANY_METHOD = "ANY";
    private static final Set<String> OF_THIS_PRODUCT = Set.of(PATH, ENGINE, ACT);
    /** The two doors to the engine's interface: for programs, and for the web applications. */
    private static final List<PathPattern> ENGINES_DOORS = List.of(
            pattern("/engine-rest/{*rest}"), pattern("/camunda/api/engine/engine/{engine}/{*rest}"));

    private final List<Line> lines;
    private final Places paths;
    private final Places engine;

    RightsTable() {
        lines = read();
        paths = new Places(PATH, lines);
        engine = new Places(ENGINE, lines);
    }

    /** One line. */
    record Line(List<String> roles, String kind, String on, List<String> acts) {

        boolean isOfTheEnginesOwn() {
            return !OF_THIS_PRODUCT.contains(kind);
        }
    }

    private record Place(List<String> roles, PathPattern pattern, Set<String> methods) {

        boolean is(String method, PathContainer path) {
            return (methods.contains(ANY_METHOD) || methods.contains("HEAD".equals(method) ? "GET" : method))
                    && pattern.matches(path);
        }
    }

    /** The lines of one kind, by the first part of their address. */
    private static final class Places {

        private final Map<String, List<Place>> byFirst = new HashMap<>();

        Places(String kind, List<Line> lines) {
            lines.stream().filter(line -> line.kind().equals(kind)).forEach(line ->
                    byFirst.computeIfAbsent(first(line.on()), part -> new ArrayList<>())
                            .add(new Place(line.roles(), pattern(line.on()), Set.copyOf(line.acts()))));
        }

        boolean open(Collection<String> roles, boolean isSignedIn, String method, String path) {
            PathContainer asked = PathContainer.parsePath(path);
            List<Place> lines = byFirst.getOrDefault(first(path), List.of()).stream()
                    .filter(place -> place.is(method, asked)).toList();
            return lines.stream().noneMatch(place -> place.roles().contains(NOBODY))
                    && lines.stream().flatMap(place -> place.roles().stream()).anyMatch(role -> roles.contains(role)
                            || role.equals(ANYBODY) || role.equals(SIGNED_IN) && isSignedIn);
        }

        private static String first(String path) {
            int end = path.indexOf('/', 1);
            return end < 0 ? path : path.substring(0, end);
        }
    }

    /**
     * Whether an address is open.
     *
     * @param roles      slugs of the roles somebody holds
     * @param isSignedIn whether we know who it is
     * @param path       below the application's root, decoded
     */
    public boolean mayGo(Collection<String> roles, boolean isSignedIn, String method, String path) {
        if (!paths.open(roles, isSignedIn, method, path)) {
            return false;
        }
        PathContainer asked = PathContainer.parsePath(path);
        for (PathPattern door : ENGINES_DOORS) {
            PathPattern.PathMatchInfo match = door.matchAndExtract(asked);
            if (match != null) {
                return engine.open(roles, isSignedIn, method, match.getUriVariables().get("rest"));
            }
        }
        return true;
    }

    /** Whether one of these roles has a right that a rule asks for by its name. */
    public boolean holds(Collection<String> roles, String act) {
        List<Line> asked = lines.stream().filter(line -> line.kind().equals(ACT) && line.on().equals(act)).toList();
        if (asked.isEmpty()) {
            throw new IllegalArgumentException("The table knows no right " + act);
        }
        return asked.stream().noneMatch(line -> line.roles().contains(NOBODY))
                && asked.stream().anyMatch(line -> line.roles().stream().anyMatch(roles::contains));
    }

    /** The same for the groups of a person. */
    public boolean groupsHold(Collection<String> groups, String act) {
        return holds(groups.stream().flatMap(group -> Role.ofGroup(group).stream()).map(Role::slug).toList(), act);
    }

    List<Line> lines() {
        return lines;
    }

    private static PathPattern pattern(String text) {
        return PathPatternParser.defaultInstance.parse(text);
    }

    private static List<Line> read() {
        try {
            return new ClassPathResource(TABLE).getContentAsString(StandardCharsets.UTF_8).lines()
                    .skip(1).filter(line -> !line.isBlank()).map(RightsTable::line).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(String text) {
        String[] columns = text.split(",");
        if (columns.length != 4) {
            throw new IllegalStateException(TABLE + " has a line that is not role,resource,id,permissions: " + text);
        }
        Line line = new Line(List.of(columns[0].split(" ")), columns[1], columns[2], List.of(columns[3].split(" ")));
        Set<String> others = line.isOfTheEnginesOwn() ? Set.of() : Set.of(ANYBODY, SIGNED_IN, NOBODY);
        line.roles().stream().filter(role -> !others.contains(role)).forEach(Role::of);
        return line;
    }
}
