package uk.corporateparenting.web.tasklist;

import jakarta.ws.rs.Path;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/** Without this resource the application would not find the plugin's script, and would not start. */
@Path("plugin/" + HouseRules.ID)
public class TasklistHouseRulesFiles extends AbstractTasklistPluginRootResource {

    public TasklistHouseRulesFiles() {
        super(HouseRules.ID);
    }
}
