package uk.corporateparenting.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareStories;
import uk.corporateparenting.incare.CareStory;
import uk.corporateparenting.people.Caseload;
import uk.corporateparenting.people.Colleagues;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.timescale.LondonTime;

/** Drafts: the words for the occasion and the child's age, with their name and the people they know filled in. */
@Component
class LetterDrafts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    private final CareRecord record;
    private final CareStories stories;
    private final Caseload caseload;
    private final Colleagues colleagues;

    LetterDrafts(CareRecord record, CareStories stories, Caseload caseload, Colleagues colleagues) {
        this.record = record;
        this.stories = stories;
        this.caseload = caseload;
        this.colleagues = colleagues;
    }

    String draft(Occasion about, String childRef, String writer, LocalDate today) {
        Optional<Child> child = record.child(childRef);
        String officer = caseload.personFor(childRef, Role.REVIEWING_OFFICER).orElse(null);
        Map<String, String> names = colleagues.names(officer == null ? List.of(writer) : List.of(writer, officer));
        return words(about, AgeBand.of(child.map(c -> c.ageOn(today)).orElse(null)))
                .replace("{name}", child.map(Child::calledName).orElse("[name]"))
                .replace("{writer}", firstName(names.get(writer), "[your name]"))
                .replace("{officer}", firstName(names.get(officer == null ? "" : officer), "your reviewing officer"))
                .replace("{day}", DAY.format(day(about, childRef, today)));
    }

    private LocalDate day(Occasion about, String childRef, LocalDate today) {
        CareStory story = stories.of(childRef);
        return switch (about) {
            case REVIEW -> story.reviews().stream().findFirst().map(review -> review.heldOn()).orElse(today);
            case MOVE -> story.placement().map(home -> LondonTime.day(home.startsAt())).orElse(today);
            default -> today;
        };
    }

    private static String firstName(String name, String otherwise) {
        return name == null ? otherwise : name.split(" ", 2)[0];
    }

    static String words(Occasion about, AgeBand band) {
        String file = "/letters/" + about.code() + "-" + band.code() + ".txt";
        try (InputStream words = LetterDrafts.class.getResourceAsStream(file)) {
            return new String(words.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
