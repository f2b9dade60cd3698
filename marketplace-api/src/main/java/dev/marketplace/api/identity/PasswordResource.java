package dev.marketplace.api.identity;

import dev.marketplace.api.access.Who;
import dev.marketplace.identity.boundary.ChangePassword;
import dev.marketplace.identity.boundary.PasswordChanges;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The own password. */
@Path("me/password")
@ApplicationScoped
@Tag(name = "identity")
public class PasswordResource {

    @Inject
    private Who who;

    @EJB
    private PasswordChanges changes;

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"user", "seller", "admin"})
    @Operation(summary = "Change the own password", description = "Ends all other sessions of the account.")
    public void change(ChangePassword command) {
        changes.change(who.caller(), command);
    }
}
