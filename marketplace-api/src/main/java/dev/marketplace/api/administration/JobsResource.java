package dev.marketplace.api.administration;

import dev.marketplace.administration.boundary.Operations;
import dev.marketplace.api.access.Who;
import dev.marketplace.platform.job.JobStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Jobs: what ran, what comes next, and running one now. */
@Path("jobs")
@ApplicationScoped
@Tag(name = "administration")
@Produces(MediaType.APPLICATION_JSON)
public class JobsResource {

    @Inject
    private Who who;

    @EJB
    private Operations operations;

    @GET
    @RolesAllowed("admin")
    @Operation(summary = "All jobs with last and next run")
    public List<JobStatus> all() {
        return operations.jobs(who.caller());
    }

    @POST
    @Path("{name}/runs")
    @RolesAllowed("admin")
    @Operation(summary = "Run a job now", description = "Unless it runs somewhere.")
    public Map<String, Boolean> run(@PathParam("name") String name) {
        return Map.of("ran", operations.run(who.caller(), name));
    }
}
