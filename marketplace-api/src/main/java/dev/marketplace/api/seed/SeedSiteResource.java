package dev.marketplace.api.seed;

import dev.marketplace.api.access.Who;
import dev.marketplace.shared.Picture;
import dev.marketplace.site.boundary.Sites;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The marketplace's pictures in the seed's dialect: an address, absent while there is no such picture. */
@Seed
@Path("seed")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SeedSiteResource {

    @Inject
    private Who who;

    @EJB
    private Sites sites;

    @GET
    @Path("get-logo")
    @PermitAll
    @Operation(hidden = true)
    public Map<String, Object> logo() {
        return answer("logo", sites.site(who.caller()).logo());
    }

    @GET
    @Path("get-banner")
    @PermitAll
    @Operation(hidden = true)
    public Map<String, Object> banner() {
        return answer("banner", sites.site(who.caller()).banner());
    }

    private static Map<String, Object> answer(String member, Optional<Picture> picture) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("success", true);
        picture.ifPresent(there -> body.put(member, there.url()));
        return body;
    }
}
