package uk.corporateparenting.record;

import java.util.ArrayList;
import java.util.List;
import uk.corporateparenting.record.Fact.ChildIdentity;
import uk.corporateparenting.record.Names.Likeness;

/** How likely two identities are of one child, from 0 to 100, and why in plain words. */
record Resemblance(int score, List<String> reasons) {

    static Resemblance of(ChildIdentity a, ChildIdentity b) {
        List<String> reasons = new ArrayList<>();
        Likeness given = Names.likeness(a.givenName(), b.givenName());
        Likeness family = Names.likeness(a.familyName(), b.familyName());
        Likeness name = weaker(given, family);
        boolean swapped = weaker(Names.likeness(a.givenName(), b.familyName()),
                Names.likeness(a.familyName(), b.givenName())).compareTo(Likeness.SOUNDS) >= 0;
        int score = 0;
        if (same(a.nhsNumber(), b.nhsNumber())) {
            score = 95;
            reasons.add("Same NHS number");
        }
        if (same(a.dateOfBirth(), b.dateOfBirth())) {
            int born = name == Likeness.SAME ? 90 : swapped ? 85 : name == Likeness.SOUNDS ? 80
                    : name == Likeness.CLOSE ? 70 : given != Likeness.NOT ? 50 : family != Likeness.NOT ? 40 : 0;
            score = best(score, born);
            if (born > 0) {
                reasons.add("Same date of birth and " + (name == Likeness.SAME ? "same name"
                        : swapped ? "given and family name exchanged" : name == Likeness.SOUNDS ? "name sounds alike"
                        : name == Likeness.CLOSE ? "similar name" : given != Likeness.NOT ? "similar given name"
                        : "similar family name, other given name: perhaps a twin"));
            }
        }
        if (same(a.postcode(), b.postcode()) && family != Likeness.NOT) {
            score = best(score, given != Likeness.NOT ? 60 : 35);
            reasons.add((given != Likeness.NOT ? "Similar name" : "Similar family name") + " and same postcode");
        }
        if (score > 0 && a.nhsNumber() != null && b.nhsNumber() != null && !same(a.nhsNumber(), b.nhsNumber())) {
            score = Math.max(1, score - 25);
            reasons.add("But another NHS number");
        }
        return new Resemblance(score, reasons);
    }

    /** A second reason adds a little to the stronger one. */
    private static int best(int one, int other) {
        return one == 0 || other == 0 ? Math.max(one, other) : Math.min(100, Math.max(one, other) + 5);
    }

    private static Likeness weaker(Likeness one, Likeness other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static boolean same(Object one, Object other) {
        return one != null && one.equals(other);
    }
}
