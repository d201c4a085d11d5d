package uk.corporateparenting.escalation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.corporateparenting.people.Role;

/**
 * Who is told, one after the other.
 *
 * @param rungs the first hears first; at the last it stays
 */
public record Ladder(List<Role> rungs) {

    private static final String NEXT = "\\s+then\\s+";

    public Ladder {
        rungs = List.copyOf(rungs);
        if (rungs.isEmpty() || rungs.stream().distinct().count() < rungs.size()) {
            throw new IllegalArgumentException("A ladder names somebody, and nobody twice");
        }
    }

    /** Reads a cell of the table, such as {@code team-manager then director}. */
    public static Ladder of(String cell) {
        return new Ladder(Arrays.stream(cell.strip().split(NEXT)).map(Role::of).toList());
    }

    /** Who hears after that one; the first where that one is not on it, as where the table has changed meanwhile. */
    public Optional<Role> after(Role role) {
        int next = rungs.indexOf(role) + 1;
        return next < rungs.size() ? Optional.of(rungs.get(next)) : Optional.empty();
    }

    /** Whether what stands with the one would come to the other, or is there. */
    boolean comesTo(Role other, Role now) {
        return rungs.contains(now) && rungs.indexOf(other) >= rungs.indexOf(now);
    }
}
