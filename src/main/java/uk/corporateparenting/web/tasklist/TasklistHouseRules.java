package uk.corporateparenting.web.tasklist;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** Brings the house rules into Tasklist. Found by the application through its services file. */
public class TasklistHouseRules extends AbstractTasklistPlugin {

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
        return Set.of(TasklistHouseRulesFiles.class);
    }
}
