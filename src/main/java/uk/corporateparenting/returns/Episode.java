package uk.corporateparenting.returns;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import uk.corporateparenting.record.EndReasonCode;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.NeedCode;
import uk.corporateparenting.record.PlaceChangeReason;
import uk.corporateparenting.record.PlaceCode;
import uk.corporateparenting.record.Postcode;
import uk.corporateparenting.record.ProviderCode;

/** A row of Episodes: one legal status in one placement, from a day to a day. {@code end} is null while it runs. */
record Episode(Cells cells, LocalDate start, String newEpisode, LegalStatusCode status, NeedCode need, PlaceCode place,
        ProviderCode provider, LocalDate end, EndReasonCode endReason, PlaceChangeReason changeReason, String homePostcode,
        String postcode, String urn) {

    static final String START = "S";

    private static final Set<String> NEW_EPISODE = Set.of(START, "L", "P", "T", "B", "U");
    private static final Set<String> OTHER_PLACEMENT = Set.of(START, "P", "T", "B", "U");
    private static final Set<PlaceCode> WITHOUT_URN = Set.of(PlaceCode.P1, PlaceCode.P3, PlaceCode.R1, PlaceCode.R2,
            PlaceCode.R5, PlaceCode.T0, PlaceCode.T1, PlaceCode.T2, PlaceCode.T3, PlaceCode.T4, PlaceCode.Z11,
            PlaceCode.Z12, PlaceCode.Z13, PlaceCode.Z14);
    private static final Set<PlaceCode> WITHOUT_PROVIDER = Set.of(PlaceCode.T0, PlaceCode.T1, PlaceCode.T2,
            PlaceCode.T3, PlaceCode.Z11, PlaceCode.Z12, PlaceCode.Z13, PlaceCode.Z14);

    static Episode read(Cells cells) {
        LocalDate start = cells.neededDay("DECOM");
        String newEpisode = cells.needed("RNE");
        if (!NEW_EPISODE.contains(newEpisode)) {
            throw cells.refusal("RNE", Rule.BAD_VALUE);
        }
        LegalStatusCode status = cells.neededCode("LS", LegalStatusCode.class);
        NeedCode need = cells.neededCode("CIN", NeedCode.class);
        PlaceCode place = place(cells);
        LocalDate end = cells.end("DEC", start);
        ProviderCode provider = cells.code("PLACE_PROVIDER", ProviderCode.class);
        EndReasonCode endReason = cells.code("REC", EndReasonCode.class);
        PlaceChangeReason change = cells.code("REASON_PLACE_CHANGE", PlaceChangeReason.class);
        if (end == null && endReason != null) {
            cells.say("REC", Rule.REASON_WITHOUT_END);
            endReason = null;
        }
        String urn = cells.text("URN", "[A-Z0-9]{1,12}");
        if (urn == null && cells.text("URN") == null && !WITHOUT_URN.contains(place)) {
            cells.say("URN", Rule.NO_URN);
        } else if (urn != null && WITHOUT_URN.contains(place)) {
            cells.say("URN", Rule.NEEDLESS_URN);
        }
        if (provider == null != WITHOUT_PROVIDER.contains(place)
                || (provider == ProviderCode.PR0) != (place == PlaceCode.P1)) {
            cells.say("PLACE_PROVIDER", Rule.PROVIDER);
        }
        return new Episode(cells, start, newEpisode, status, need, place, provider, end, endReason, change,
                cells.text("HOME_POST"), postcode(cells), urn);
    }

    private static PlaceCode place(Cells cells) {
        String code = cells.needed("PLACE");
        PlaceCode old = switch (code) {
            case "H5", "P2" -> PlaceCode.K3;
            case "Z1" -> PlaceCode.Z11;
            default -> null;
        };
        if (old == null) {
            return cells.neededCode("PLACE", PlaceCode.class);
        }
        cells.say("PLACE", Rule.OLD_PLACE);
        return old;
    }

    /** Where a child lives is kept as it was told, also if the postcode is not one. */
    private static String postcode(Cells cells) {
        String postcode = Postcode.normalise(cells.text("PL_POST"));
        if (postcode != null && !Postcode.isValid(postcode)) {
            cells.say("PL_POST", Rule.POSTCODE);
        }
        return postcode;
    }

    boolean isStart() {
        return START.equals(newEpisode);
    }

    /** Whether care ended with this episode, as far as its reason says. */
    boolean endsCare() {
        return endReason != null && endReason != EndReasonCode.X1;
    }

    /** Whether the child lives somewhere else, or with another carer, than in the episode before. */
    boolean isOtherPlacement(Episode before) {
        return OTHER_PLACEMENT.contains(newEpisode) || place != before.place || provider != before.provider
                || !Objects.equals(postcode, before.postcode) || !Objects.equals(urn, before.urn);
    }

    Episode ending(LocalDate day) {
        return new Episode(cells, start, newEpisode, status, need, place, provider, day, endReason, changeReason,
                homePostcode, postcode, urn);
    }

    Episode ending(EndReasonCode reason) {
        return new Episode(cells, start, newEpisode, status, need, place, provider, end, reason, changeReason,
                homePostcode, postcode, urn);
    }

    Episode changing(PlaceChangeReason reason) {
        return new Episode(cells, start, newEpisode, status, need, place, provider, end, endReason, reason,
                homePostcode, postcode, urn);
    }
}
