package uk.corporateparenting.healthassessment;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareTime;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.HealthRequest;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.workflow.Markdown;

/** The request to the NHS trust that is open, with its state on either side; each step supersedes the one before. */
@Component
class HealthRequests {

    static final String SENT = "sent";
    static final String CLOSED = "closed";

    private final CareRecord record;

    HealthRequests(CareRecord record) {
        this.record = record;
    }

    /** The request that is not closed. */
    Optional<Recorded<HealthRequest>> open(String ref) {
        return record.current(ref, HealthRequest.class).stream()
                .filter(request -> !CLOSED.equals(request.fact().ourState())).findFirst();
    }

    /** Sent, or sent again after the trust returned it. */
    void send(String ref, LocalDate on, String kind, String note, String by) {
        HealthRequest sent = new HealthRequest(on, kind, null, null, null, SENT, "waiting", on, note);
        open(ref).ifPresentOrElse(before -> record.add(before.reference(), sent, by, before.id()),
                () -> record.add(ref, sent, by));
    }

    void triaged(String ref, String proposedMode, String mode, String overrideReason, LocalDate on, String by) {
        open(ref).ifPresent(before -> {
            HealthRequest r = before.fact();
            record.add(before.reference(), new HealthRequest(r.requestedOn(), r.kind(), proposedMode, mode,
                    overrideReason, SENT, "triaged", on, r.note()), by, before.id());
        });
    }

    /** @param note what was said; null keeps the words that stand */
    void answered(String ref, String ourState, String trustState, LocalDate on, String note, String by) {
        open(ref).ifPresent(before -> {
            HealthRequest r = before.fact();
            record.add(before.reference(), new HealthRequest(r.requestedOn(), r.kind(), r.proposedMode(), r.mode(),
                    r.overrideReason(), ourState, trustState, on, note == null ? r.note() : note), by, before.id());
        });
    }

    /** The request in words, for the screen. */
    String words(String ref) {
        return open(ref).map(Recorded::fact).map(r -> String.join("\n",
                "- " + (HealthPolicy.INITIAL.equals(r.kind()) ? "First health assessment" : "Health review")
                        + ", asked for on " + CareTime.words(r.requestedOn()),
                "- How: " + (r.mode() == null ? "face to face, by a doctor" : modeWords(r.mode())),
                "- The trust: " + trustWords(r.trustState()) + (r.stateOn() == null ? ""
                        : ", " + CareTime.words(r.stateOn())),
                "- " + (r.note() == null ? "No notes." : Markdown.plain(r.note()))))
                .orElse("No request is on the record.");
    }

    static String modeWords(String mode) {
        return "phone-or-video".equals(mode) ? "by phone or video" : "face to face";
    }

    private static String trustWords(String state) {
        return switch (state == null ? "" : state) {
            case "waiting" -> "has not answered yet";
            case "triaged" -> "has looked at it";
            case "booked" -> "gave a date";
            case "returned" -> "sent the paperwork back";
            case "did-not-attend" -> "says the child did not come";
            default -> "no word yet";
        };
    }
}
