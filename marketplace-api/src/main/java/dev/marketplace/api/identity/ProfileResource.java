package dev.marketplace.api.identity;

import dev.marketplace.api.access.Who;
import dev.marketplace.catalogue.boundary.UploadImage;
import dev.marketplace.identity.boundary.ChangeEmail;
import dev.marketplace.identity.boundary.ProfileView;
import dev.marketplace.identity.boundary.Profiles;
import dev.marketplace.shared.InvalidInput;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The own profile. */
@Path("me/profile")
@ApplicationScoped
@Tag(name = "identity")
@Produces(MediaType.APPLICATION_JSON)
public class ProfileResource {

    private static final int MOST_BYTES = 10 * 1024 * 1024;

    @Inject
    private Who who;

    @EJB
    private Profiles profiles;

    @GET
    @RolesAllowed({"user", "seller", "admin"})
    @Operation(summary = "The own profile")
    public ProfileView view() {
        return profiles.view(who.caller());
    }

    @PUT
    @Path("name")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"user", "seller", "admin"})
    @Operation(summary = "Change the own name")
    public ProfileView rename(NameOnly command) {
        return profiles.rename(who.caller(), command.name());
    }

    @POST
    @Path("avatar")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({"user", "seller", "admin"})
    @Operation(summary = "Change the own picture", description = "The part `file`: JPEG or PNG, at most 10 MB.")
    public ProfileView avatar(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA,
                                            schema = @Schema(implementation = AvatarForm.class)))
                    List<EntityPart> parts)
            throws IOException {
        EntityPart file = parts.stream()
                .filter(part -> "file".equals(part.getName()))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("file", "Please choose a picture."));
        byte[] bytes = file.getContent().readNBytes(MOST_BYTES + 1);
        return profiles.avatar(who.caller(), new UploadImage(file.getFileName().orElse("picture"), bytes));
    }

    @POST
    @Path("email-changes")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"user", "seller", "admin"})
    @Operation(summary = "Ask for another e-mail address", description = "Mails a code to the new one.")
    @APIResponse(responseCode = "202", description = "A code is on its way, if the address can be used")
    public Response requestEmail(ChangeEmail command) {
        profiles.requestEmail(who.caller(), command);
        return Response.accepted(Map.of("message", "If the address can be used, a code is on its way to it."))
                .build();
    }

    @POST
    @Path("email-changes/confirmations")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"user", "seller", "admin"})
    @Operation(summary = "Confirm the new address", description = "Ends all other sessions of the account.")
    public ProfileView confirmEmail(DigitsOnly command) {
        return profiles.confirmEmail(who.caller(), command.code());
    }
}
