package uk.corporateparenting.web.tasklist;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** Brings the house rules into Cockpit. Found by the application through its services file. */
public class CockpitHouseRules extends AbstractCockpitPlugin {

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
        return Set.of(CockpitHouseRulesFiles.class);
    }
}
