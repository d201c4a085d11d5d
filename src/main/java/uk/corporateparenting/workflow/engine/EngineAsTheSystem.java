package uk.corporateparenting.workflow.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.AsTheSystem;

@Component
class EngineAsTheSystem implements AsTheSystem {

    private final IdentityService identity;

    EngineAsTheSystem(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public void run(Runnable work) {
        Authentication signedIn = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            work.run();
        } finally {
            if (signedIn != null) {
                identity.setAuthentication(signedIn.getUserId(), signedIn.getGroupIds(), signedIn.getTenantIds());
            }
        }
    }
}
