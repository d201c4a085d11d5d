package uk.corporateparenting.entrytocare.contact;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;

/** Contacts as partners send them, and what must happen to each line. */
record SampleFile(String name, Path contacts, List<Line> lines) {

    private static final Pattern ROW = Pattern.compile("([^,]*),(\\d+),(\\d+),(\\w+),\"?([^\"]*)\"?");
    private static final String ID = "\"contactId\": \"";
    private static final Path SMALL = Path.of("src", "test", "resources", "contacts");
    private static final Path FULL = Path.of("..", "shared", "data", "contacts");

    /** One line and its expectation. {@code contactId} is empty if the line has none. */
    record Line(int number, byte[] message, String contactId, int children, String verdict, String why) {

        boolean isAccepted() {
            return verdict.equals("accepted");
        }

        @Override
        public String toString() {
            return "line " + number + " " + verdict + " " + why;
        }
    }

    static SampleFile small() {
        return read("sample", SMALL);
    }

    /** The small file, and the full one where the team's data lies beside the project, as it does in CI. */
    static Stream<SampleFile> all() {
        if (Files.isDirectory(FULL)) {
            return Stream.of(small(), read("full", FULL));
        }
        Assertions.assertNull(System.getenv("CI"), "CI must have " + FULL);
        return Stream.of(small());
    }

    /** The same contacts under ids of their own, for a product that has taken in the others before. */
    SampleFile under(String prefix) {
        return new SampleFile(name, contacts, lines.stream().map(line -> new Line(line.number(),
                new String(line.message(), StandardCharsets.UTF_8).replace(ID, ID + prefix)
                        .getBytes(StandardCharsets.UTF_8),
                prefix + line.contactId(), line.children(), line.verdict(), line.why())).toList());
    }

    Path writeTo(Path folder) throws IOException {
        Path file = folder.resolve(name + ".jsonl");
        try (OutputStream out = Files.newOutputStream(file)) {
            for (Line line : lines) {
                out.write(line.message());
                out.write('\n');
            }
        }
        return file;
    }

    long count(String verdict) {
        return lines.stream().filter(line -> line.verdict().equals(verdict)).count();
    }

    int acceptedChildren() {
        return lines.stream().filter(Line::isAccepted).mapToInt(Line::children).sum();
    }

    @Override
    public String toString() {
        return name;
    }

    private static SampleFile read(String name, Path folder) {
        try {
            List<String> messages = Files.readAllLines(folder.resolve("contacts.jsonl"));
            List<String> expected = Files.readAllLines(folder.resolve("expected.csv"));
            Assertions.assertEquals(messages.size(), expected.size() - 1);
            List<Line> lines = new ArrayList<>();
            for (String row : expected.subList(1, expected.size())) {
                Matcher cells = ROW.matcher(row);
                Assertions.assertTrue(cells.matches(), row);
                int number = Integer.parseInt(cells.group(2));
                lines.add(new Line(number, messages.get(number - 1).getBytes(StandardCharsets.UTF_8), cells.group(1),
                        Integer.parseInt(cells.group(3)), cells.group(4), cells.group(5)));
            }
            return new SampleFile(name, folder.resolve("contacts.jsonl"), lines);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
