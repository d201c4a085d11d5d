package uk.corporateparenting.entrytocare.contact;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A contact as partners send it. The record is the description that partners read, and the list of fields that are
 * known; {@link ContactReader} does the reading, so that every fault gets its own reason.
 */
@Schema(name = "Contact", description = "A worry about one or more children of one family. Fields that are not listed "
        + "here are ignored and counted.")
record ContactMessage(
        @Schema(description = "Your own id of this contact. Sending it again with the same content is safe; with other "
                + "content it is refused. Without blanks.", maxLength = 200, example = "2A-2026-1100001",
                requiredMode = RequiredMode.REQUIRED)
        String contactId,
        @Schema(description = "When the contact reached you, with the offset from UTC (RFC 3339); not in the future.",
                requiredMode = RequiredMode.REQUIRED, example = "2026-11-19T12:56:00Z")
        OffsetDateTime receivedAt,
        @Schema(description = "Source of referral, as in the children in need census: 1A to 1D individuals, "
                + "2A schools, 2B education services, 3A to 3F health, 4 housing, 5A to 5D council services, 6 police, "
                + "7 other legal agency, 8 other, 9 anonymous, 10 not known.",
                requiredMode = RequiredMode.REQUIRED, example = "2A",
                allowableValues = {"1A", "1B", "1C", "1D", "2A", "2B", "3A", "3B", "3C", "3D", "3E", "3F", "4", "5A",
                    "5B", "5C", "5D", "6", "7", "8", "9", "10"})
        String source,
        @Schema(description = "The source in words.", maxLength = 200, example = "Schools", nullable = true)
        String sourceName,
        @Schema(description = "Who passes the worry on; null when they do not want to be named.", nullable = true)
        Referrer referrer,
        @Schema(description = "What happened, in plain words.", maxLength = 20_000,
                requiredMode = RequiredMode.REQUIRED,
                example = "Child told a teacher they are afraid to go home tonight.")
        String reason,
        @Schema(description = "Category of need: N1 abuse or neglect, N2 child's disability, N3 parental illness or "
                + "disability, N4 family in acute stress, N5 family dysfunction, N6 socially unacceptable behaviour, "
                + "N7 low income, N8 absent parenting.", requiredMode = RequiredMode.REQUIRED, example = "N1",
                allowableValues = {"N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8"})
        String presentingNeed,
        @Schema(description = "Whether a child is in danger now. In an emergency ring 999 first.",
                requiredMode = RequiredMode.REQUIRED)
        Boolean immediateDanger,
        @Schema(description = "The child's own words, or null.", maxLength = 20_000, nullable = true,
                example = "I don't feel safe there.")
        String childSays,
        @Schema(description = "Whether the family agreed to this contact. Refused consent never stops safeguarding.",
                requiredMode = RequiredMode.REQUIRED,
                allowableValues = {"given", "refused", "not-sought", "not-asked-safety"})
        String consent,
        @ArraySchema(minItems = 1, maxItems = 20, arraySchema = @Schema(requiredMode = RequiredMode.REQUIRED,
                description = "The children; those of one contact are taken to be brothers and sisters."))
        List<NamedInContact> children) {

    @Schema(name = "Referrer")
    record Referrer(
            @Schema(maxLength = 200, nullable = true, example = "Nia Adeyemi") String name,
            @Schema(maxLength = 320, nullable = true, example = "duty@example.org") String email,
            @Schema(maxLength = 50, nullable = true) String phone) {
    }

    @Schema(name = "Child", description = "A child under 18 when the contact was received, or an unborn one. Give the "
            + "date of birth, else an estimated age, or the expected date of birth.")
    record NamedInContact(
            @Schema(description = "May be left out for an unborn child.", maxLength = 100, example = "Aaliyah",
                    requiredMode = RequiredMode.REQUIRED)
            String givenName,
            @Schema(description = "May be left out for an unborn child.", maxLength = 100, example = "Jones",
                    requiredMode = RequiredMode.REQUIRED)
            String familyName,
            @Schema(description = "Not after the day of receipt.", example = "2014-03-07", nullable = true)
            LocalDate dateOfBirth,
            @Schema(description = "In years, where the date of birth is not known.", minimum = "0", maximum = "17",
                    nullable = true)
            Integer estimatedAge,
            @Schema(description = "Of an unborn child.", nullable = true)
            LocalDate expectedDateOfBirth,
            @Schema(description = "Male, female, not known.", requiredMode = RequiredMode.REQUIRED,
                    allowableValues = {"M", "F", "U"})
            String sex,
            @Schema(description = "Ethnicity as in the SSDA903 return; NOBT if not known yet.",
                    requiredMode = RequiredMode.REQUIRED, allowableValues = {"WBRI", "WIRI", "WOTH", "WIRT", "WROM",
                        "MWBC", "MWBA", "MWAS", "MOTH", "AIND", "APKN", "ABAN", "AOTH", "BCRB", "BAFR", "BOTH", "CHNE",
                        "OOTH", "REFU", "NOBT"})
            String ethnicity,
            @Schema(description = "Where the child lives; null if not known.", nullable = true, example = "LE4 7PL")
            String postcode,
            @Schema(description = "Ten digits, the last a check digit.", nullable = true, example = "9161461008")
            String nhsNumber,
            @Schema(description = "Unique pupil number, or UN1 to UN5.", nullable = true) String upn) {
    }
}
