package dev.marketplace.api.identity;

import dev.marketplace.api.access.Who;
import dev.marketplace.identity.boundary.AddAddress;
import dev.marketplace.identity.boundary.AddressView;
import dev.marketplace.identity.boundary.Addresses;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A shopper's delivery addresses. */
@Path("addresses")
@ApplicationScoped
@Tag(name = "identity")
@Produces(MediaType.APPLICATION_JSON)
public class AddressesResource {

    @Inject
    private Who who;

    @EJB
    private Addresses addresses;

    @GET
    @RolesAllowed("user")
    @Operation(summary = "The own addresses, the default first")
    public List<AddressView> list() {
        return addresses.list(who.caller());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("user")
    @Operation(summary = "Add an address")
    @APIResponseSchema(value = AddressView.class, responseCode = "201")
    public Response add(AddAddress command) {
        return Response.status(Response.Status.CREATED)
                .entity(addresses.add(who.caller(), command))
                .build();
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("user")
    @Operation(
            summary = "Change an address",
            description = "`isDefault` makes it the default; without it what is the default stays so.")
    public AddressView change(@PathParam("id") String id, AddAddress command) {
        return addresses.change(who.caller(), id, command);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed("user")
    @Operation(summary = "Remove an address")
    public void remove(@PathParam("id") String id) {
        addresses.remove(who.caller(), id);
    }
}
