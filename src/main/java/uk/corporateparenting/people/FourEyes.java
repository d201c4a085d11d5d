package uk.corporateparenting.people;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.AsTheSystem;
import uk.corporateparenting.workflow.OwnWork;

/** Asks the table of rights. As it stands, nobody approves their own work. */
@Component
class FourEyes implements OwnWork {

    static final String RIGHT = "approve-own-work";

    private final RightsTable rights;
    private final IdentityService identity;
    private final AsTheSystem asTheSystem;

    FourEyes(RightsTable rights, @Lazy IdentityService identity, AsTheSystem asTheSystem) {
        this.rights = rights;
        this.identity = identity;
        this.asTheSystem = asTheSystem;
    }

    @Override
    public boolean mayApprove(String userId) {
        List<String> groups = new ArrayList<>();
        asTheSystem.run(() -> identity.createGroupQuery().groupMember(userId).list().stream().map(Group::getId)
                .forEach(groups::add));
        return rights.groupsHold(groups, RIGHT);
    }
}
