package dev.marketplace.api.catalogue;

import dev.marketplace.api.access.Who;
import dev.marketplace.catalogue.boundary.Images;
import dev.marketplace.catalogue.boundary.UploadImage;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.Picture;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Pictures of sellers. */
@Path("images")
@ApplicationScoped
@Tag(name = "catalogue")
@Produces(MediaType.APPLICATION_JSON)
public class ImagesResource {

    private static final int MOST_BYTES = 10 * 1024 * 1024;

    @Inject
    private Who who;

    @EJB
    private Images images;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed("seller")
    @Operation(summary = "Upload a picture", description = "The part `file`: JPEG or PNG, at most 10 MB.")
    @APIResponseSchema(value = Picture.class, responseCode = "201")
    public Response upload(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA,
                                            schema = @Schema(implementation = PictureForm.class)))
                    List<EntityPart> parts)
            throws IOException {
        EntityPart file = parts.stream()
                .filter(part -> "file".equals(part.getName()))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("file", "Please choose a picture."));
        byte[] bytes = file.getContent().readNBytes(MOST_BYTES + 1);
        UploadImage command = new UploadImage(file.getFileName().orElse("picture"), bytes);
        return Response.status(Response.Status.CREATED)
                .entity(images.upload(who.caller(), command))
                .build();
    }
}
