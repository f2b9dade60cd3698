package dev.marketplace.api;

import dev.marketplace.site.boundary.Liveness;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/**
 * Tells that this context root and the rooms behind it answer.
 *
 * <p>It carries no {@code @PermitAll} yet: for a method that does, Payara asks the authentication mechanism even without
 * credentials, and as long as the application has none of its own the answer is 401.
 */
@Path("ping")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class Ping {

    @EJB
    private Liveness liveness;

    @GET
    public Map<String, String> ping() {
        return Map.of("status", liveness.status());
    }
}
