package uk.corporateparenting.notices;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import uk.gov.service.notify.Notification;
import uk.gov.service.notify.NotificationClientApi;
import uk.gov.service.notify.NotificationClientException;

/**
 * GOV.UK Notify, by its official client. Before a mail is sent again Notify is asked whether it has one of that
 * reference: it answers for as long as it keeps them, seven days unless the service says otherwise.
 */
class GovukNotifyCarrier implements Carrier {

    private static final int NOT_VALID = 400;
    private static final List<String> FAILED = List.of("temporary-failure", "technical-failure");
    private static final int LONGEST_CALL_SECONDS = 60;

    private final NotificationClientApi notify;
    private final String templateId;
    /** The client waits for ever; whoever calls it does not. */
    private final ExecutorService calls = Executors.newCachedThreadPool(call -> {
        Thread thread = new Thread(call, "govuk-notify");
        thread.setDaemon(true);
        return thread;
    });

    GovukNotifyCarrier(NotificationClientApi notify, String templateId) {
        this.notify = notify;
        this.templateId = templateId;
    }

    @Override
    public String name() {
        return "govuk-notify";
    }

    @Override
    public String send(Mail mail) {
        return inTime(() -> {
            String known = mail.triedBefore() ? known(mail.reference()) : null;
            return known != null ? known : notify.sendEmail(templateId, mail.to(),
                    Map.of("subject", mail.subject(), "body", mail.body()), mail.reference())
                    .getNotificationId().toString();
        });
    }

    /** What Notify could not deliver may be sent again; what it delivers, or may never deliver, not. */
    private String known(String reference) throws NotificationClientException {
        return notify.getNotifications(null, "email", reference, null).getNotifications().stream()
                .filter(one -> !FAILED.contains(one.getStatus()))
                .map(Notification::getId).map(Object::toString).findFirst().orElse(null);
    }

    private String inTime(Callable<String> call) {
        Future<String> answer = calls.submit(call);
        try {
            return answer.get(LONGEST_CALL_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new NotSent("TimeoutException", false);
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new NotSent("InterruptedException", false);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof NotificationClientException refused && refused.getCause() == null) {
                throw new NotSent("HTTP " + refused.getHttpResult(), refused.getHttpResult() == NOT_VALID);
            }
            Throwable why = failed.getCause().getCause() == null ? failed.getCause() : failed.getCause().getCause();
            throw new NotSent(why.getClass().getSimpleName(), false);
        }
    }
}
