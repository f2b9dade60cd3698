package dev.marketplace.api.seed;

import dev.marketplace.api.access.Who;
import dev.marketplace.identity.boundary.ChangePassword;
import dev.marketplace.identity.boundary.PasswordChanges;
import dev.marketplace.identity.boundary.Recoveries;
import dev.marketplace.identity.boundary.ResetPassword;
import dev.marketplace.identity.boundary.ResetPermit;
import dev.marketplace.identity.boundary.VerifyRecovery;
import dev.marketplace.shared.Audience;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Passwords in the seed's dialect. The seed let anyone who knew an address set its password; here the second step gives a
 * token that the third must bring.
 */
@Seed
@Path("seed")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SeedPasswordsResource {

    @Inject
    private Who who;

    @EJB
    private Recoveries recoveries;

    @EJB
    private PasswordChanges changes;

    @POST
    @Path("forgot-password-user")
    @PermitAll
    @Operation(hidden = true)
    public Map<String, Object> forgot(SeedBody body) {
        recoveries.request(who.caller(), Audience.USER, body.email());
        return SeedAnswers.CODE_SENT;
    }

    @POST
    @Path("verify-forgot-password-user")
    @PermitAll
    @Operation(hidden = true)
    public Response verify(SeedBody body) {
        ResetPermit permit =
                recoveries.verify(who.caller(), new VerifyRecovery(Audience.USER, body.email(), body.otp()));
        return SeedAnswers.secret(
                Map.of("message", "The code is right. Send the token with the new password.", "token", permit.token()));
    }

    @POST
    @Path("reset-password-user")
    @PermitAll
    @Operation(hidden = true)
    public Map<String, Object> reset(SeedBody body) {
        recoveries.reset(who.caller(), new ResetPassword(body.token(), body.newPassword()));
        return SeedAnswers.done("The new password holds.");
    }

    @POST
    @Path("change-password")
    @RolesAllowed({"user", "seller", "admin"})
    @Operation(hidden = true)
    public Map<String, Object> change(SeedBody body) {
        changes.change(
                who.caller(), new ChangePassword(body.currentPassword(), body.newPassword(), body.confirmPassword()));
        return SeedAnswers.done("The new password holds. All other devices are signed out.");
    }
}
