package uk.corporateparenting.entrytocare.contact;

import org.springframework.stereotype.Component;

/** Takes a contact straight into this product's own database. */
@Component
class LocalTaker implements ContactImport.Taker {

    private static final int ATTEMPTS = 3;
    private static final String BY = "contact-import";

    private final ContactReader reader;
    private final ContactIntake intake;

    LocalTaker(ContactReader reader, ContactIntake intake) {
        this.reader = reader;
        this.intake = intake;
    }

    @Override
    public Verdict take(byte[] message) {
        IncomingContact contact;
        try {
            contact = reader.read(message);
        } catch (ContactRefused refused) {
            return Verdict.rejected(refused.first());
        }
        for (int attempt = 1;; attempt++) {
            try {
                return Verdict.of(intake.receive(contact, BY).outcome(), contact);
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS) {
                    // The kind of error only: its message may repeat what was sent.
                    return Verdict.failed(e.getClass().getSimpleName());
                }
            }
        }
    }
}
