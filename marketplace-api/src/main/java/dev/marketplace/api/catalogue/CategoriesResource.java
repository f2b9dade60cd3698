package dev.marketplace.api.catalogue;

import dev.marketplace.api.access.Who;
import dev.marketplace.catalogue.boundary.Catalogue;
import dev.marketplace.catalogue.boundary.Categories;
import dev.marketplace.catalogue.boundary.CategoryView;
import dev.marketplace.catalogue.boundary.NewCategory;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The category tree. */
@Path("categories")
@ApplicationScoped
@Tag(name = "catalogue")
@Produces(MediaType.APPLICATION_JSON)
public class CategoriesResource {

    @Inject
    private Who who;

    @EJB
    private Catalogue catalogue;

    @EJB
    private Categories categories;

    @GET
    @PermitAll
    @Operation(summary = "The tree", description = "Names in the asked language: en, de or ar.")
    public List<CategoryView> tree(@QueryParam("language") @DefaultValue("en") String language) {
        return catalogue.categories(who.caller(), language);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("admin")
    @Operation(summary = "Replace the whole tree")
    public List<CategoryView> replace(List<NewCategory> tree) {
        categories.replace(who.caller(), tree);
        return catalogue.categories(who.caller(), "en");
    }
}
