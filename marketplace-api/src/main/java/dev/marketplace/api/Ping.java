package dev.marketplace.api;

import dev.marketplace.site.boundary.Liveness;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** Tells that this context root and the rooms behind it answer. */
@Path("ping")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class Ping {

    @EJB
    private Liveness liveness;

    @GET
    @PermitAll
    public Map<String, String> ping() {
        return Map.of("status", liveness.status());
    }
}
