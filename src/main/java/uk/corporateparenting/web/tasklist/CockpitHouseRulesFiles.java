package uk.corporateparenting.web.tasklist;

import jakarta.ws.rs.Path;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;

/** Without this resource the application would not find the plugin's script, and would not start. */
@Path("plugin/" + HouseRules.ID)
public class CockpitHouseRulesFiles extends AbstractCockpitPluginRootResource {

    public CockpitHouseRulesFiles() {
        super(HouseRules.ID);
    }
}
