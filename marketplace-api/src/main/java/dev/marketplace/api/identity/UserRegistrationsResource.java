package dev.marketplace.api.identity;

import dev.marketplace.api.access.Who;
import dev.marketplace.identity.boundary.AccountView;
import dev.marketplace.identity.boundary.RegisterUser;
import dev.marketplace.identity.boundary.Registrations;
import dev.marketplace.identity.boundary.VerifyCode;
import dev.marketplace.shared.Audience;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Accounts of shoppers begin here. */
@Path("users")
@ApplicationScoped
@Tag(name = "identity")
@Produces(MediaType.APPLICATION_JSON)
public class UserRegistrationsResource {

    @Inject
    private Who who;

    @EJB
    private Registrations registrations;

    @POST
    @Path("registrations")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            summary = "Register as a shopper",
            description = "Mails a code of six digits; answers the same for every address.")
    @APIResponse(responseCode = "202", description = "A code is on its way, if the address can be registered")
    public Response register(RegisterUser command) {
        registrations.register(who.caller(), command);
        return Response.accepted(Sent.CODE).build();
    }

    @POST
    @Path("codes")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "Ask for another code")
    @APIResponse(responseCode = "202", description = "A code is on its way, if the address can be registered")
    public Response resend(EmailOnly command) {
        registrations.resend(who.caller(), Audience.USER, command.email());
        return Response.accepted(Sent.CODE).build();
    }

    @POST
    @Path("verifications")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "Verify the code: the account exists from then on")
    @APIResponseSchema(value = AccountView.class, responseCode = "201")
    public Response verify(CodeOnly command) {
        return Response.status(Response.Status.CREATED)
                .entity(registrations.verify(
                        who.caller(), new VerifyCode(Audience.USER, command.email(), command.code())))
                .build();
    }
}
