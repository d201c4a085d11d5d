package uk.corporateparenting.entrytocare.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.LikelyMatch;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Cases;
import uk.corporateparenting.workflow.ChoiceWords;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Screen;

/** Whether the child of a contact is already known: the system names who may be, a person decides. */
@Component
class KnownChild implements ChoiceWords {

    static final String NEW = "new";

    private static final String NOT_KNOWN_BEFORE = "A child not known before";
    private static final String PROCESS = "entry-to-care";

    private final CareRecord record;
    private final Cases cases;

    KnownChild(CareRecord record, Cases cases) {
        this.record = record;
        this.cases = cases;
    }

    @Override
    public String choicesFrom() {
        return "likelyMatches";
    }

    @Override
    public String words(String code) {
        return NEW.equals(code) ? NOT_KNOWN_BEFORE : code;
    }

    void show(CaseTask task, Screen screen) {
        List<Screen.Option> options = new ArrayList<>();
        options.add(new Screen.Option(NEW, NOT_KNOWN_BEFORE));
        for (LikelyMatch match : record.likelyMatches(task.childRef())) {
            options.add(new Screen.Option(match.reference(), match.restricted()
                    ? match.reference() + " · restricted record: ask a manager"
                    : match.reference() + " · " + match.name() + " · " + String.join(", ", match.reasons())));
        }
        screen.options("likelyMatches", options);
    }

    static Optional<String> problem(String knownAs, String whyMatch) {
        return !NEW.equals(knownAs) && whyMatch == null
                ? Optional.of("Say how you know it is the same child.") : Optional.empty();
    }

    /** Records the match. The case goes on under the known reference, or ends because the child's case is open already. */
    Facts decide(CaseTask task, String knownAs, String whyMatch) {
        String known = NEW.equals(knownAs) ? task.childRef() : record.knownAs(knownAs);
        if (known.equals(task.childRef())) {
            return Facts.of("joinedOpenCase", false);
        }
        record.match(task.childRef(), known, whyMatch, task.user());
        if (cases.open(PROCESS, known).isPresent()) {
            return Facts.of("joinedOpenCase", true).and("response", "joined");
        }
        cases.changeReference(task, PROCESS, known);
        return Facts.of("joinedOpenCase", false);
    }
}
