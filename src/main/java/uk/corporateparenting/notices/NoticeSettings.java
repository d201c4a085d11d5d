package uk.corporateparenting.notices;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import uk.corporateparenting.database.StartRefused;

/**
 * How people are told.
 *
 * @param channel      how mail leaves; none leaves the notices in the product
 * @param worker       whether this copy of the product sends mail at all
 * @param address      where people reach the product, without a slash at the end
 * @param from         the sender of mail by SMTP
 * @param templates    a folder with the council's own words, such as {@code digest.txt}; ours where it has none
 * @param atOnce       the processes whose work is told at once
 * @param digestAt     when the message of the morning is due on working days, in London
 * @param tries        how often one mail is tried
 * @param firstPause   how long after the first failure it is tried again
 * @param pauseGrowth  how many times longer each pause is than the one before
 * @param longestPause no pause is longer
 */
@ConfigurationProperties("corporate-parenting.notices")
record NoticeSettings(@DefaultValue("none") Channel channel, @DefaultValue("true") boolean worker, String address,
        String from, String templates,
        @DefaultValue({"escalation-ladder", "immediate-protection", "emergency-power"}) List<String> atOnce,
        @DefaultValue("07:30") String digestAt, @DefaultValue("9") int tries,
        @DefaultValue("1m") Duration firstPause, @DefaultValue("3") double pauseGrowth,
        @DefaultValue("6h") Duration longestPause, @DefaultValue GovukNotify govukNotify) {

    enum Channel { NONE, SMTP, GOVUK_NOTIFY }

    /**
     * The council's service at GOV.UK Notify.
     *
     * @param apiKey     secret
     * @param templateId a template of that service whose subject is ((subject)) and whose message is ((body))
     * @param baseUrl    where it answers
     */
    record GovukNotify(String apiKey, String templateId,
            @DefaultValue("https://api.notifications.service.gov.uk") String baseUrl) {

        @Override
        public String toString() {
            return "GovukNotify";
        }
    }

    /** Refuses a start that could tell nobody. */
    NoticeSettings checked() {
        if (channel != Channel.NONE) {
            needed(address, "corporate-parenting.notices.address, where people reach the product");
        }
        if (channel == Channel.SMTP) {
            needed(from, "corporate-parenting.notices.from, the sender of every mail");
        }
        if (channel == Channel.GOVUK_NOTIFY) {
            needed(govukNotify.apiKey(), "corporate-parenting.notices.govuk-notify.api-key");
            needed(govukNotify.templateId(), "corporate-parenting.notices.govuk-notify.template-id");
        }
        try {
            LocalTime.parse(digestAt);
        } catch (DateTimeParseException e) {
            throw new StartRefused("corporate-parenting.notices.digest-at is a time such as 07:30.", e);
        }
        return this;
    }

    boolean byMail() {
        return channel != Channel.NONE;
    }

    LocalTime morning() {
        return LocalTime.parse(digestAt);
    }

    private static void needed(String value, String what) {
        if (value == null || value.isBlank()) {
            throw new StartRefused("Notices by mail need " + what + ".");
        }
    }
}
