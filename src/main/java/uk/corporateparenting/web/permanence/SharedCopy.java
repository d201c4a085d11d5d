package uk.corporateparenting.web.permanence;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tracker as neighbouring councils get it: reference, year of birth, plan, stage, days, next step and the role that
 * owns it. No name, no address, no day of birth, nobody's words.
 */
final class SharedCopy {

    private static final String HEAD = "reference,year_of_birth,plan,second_plan,agreed,target,stage,days_in_care,"
            + "next_step,due,owner,sibling_group,complex_needs,life_story";

    private SharedCopy() {
    }

    static String of(List<Tracker.Line> lines) {
        return Stream.concat(Stream.of(HEAD), lines.stream().map(SharedCopy::row))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String row(Tracker.Line line) {
        return Stream.<Object>of(line.reference(), known(line.yearOfBirth()), known(line.plan()),
                known(line.alongside()), yes(line.agreed()),
                day(line.targetOn()), line.stage(), known(line.days()), line.nextStep(), day(line.dueOn()),
                line.ownerRoles(), yes(line.siblingGroup()), yes(line.complexNeeds()), known(line.lifeStory()))
                .map(SharedCopy::cell).collect(Collectors.joining(","));
    }

    private static String cell(Object value) {
        String text = Objects.toString(value, "");
        return text.matches("[^,\"\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static Object known(Object value) {
        return value == null ? "" : value;
    }

    private static String day(LocalDate day) {
        return Objects.toString(day, "");
    }

    private static String yes(boolean is) {
        return is ? "yes" : "no";
    }
}
