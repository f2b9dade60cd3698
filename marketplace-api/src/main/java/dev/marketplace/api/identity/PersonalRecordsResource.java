package dev.marketplace.api.identity;

import dev.marketplace.api.access.Who;
import dev.marketplace.identity.boundary.PersonalRecords;
import dev.marketplace.platform.web.SessionCookies;
import dev.marketplace.shared.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the marketplace knows of somebody: to take along, and to have erased. */
@Path("me")
@ApplicationScoped
@Tag(name = "identity")
public class PersonalRecordsResource {

    @Inject
    private Who who;

    @EJB
    private PersonalRecords records;

    @Context
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    @GET
    @Path("data")
    @Produces("application/zip")
    @RolesAllowed({"user", "seller", "admin"})
    @Operation(summary = "All that the marketplace knows of the own account", description = "A ZIP of JSON files.")
    @APIResponse(responseCode = "200", description = "A ZIP of JSON files")
    public Response export() {
        return Response.ok(records.export(who.caller()), "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data.zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("erasures")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"user", "seller", "admin"})
    @Operation(
            summary = "Delete the own account",
            description = "What is personal is erased; orders stay in the books. It cannot be undone.")
    @APIResponse(responseCode = "204", description = "The account is gone")
    public Response erase(PasswordOnly command) {
        Caller caller = who.caller();
        records.erase(caller, command.currentPassword());
        SessionCookies.remove(request, response, caller.audience());
        return Response.noContent().build();
    }
}
