package uk.corporateparenting.notices;

import java.time.Clock;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import uk.corporateparenting.people.Deputies;
import uk.corporateparenting.database.StartRefused;
import uk.gov.service.notify.NotificationClient;

/** How mail leaves, as the settings say. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeSettings.class)
class NoticeConfiguration {

    @Bean
    Postman postman(Outbox outbox, IdentityService identity, TaskService tasks, NoticeSettings settings, Clock clock,
            Deputies deputies, ObjectProvider<JavaMailSender> mailServer) {
        return new Postman(outbox, carrier(settings.checked(), mailServer), identity, tasks, settings, clock,
                new NoticeWords(settings.templates()), deputies);
    }

    private static Carrier carrier(NoticeSettings settings, ObjectProvider<JavaMailSender> mailServer) {
        return switch (settings.channel()) {
            case NONE -> null;
            case SMTP -> new SmtpCarrier(mailServer.getIfAvailable(() -> {
                throw new StartRefused("Notices by mail need SPRING_MAIL_HOST, the mail server.");
            }), settings.from());
            case GOVUK_NOTIFY -> new GovukNotifyCarrier(new NotificationClient(settings.govukNotify().apiKey(),
                    settings.govukNotify().baseUrl()), settings.govukNotify().templateId());
        };
    }
}
