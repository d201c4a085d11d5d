package uk.corporateparenting.kpi.cockpit;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;
import uk.corporateparenting.kpi.Stuck;
import uk.corporateparenting.kpi.Viewpoint;
import uk.corporateparenting.people.RoleHolders;

/**
 * The files of the plugin, and what its script asks for that is no page: where work stands still, for a diagram. Cockpit
 * answers whoever has signed in, so that the right is asked for here as well as at the door.
 */
@Path("plugin/" + KpiPlugin.ID)
public class KpiResource extends AbstractCockpitPluginRootResource {

    public KpiResource() {
        super(KpiPlugin.ID);
    }

    /** Open and overdue work by the id of the step, in one answer. */
    @GET
    @Path("{engine}/stuck/{model}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response stuck(@PathParam("model") String model, @Context ServletContext servlets,
            @Context HttpServletRequest request) {
        WebApplicationContext beans = WebApplicationContextUtils.getRequiredWebApplicationContext(servlets);
        String user = request.getRemoteUser();
        Viewpoint viewpoint = user == null ? null
                : Viewpoint.of(user, beans.getBean(RoleHolders.class).groupsOf(user));
        if (viewpoint == null || !viewpoint.wholeCouncil()) {
            return Response.status(Response.Status.FORBIDDEN).build();
        }
        return Response.ok(beans.getBean(Stuck.class).in(model, viewpoint)).build();
    }
}
