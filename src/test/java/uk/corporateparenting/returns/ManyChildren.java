package uk.corporateparenting.returns;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Multiplies a return for measuring, each copy with children of its own:
 * {@code java -cp target/test-classes uk.corporateparenting.returns.ManyChildren FROM TO TIMES}.
 */
final class ManyChildren {

    private ManyChildren() {
    }

    public static void main(String[] args) throws IOException {
        Path to = Files.createDirectories(Path.of(args[1]));
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                multiply(Files.readAllLines(file), to.resolve(file.getFileName()), Integer.parseInt(args[2]));
            }
        }
    }

    private static void multiply(List<String> lines, Path to, int times) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(to)) {
            out.write(lines.get(0) + "\n");
            for (int copy = 0; copy < times; copy++) {
                for (String line : lines.subList(1, lines.size())) {
                    int comma = line.indexOf(',');
                    out.write(line.substring(0, comma) + "-" + copy + line.substring(comma) + "\n");
                }
            }
        }
    }
}
