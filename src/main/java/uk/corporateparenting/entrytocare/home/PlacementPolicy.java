package uk.corporateparenting.entrytocare.home;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import uk.corporateparenting.record.PlaceCode;
import uk.corporateparenting.record.Postcode;
import uk.corporateparenting.record.ProviderCode;

/**
 * What a home must be before a child is placed in it. Children Act 1989, sections 22A to 22D; Care Planning, Placement
 * and Case Review (England) Regulations 2010, regulations 11, 17 to 19, 24 and 27A to 27C; for the codes the rules of
 * the SSDA903 return. Each check answers the sentence that refuses, or nothing.
 */
final class PlacementPolicy {

    /** An indicator that asks for a reason, not the legal test. */
    static final BigDecimal FAR_MILES = BigDecimal.valueOf(20);

    private static final int SUPPORTED_ACCOMMODATION_FROM = 16;
    private static final int TEMPORARY_APPROVAL_WEEKS = 16;
    private static final Pattern URN = Pattern.compile("[A-Z]{0,3}[0-9]{5,7}");
    private static final Set<PlaceCode> WITHOUT_PROVIDER = EnumSet.of(PlaceCode.T0, PlaceCode.T1, PlaceCode.T2,
            PlaceCode.T3, PlaceCode.Z11, PlaceCode.Z12, PlaceCode.Z13, PlaceCode.Z14);
    private static final Set<PlaceCode> WITHOUT_URN = EnumSet.of(PlaceCode.P1, PlaceCode.P3, PlaceCode.R1, PlaceCode.R2,
            PlaceCode.R5, PlaceCode.T0, PlaceCode.T1, PlaceCode.T2, PlaceCode.T3, PlaceCode.T4, PlaceCode.Z11,
            PlaceCode.Z12, PlaceCode.Z13, PlaceCode.Z14);

    private PlacementPolicy() {
    }

    /** @param homeKnown whether the record says where the child's home is */
    static Optional<String> match(String postcode, BigDecimal miles, String whyFar, boolean homeKnown) {
        if (!Postcode.isValid(Postcode.normalise(postcode))) {
            return Optional.of("Give the whole postcode of the home.");
        }
        if (miles == null && homeKnown) {
            return Optional.of("Say how many miles it is from the child's home.");
        }
        if (miles != null && miles.signum() < 0) {
            return Optional.of("Give the distance in miles.");
        }
        return sentence(miles != null && miles.compareTo(FAR_MILES) > 0 && whyFar == null,
                "Say why more than 20 miles from home is right for this child.");
    }

    /** Regulation 24: up to sixteen weeks. */
    static Optional<String> temporaryApproval(LocalDate approvedOn, LocalDate endsOn) {
        if (endsOn == null) {
            return Optional.of("Say until when the temporary approval lasts.");
        }
        if (!endsOn.isAfter(approvedOn)) {
            return Optional.of("The temporary approval has to end after today.");
        }
        return sentence(endsOn.isAfter(approvedOn.plusWeeks(TEMPORARY_APPROVAL_WEEKS)),
                "A temporary approval lasts at most 16 weeks.");
    }

    /** Supported accommodation is not for children under 16, whoever approves it (regulations 27A to 27C). */
    static Optional<String> age(PlaceCode place, Integer age) {
        if (place != PlaceCode.K3) {
            return Optional.empty();
        }
        if (age == null) {
            return Optional.of("Record how old the child is before they move to supported accommodation.");
        }
        return sentence(age < SUPPORTED_ACCOMMODATION_FROM,
                "A child under 16 may never live in supported accommodation.");
    }

    /** PR0 goes with P1 and with nothing else; temporary and other placements name no provider. */
    static Optional<String> provider(PlaceCode place, ProviderCode provider) {
        if (WITHOUT_PROVIDER.contains(place)) {
            return sentence(provider != null, "Leave the provider empty for this kind of stay.");
        }
        if (provider == null) {
            return Optional.of("Say who provides the home.");
        }
        if (place == PlaceCode.P1) {
            return sentence(provider != ProviderCode.PR0, "With parents, the provider is the parents.");
        }
        return sentence(provider == ProviderCode.PR0, "Parents can be the provider only where the child lives with them.");
    }

    /** Rules 218 and 222. */
    static Optional<String> urn(PlaceCode place, String urn, boolean inEngland) {
        if (WITHOUT_URN.contains(place)) {
            return sentence(urn != null, "Leave the registration number empty for this kind of stay.");
        }
        if (urn == null) {
            return sentence(inEngland, "Give the registration number of the home.");
        }
        return sentence(!URN.matcher(urn).matches(), "The registration number is not in the form of one, such as SC123456.");
    }

    static String normalisedUrn(String urn) {
        return urn == null ? null : urn.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    private static Optional<String> sentence(boolean refused, String sentence) {
        return refused ? Optional.of(sentence) : Optional.empty();
    }
}
