package uk.corporateparenting.people;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.corporateparenting.database.StartRefused;

/** On a council's own database somebody has to be the first who can let others in. */
@Component
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String USER_ID = "admin";

    private final People people;
    private final String password;

    FirstAdministrator(People people, @Value("${corporate-parenting.admin-password:}") String password) {
        this.people = people;
        this.password = password;
    }

    void createIfThereIsNone() {
        if (people.isHeld(Role.ADMIN)) {
            return;
        }
        if (password.isEmpty()) {
            LOG.warn("Nobody can administer this yet: set CORPORATE_PARENTING_ADMIN_PASSWORD for one start.");
            return;
        }
        if (password.length() < PasswordRules.SHORTEST) {
            throw new StartRefused("CORPORATE_PARENTING_ADMIN_PASSWORD must have at least " + PasswordRules.SHORTEST
                    + " characters.");
        }
        if (people.exists(USER_ID)) {
            throw new StartRefused("There is a person with the user id admin who is no administrator: rename them, or"
                    + " make somebody a member of " + Role.ADMIN.group() + ".");
        }
        people.create(USER_ID, "First", "Administrator", password, Role.ADMIN.group());
        LOG.info("The first administrator was created with the user id {}.", USER_ID);
    }
}
