package uk.corporateparenting.web.permanence;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import uk.corporateparenting.spreadsheet.SheetWriter;

/**
 * The tracker as neighbouring councils get it: reference, year of birth, plan, stage, days, next step and the role that
 * owns it. No name, no address, no day of birth, nobody's words.
 */
final class SharedCopy {

    private SharedCopy() {
    }

    static String of(List<Tracker.Line> lines) {
        StringWriter out = new StringWriter();
        try (SheetWriter sheet = new SheetWriter(out)) {
            sheet.row("reference", "year_of_birth", "plan", "second_plan", "agreed", "target", "stage", "days_in_care",
                    "next_step", "due", "owner", "sibling_group", "complex_needs", "life_story");
            lines.forEach(line -> sheet.row(line.reference(), line.yearOfBirth(), line.plan(), line.alongside(),
                    yes(line.agreed()), line.targetOn(), line.stage(), line.days(), line.nextStep(), line.dueOn(),
                    line.ownerRoles(), yes(line.siblingGroup()), yes(line.complexNeeds()), line.lifeStory()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static String yes(boolean is) {
        return is ? "yes" : "no";
    }
}
