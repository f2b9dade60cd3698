package dev.marketplace.api.seed;

import dev.marketplace.api.access.Who;
import dev.marketplace.identity.boundary.Addresses;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Delivery addresses in the seed's dialect. */
@Seed
@Path("seed")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SeedAddressesResource {

    @Inject
    private Who who;

    @EJB
    private Addresses addresses;

    @GET
    @Path("shipping-addresses")
    @RolesAllowed("user")
    @Operation(hidden = true)
    public Map<String, Object> list() {
        return Map.of("success", true, "addresses", addresses.list(who.caller()));
    }

    @POST
    @Path("add-address")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("user")
    @Operation(hidden = true)
    public Response add(SeedAddress body) {
        return SeedAnswers.created(Map.of("address", addresses.add(who.caller(), body.command())));
    }

    @DELETE
    @Path("delete-address/{id}")
    @RolesAllowed("user")
    @Operation(hidden = true)
    public Map<String, Object> remove(@PathParam("id") String id) {
        addresses.remove(who.caller(), id);
        return SeedAnswers.done("The address is removed.");
    }
}
