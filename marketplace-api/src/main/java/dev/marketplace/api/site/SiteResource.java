package dev.marketplace.api.site;

import dev.marketplace.api.access.Who;
import dev.marketplace.site.boundary.SiteView;
import dev.marketplace.site.boundary.Sites;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The marketplace as its pages show it. */
@Path("site")
@ApplicationScoped
@Tag(name = "site")
@Produces(MediaType.APPLICATION_JSON)
public class SiteResource {

    @Inject
    private Who who;

    @EJB
    private Sites sites;

    @GET
    @PermitAll
    @Operation(summary = "Name, currency, languages, logo and banner")
    public SiteView site() {
        return sites.site(who.caller());
    }
}
