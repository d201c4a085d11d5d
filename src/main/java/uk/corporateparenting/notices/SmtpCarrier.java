package uk.corporateparenting.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.stream.Stream;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * A mail server. SMTP cannot be asked whether it has a mail already: one that is sent twice carries the same Message-ID,
 * by which servers and mail programs know it again.
 */
class SmtpCarrier implements Carrier {

    private final JavaMailSender server;
    private final String from;

    SmtpCarrier(JavaMailSender server, String from) {
        this.server = server;
        this.from = from;
    }

    @Override
    public String name() {
        return "smtp";
    }

    @Override
    public String send(Mail mail) {
        try {
            MimeMessage message = server.createMimeMessage();
            MimeMessageHelper fields = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            fields.setFrom(from);
            fields.setTo(mail.to());
            fields.setSubject(mail.subject());
            fields.setText(mail.body());
            fields.setSentDate(Date.from(mail.at()));
            // No out-of-office answers.
            message.setHeader("Auto-Submitted", "auto-generated");
            String id = "<" + mail.reference() + from.substring(from.lastIndexOf('@')).replace(">", "") + ">";
            message.setHeader("Message-ID", id);
            server.send(message);
            return id;
        } catch (MessagingException unusable) {
            throw new NotSent(unusable.getClass().getSimpleName(), true);
        } catch (MailException failed) {
            throw notSent(failed);
        }
    }

    /** The server's refusal of an address is for good; whatever else may pass. */
    private static NotSent notSent(MailException failed) {
        Exception why = Stream.of(failed).filter(MailSendException.class::isInstance)
                .flatMap(e -> Stream.of(((MailSendException) e).getMessageExceptions())).findFirst()
                .orElse(failed.getCause() instanceof Exception cause ? cause : failed);
        boolean refused = why instanceof SendFailedException e && e.getInvalidAddresses() != null
                && e.getInvalidAddresses().length > 0;
        return new NotSent(why.getClass().getSimpleName(), refused);
    }
}
