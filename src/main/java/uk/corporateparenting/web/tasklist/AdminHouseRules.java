package uk.corporateparenting.web.tasklist;

import java.util.Set;
import org.camunda.bpm.admin.plugin.spi.impl.AbstractAdminPlugin;

/** Brings the house rules into Admin. Found by the application through its services file. */
public class AdminHouseRules extends AbstractAdminPlugin {

    @Override
    public String getId() {
        return HouseRules.ID;
    }

    @Override
    public String getAssetDirectory() {
        return HouseRules.ASSETS;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(AdminHouseRulesFiles.class);
    }
}
