package uk.corporateparenting.notices;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Sends mail while the product runs; not while it runs for one command. Begins when everything is up: by then the
 * made-up past of a demonstration is over.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "corporate-parenting.notices.worker", matchIfMissing = true)
class NoticesAtWork {

    private final NoticeSettings settings;
    private final MorningDigest digest;
    private final Postman postman;

    NoticesAtWork(NoticeSettings settings, MorningDigest digest, Postman postman) {
        this.settings = settings;
        this.digest = digest;
        this.postman = postman;
    }

    @Scheduled(fixedDelayString = "${corporate-parenting.notices.look-every:15s}")
    void post() {
        if (settings.byMail()) {
            postman.work();
        }
    }

    @Scheduled(fixedDelayString = "${corporate-parenting.notices.look-every:15s}")
    void digest() {
        if (settings.byMail()) {
            digest.tellIfDue();
        }
    }
}
