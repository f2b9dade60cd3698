package dev.marketplace.api.identity;

import dev.marketplace.api.access.Who;
import dev.marketplace.identity.boundary.DeviceView;
import dev.marketplace.identity.boundary.Devices;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The devices that are signed in to the own account. */
@Path("me/devices")
@ApplicationScoped
@Tag(name = "identity")
@Produces(MediaType.APPLICATION_JSON)
public class DevicesResource {

    @Inject
    private Who who;

    @EJB
    private Devices devices;

    @GET
    @RolesAllowed({"user", "seller", "admin"})
    @Operation(summary = "The devices that are signed in, this one first")
    public List<DeviceView> list() {
        return devices.list(who.caller());
    }

    @DELETE
    @RolesAllowed({"user", "seller", "admin"})
    @Operation(summary = "Sign out all devices but this one")
    public void endOthers() {
        devices.endOthers(who.caller());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({"user", "seller", "admin"})
    @Operation(summary = "Sign out a device")
    public void end(@PathParam("id") String id) {
        devices.end(who.caller(), id);
    }
}
