package uk.corporateparenting.start;

import java.io.PrintStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints where to go, and who to sign in as, when the product is ready for it. */
@Component
@ConditionalOnProperty(name = "corporate-parenting.start-notice", matchIfMissing = true)
class StartPrinter {

    private final ObjectProvider<StartNotice> notices;
    private final Environment environment;
    private final PrintStream out = System.out;

    StartPrinter(ObjectProvider<StartNotice> notices, Environment environment) {
        this.notices = notices;
        this.environment = environment;
    }

    @EventListener
    void print(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web) {
            String scheme = environment.getProperty("server.ssl.bundle") == null
                    && environment.getProperty("server.ssl.key-store") == null ? "http" : "https";
            String baseUrl = scheme + "://localhost:" + web.getWebServer().getPort()
                    + environment.getProperty("server.servlet.context-path", "");
            out.println();
            notices.orderedStream().flatMap(notice -> notice.lines(baseUrl).stream()).forEach(out::println);
            out.println();
            out.flush();
        }
    }
}
