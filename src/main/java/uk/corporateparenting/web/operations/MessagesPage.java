package uk.corporateparenting.web.operations;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Messages;

/** Messages between processes that have not arrived, for an operator to try again. */
@Controller
class MessagesPage {

    private final Messages messages;

    MessagesPage(Messages messages) {
        this.messages = messages;
    }

    record Row(String id, String name, String childRef, String since, String state) {
    }

    @GetMapping("/operations/messages")
    String messages(@RequestParam(required = false) String again, Model page) {
        List<Row> rows = messages.kept().stream()
                .map(kept -> new Row(kept.id(), kept.name(), kept.childRef(), LondonTime.inAList(kept.sentAt()),
                        words(kept.state())))
                .toList();
        page.addAttribute("messages", rows);
        page.addAttribute("again", again != null);
        return "messages";
    }

    /** Of a message that has arrived meanwhile nothing is done. */
    @PostMapping("/operations/messages")
    String again(@RequestParam String id) {
        messages.kept().stream().map(Messages.Kept::id).filter(id::equals).findFirst()
                .ifPresent(messages::deliverAgain);
        return "redirect:/operations/messages?again";
    }

    private static String words(String state) {
        return switch (state) {
            case "kept" -> "Nobody waits for it yet";
            case "already-open" -> "The child's case there is open already";
            default -> "On its way";
        };
    }
}
