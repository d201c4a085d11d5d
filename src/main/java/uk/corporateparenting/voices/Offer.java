package uk.corporateparenting.voices;

import java.time.LocalDate;
import uk.corporateparenting.record.AgreedHow;

/**
 * Words as somebody writes them down for a child; anything may be missing still.
 *
 * @param outcome       the heading of the scorecard of which they speak
 * @param askedBy       who asked, by name
 * @param understood    whether the child knows who reads the report and agreed themselves
 * @param printUntil    null: as long as the council's setting says
 */
public record Offer(String words, LocalDate saidOn, String outcome, String askedBy, LocalDate agreedOn,
        AgreedHow agreedHow, boolean understood, LocalDate printUntil) {
}
