package uk.corporateparenting.people;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What a deputy has taken and not finished goes back to the chair's queue when their days are over. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "corporate-parenting.notices.worker", matchIfMissing = true)
class EndOfDeputising {

    private static final int DAYS = 14;

    private final Deputies deputies;
    private final People people;

    EndOfDeputising(Deputies deputies, People people) {
        this.deputies = deputies;
        this.people = people;
    }

    @Scheduled(fixedDelayString = "PT10M")
    void giveBack() {
        deputies.lately(DAYS).forEach(user -> people.gaveUp(user, people.groupsNow(user)));
    }
}
