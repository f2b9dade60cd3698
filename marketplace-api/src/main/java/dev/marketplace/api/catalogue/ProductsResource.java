package dev.marketplace.api.catalogue;

import dev.marketplace.api.access.Who;
import dev.marketplace.catalogue.boundary.Catalogue;
import dev.marketplace.catalogue.boundary.CreateProduct;
import dev.marketplace.catalogue.boundary.ProductCard;
import dev.marketplace.catalogue.boundary.ProductCreated;
import dev.marketplace.catalogue.boundary.ProductList;
import dev.marketplace.catalogue.boundary.ProductView;
import dev.marketplace.catalogue.boundary.Products;
import dev.marketplace.catalogue.boundary.Suggestion;
import dev.marketplace.shared.NotFound;
import dev.marketplace.shared.Page;
import dev.marketplace.shared.PageRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Products: found, seen and entered. */
@Path("products")
@ApplicationScoped
@Tag(name = "catalogue")
@Produces(MediaType.APPLICATION_JSON)
public class ProductsResource {

    @Inject
    private Who who;

    @EJB
    private Catalogue catalogue;

    @EJB
    private Products products;

    @GET
    @PermitAll
    @Operation(
            summary = "Find products",
            description = "Values of one filter widen, filters narrow; facets count what would remain.")
    public ProductList list(@BeanParam ProductFilter filter) {
        return catalogue.list(who.caller(), filter.query());
    }

    @GET
    @Path("suggestions")
    @PermitAll
    @Operation(summary = "Products whose titles begin like the text, from two characters up, at most eight")
    public List<Suggestion> suggest(@QueryParam("q") @DefaultValue("") String text) {
        return catalogue.suggest(who.caller(), text);
    }

    @GET
    @Path("mine")
    @RolesAllowed("seller")
    @Operation(summary = "The own products, newest first, drafts too")
    public Page<ProductCard> mine(
            @QueryParam("limit") @DefaultValue("20") int limit, @QueryParam("after") String after) {
        return products.mine(who.caller(), new PageRequest(limit, Optional.ofNullable(after)));
    }

    @GET
    @Path("{slug}")
    @PermitAll
    @Operation(summary = "A product")
    public ProductView product(
            @PathParam("slug") String slug, @QueryParam("language") @DefaultValue("en") String language) {
        return catalogue.product(who.caller(), slug, language).orElseThrow(() -> new NotFound("product"));
    }

    @GET
    @Path("{slug}/related")
    @PermitAll
    @Operation(summary = "Related products, most alike first")
    public List<ProductCard> related(@PathParam("slug") String slug) {
        return catalogue.related(who.caller(), slug, 8);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("seller")
    @Operation(summary = "Enter a product")
    @APIResponseSchema(value = ProductCreated.class, responseCode = "201")
    public Response create(CreateProduct command) {
        return Response.status(Response.Status.CREATED)
                .entity(products.create(who.caller(), command))
                .build();
    }
}
