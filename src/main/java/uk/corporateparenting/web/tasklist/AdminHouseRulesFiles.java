package uk.corporateparenting.web.tasklist;

import jakarta.ws.rs.Path;
import org.camunda.bpm.admin.resource.AbstractAdminPluginRootResource;

/** Without this resource the application would not find the plugin's script, and would not start. */
@Path("plugin/" + HouseRules.ID)
public class AdminHouseRulesFiles extends AbstractAdminPluginRootResource {

    public AdminHouseRulesFiles() {
        super(HouseRules.ID);
    }
}
