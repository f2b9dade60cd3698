package dev.marketplace.api.identity;

import dev.marketplace.api.access.Who;
import dev.marketplace.identity.boundary.AccountLine;
import dev.marketplace.identity.boundary.Administrators;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who runs the marketplace. */
@Path("administrators")
@ApplicationScoped
@Tag(name = "identity")
@Produces(MediaType.APPLICATION_JSON)
public class AdministratorsResource {

    @Inject
    private Who who;

    @EJB
    private Administrators administrators;

    @GET
    @RolesAllowed("admin")
    @Operation(summary = "All administrators, the newest first")
    public List<AccountLine> list() {
        return administrators.list(who.caller());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("admin")
    @Operation(summary = "Make a shopper an administrator too")
    public AccountLine promote(EmailOnly command) {
        return administrators.promote(who.caller(), command.email());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed("admin")
    @Operation(
            summary = "Take the role of an administrator away",
            description = "Never one's own, never that of the last one.")
    public void demote(@PathParam("id") String id) {
        administrators.demote(who.caller(), id);
    }
}
