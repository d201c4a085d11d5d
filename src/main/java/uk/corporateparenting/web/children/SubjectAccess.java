package uk.corporateparenting.web.children;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes the record of one child as a document for whoever asked to see what is kept about them (UK GDPR, article 15):
 * {@code --subject-access=CH-000417 --by=USER-ID [--to=FILE]}. It starts the product without
 * doors, writes the file, and ends it: with 0 when it was written, with 1 when not. That is the
 * way while nothing runs, or while servers run on a database of their own.
 */
@Component
@ConditionalOnProperty(SubjectAccess.CHILD)
class SubjectAccess {

    static final String CHILD = "subject-access";
    static final String BY = "by";
    static final String TO = "to";

    private final RecordDocument documents;
    private final String child;
    private final String by;
    private final String to;

    SubjectAccess(RecordDocument documents, @Value("${" + CHILD + "}") String child, @Value("${" + BY + ":}") String by,
            @Value("${" + TO + ":}") String to) {
        this.documents = documents;
        this.child = child;
        this.by = by;
        this.to = to;
    }

    @EventListener
    void writeAndEnd(ApplicationReadyEvent ready) {
        int code = run();
        System.exit(SpringApplication.exit(ready.getApplicationContext(), () -> code));
    }

    private int run() {
        String reference = child.strip().toUpperCase(Locale.ROOT);
        Path file = Path.of(to.isBlank() ? reference + ".html" : to).toAbsolutePath();
        try {
            String document = documents.of(reference, by.strip());
            Path unfinished = Files.createTempFile(file.getParent(), file.getFileName() + ".", ".part");
            try {
                Files.writeString(unfinished, document, StandardCharsets.UTF_8);
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            System.out.println("Written: " + file);
            return 0;
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        } catch (IOException e) {
            System.out.println("The document cannot be written to " + file + ". Name another place with --" + TO + ".");
        }
        return 1;
    }
}
