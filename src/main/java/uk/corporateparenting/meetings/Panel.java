package uk.corporateparenting.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import uk.corporateparenting.people.Role;

/**
 * One row of {@code panels.dmn}: a council changes it without Java.
 *
 * @param code       such as {@code children-high-risk}
 * @param name       as people call it
 * @param chairRole  whose holders chair and deputise
 * @param members    whose holders make up the panel, count for the quorum and see its papers
 * @param invited    who is asked to come as well
 * @param cycleClock the row of the clock table that says how often it meets
 * @param firstOn    a day on which it met or meets; the cycle is counted from it
 * @param quorum     how many of the chair, the deputy and the members have to be there
 */
public record Panel(String code, String name, Role chairRole, List<Role> members, List<Role> invited, String cycleClock,
        LocalDate firstOn, int quorum) {

    /** The roles whose holders see the agenda and the minutes. */
    public List<Role> readers() {
        return Stream.concat(Stream.of(chairRole, Role.BUSINESS_SUPPORT), members.stream()).distinct().toList();
    }
}
