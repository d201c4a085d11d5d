package uk.corporateparenting.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import uk.corporateparenting.database.StartRefused;

class NoticeWordsTest {

    @ParameterizedTest
    @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "ANSWERED")
    void a_mail_asks_for_nothing_that_could_tell_who_a_child_is(Kind kind) {
        String template = NoticeWords.template(kind);
        assertThat(template).startsWith("Subject: ");
        assertThat(Pattern.compile("\\{(.*?)}").matcher(template).results().map(place -> place.group(1)))
                .isSubsetOf(NoticeWords.PLACES);
    }

    @Test
    void a_place_that_is_not_one_of_ours_stays_empty() {
        assertThat(new NoticeWords(null).of(Kind.URGENT, Map.of("task", "Decide what happens", "due", "Monday", "name", "Ada"))
                .body()).doesNotContain("Ada");
    }

    @Test
    void what_counts_nought_is_not_said() {
        NoticeWords.Text text = new NoticeWords(null).of(Kind.DIGEST, Map.of("day", "Monday 23 November", "mine", "4", "late", "0",
                "today", "1", "fresh", "0", "escalations", "0", "answered", "0", "groups", "Duty manager, North 2",
                "address", "https://care.example.org/notices"));
        assertThat(text.subject()).isEqualTo("Your work on Monday 23 November");
        assertThat(text.body()).isEqualTo("""
                With you: 4
                Due today: 1

                Waiting for whoever takes it: Duty manager, North 2

                All of it is here: https://care.example.org/notices

                This message names no child. Do not reply to it.
                """);
    }

    @Test
    void a_council_puts_its_own_words_beside_ours(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("urgent.txt"), "Subject: {task}\n\nNow, please: {address}\nLate: {late}\n");
        NoticeWords words = new NoticeWords(folder.toString());
        NoticeWords.Text text = words.of(Kind.URGENT, Map.of("task", "Decide what happens", "address", "https://care"));
        assertThat(text.subject()).isEqualTo("Decide what happens");
        assertThat(text.body()).isEqualTo("Now, please: https://care\n");
        assertThat(words.of(Kind.ESCALATION, Map.of()).body()).as("ours where they have none").contains("names no child");
    }

    @Test
    void words_that_ask_for_what_no_mail_may_say_stop_the_start(@TempDir Path folder) throws IOException {
        refused(folder, "Subject: Work\n\nAbout {child}\n", "digest.txt ask for {child}: only {address}, {answered}");
        refused(folder, "Subject: Work\n\nAbout {child name}\n", "ask for {child name}");
        refused(folder, "Subject: Work\n\nAbout {}\n", "ask for {}");
        refused(folder, "Work\n\nText\n", "need a first line \"Subject: ...\" and a text below it");
        refused(folder, "Subject: Work\n\n", "a text below it");
        refused(folder, "", "need a first line");
        assertThatThrownBy(() -> new NoticeWords(folder.resolve("none").toString())).isInstanceOf(StartRefused.class)
                .hasMessage("corporate-parenting.notices.templates is no folder that can be read.");
    }

    private static void refused(Path folder, String words, String because) throws IOException {
        Files.writeString(folder.resolve("digest.txt"), words);
        assertThatThrownBy(() -> new NoticeWords(folder.toString())).isInstanceOf(StartRefused.class)
                .hasMessageContaining(because);
    }

    /** A mail takes the names of tasks over, so none of them may be made out of a case. */
    @Test
    void no_task_of_any_model_is_named_after_a_case() throws IOException {
        List<String> made = new ArrayList<>();
        for (Path file : models()) {
            Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class).stream().map(UserTask::getName)
                    .filter(name -> name.matches(".*[{}$#].*")).forEach(made::add);
        }
        assertThat(made).isEmpty();
    }

    @Test
    void what_is_told_at_once_is_work_that_there_is() throws IOException {
        NoticeSettings usual = settings(Map.of());
        List<String> known = models().stream().map(file -> file.getFileName().toString().replace(".bpmn", "")).toList();
        assertThat(usual.atOnce()).isNotEmpty().isSubsetOf(known);
    }

    static NoticeSettings settings(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("corporate-parenting.notices", NoticeSettings.class);
    }

    private static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
        }
    }
}
