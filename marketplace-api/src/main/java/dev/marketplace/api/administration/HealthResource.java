package dev.marketplace.api.administration;

import dev.marketplace.administration.boundary.Operations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the node depends on; outsiders get {@code /health/ready}, which says no more than up or down. */
@Path("health")
@ApplicationScoped
@Tag(name = "administration")
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {

    @EJB
    private Operations operations;

    @GET
    @RolesAllowed("admin")
    @Operation(summary = "Each dependency of this node: up, or what is wrong")
    public Map<String, String> health() {
        return operations.health();
    }
}
