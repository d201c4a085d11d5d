package uk.corporateparenting.web.tasklist;

import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.corporateparenting.web.Viewer;
import uk.corporateparenting.workflow.Refused;

/** What our plugin adds to Tasklist: one question for the counts of all lists, one for the cards of a page. */
@RestController
@RequestMapping("/worklist")
class WorklistData {

    private static final int LONGEST_PAGE = 50;

    private final WorklistCounts counts;
    private final TaskCards cards;

    WorklistData(WorklistCounts counts, TaskCards cards) {
        this.counts = counts;
        this.cards = cards;
    }

    @GetMapping("/counts")
    List<WorklistCounts.Count> counts(Authentication signedIn) {
        return counts.of(Viewer.of(signedIn));
    }

    /** Of tasks that somebody may not see, or that are gone, there is no card. */
    @GetMapping("/cards")
    List<TaskCards.Card> cards(@RequestParam(name = "task", defaultValue = "") List<String> taskIds,
                               Authentication signedIn) {
        if (taskIds.size() > LONGEST_PAGE) {
            throw new Refused("At most " + LONGEST_PAGE + " cards are told at once: ask for fewer.");
        }
        return cards.of(taskIds, Viewer.of(signedIn));
    }

    /** As the engine's own interfaces answer a refusal here. */
    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(Refused refused) {
        return ResponseEntity.status(refused.status()).contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("type", "Refusal", "message", refused.getMessage()));
    }
}
