package dev.marketplace.api.identity;

import dev.marketplace.api.access.Who;
import dev.marketplace.identity.boundary.Recoveries;
import dev.marketplace.identity.boundary.ResetPassword;
import dev.marketplace.identity.boundary.ResetPermit;
import dev.marketplace.identity.boundary.VerifyRecovery;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A forgotten password is replaced here, in three steps. */
@Path("recoveries")
@ApplicationScoped
@Tag(name = "identity")
@Produces(MediaType.APPLICATION_JSON)
public class RecoveriesResource {

    @Inject
    private Who who;

    @EJB
    private Recoveries recoveries;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            summary = "Ask for a code to replace a forgotten password",
            description = "Mails a code of six digits; answers the same for every address.")
    @APIResponse(responseCode = "202", description = "A code is on its way, if there is such an account")
    public Response request(PortalAndEmail command) {
        recoveries.request(who.caller(), command.audience(), command.email());
        return Response.accepted(Sent.RECOVERY).build();
    }

    @POST
    @Path("verifications")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "Trade the code for a token that allows one new password within ten minutes")
    @APIResponseSchema(value = ResetPermit.class, responseCode = "200")
    public Response verify(VerifyRecovery command) {
        return Response.ok(recoveries.verify(who.caller(), command))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("passwords")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "Set the new password", description = "Ends all sessions of the account.")
    @APIResponse(responseCode = "204", description = "The new password holds")
    public Response reset(ResetPassword command) {
        recoveries.reset(who.caller(), command);
        return Response.noContent().build();
    }
}
