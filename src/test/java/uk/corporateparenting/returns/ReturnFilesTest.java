package uk.corporateparenting.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReturnFilesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 5);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_table_is_known_by_its_columns_in_any_order(Sheet sheet) {
        List<String> reversed = new ArrayList<>(sheet.columns());
        Collections.reverse(reversed);
        assertThat(Sheet.of(reversed)).contains(sheet);
        assertThat(Sheet.of(reversed.subList(1, reversed.size()))).isNotEqualTo(Optional.of(sheet));
    }

    @Test
    void a_line_that_cannot_be_read_spoils_no_other() throws IOException {
        List<List<String>> lines = read("\uFEFFCHILD,DOB\r\n\r\n1,\"02/03/2015\"\r\n2,\"unclosed\n 3 ,pn1\n4,\0\n"
                + "5," + "x".repeat(20_000) + "\n6,z");
        assertThat(lines).containsExactly(List.of("CHILD", "DOB"), List.of("1", "02/03/2015"),
                List.of("2", "UNCLOSED"), List.of("3", "PN1"), List.of(), List.of(), List.of("6", "Z"));
    }

    @Test
    void bytes_that_are_no_text_spoil_their_line_only() throws IOException {
        Path file = Files.write(folder.resolve("a.csv"), new byte[] {'1', ',', (byte) 0xe9, '\n', '2', ',', 'x'});
        try (ReturnFile lines = new ReturnFile(file)) {
            assertThat(lines.next()).isEmpty();
            assertThat(lines.next()).containsExactly("2", "X");
            assertThat(lines.line()).isEqualTo(2);
            assertThat(lines.next()).isNull();
        }
    }

    @Test
    void the_year_of_a_return_follows_from_when_its_episodes_ended() {
        ReturnYears years = new ReturnYears();
        file(years, "2017-episodes.csv", "01/04/2017", "31/03/2018", "01/04/2018");
        file(years, "2017-header.csv");
        file(years, "2018-header.csv");
        file(years, "2017-header_last.csv");
        assertThat(years.years(TODAY)).containsExactly(2018, 2018, 2019, 2017);
        assertThat(years.misnamed(0, 2018)).hasValue(2017);
        assertThat(years.misnamed(3, 2017)).isEmpty();
    }

    @Test
    void names_count_where_there_are_no_episodes_and_the_calendar_where_there_are_no_names() {
        ReturnYears named = new ReturnYears();
        file(named, "reviews-2024.csv");
        assertThat(named.years(TODAY)).containsExactly(2024);
        ReturnYears unnamed = new ReturnYears();
        file(unnamed, "reviews.csv");
        assertThat(unnamed.years(TODAY)).as("the return year that ended last").containsExactly(2026);
    }

    private static void file(ReturnYears years, String name, String... ends) {
        years.file(Path.of("somewhere", name));
        Arrays.stream(ends).forEach(end -> years.episode("01/05/2017", end));
    }

    private List<List<String>> read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), text, StandardCharsets.UTF_8);
        List<List<String>> lines = new ArrayList<>();
        try (ReturnFile read = new ReturnFile(file)) {
            for (List<String> line = read.next(); line != null; line = read.next()) {
                lines.add(line);
            }
        }
        return lines;
    }
}
