package dev.marketplace.api.shop;

import dev.marketplace.api.access.Who;
import dev.marketplace.shared.NotFound;
import dev.marketplace.shared.PageRequest;
import dev.marketplace.shop.boundary.CreateShop;
import dev.marketplace.shop.boundary.ShopView;
import dev.marketplace.shop.boundary.Shops;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shops: seen and opened. */
@Path("shops")
@ApplicationScoped
@Tag(name = "shop")
@Produces(MediaType.APPLICATION_JSON)
public class ShopsResource {

    @Inject
    private Who who;

    @EJB
    private Shops shops;

    @GET
    @PermitAll
    @Operation(summary = "Shops, by name")
    public List<ShopView> all() {
        return shops.all(who.caller(), PageRequest.MAX_LIMIT);
    }

    @GET
    @Path("mine")
    @RolesAllowed("seller")
    @Operation(summary = "The own shop")
    public ShopView mine() {
        return shops.mine(who.caller()).orElseThrow(() -> new NotFound("shop"));
    }

    @GET
    @Path("{slug}")
    @PermitAll
    @Operation(summary = "A shop")
    public ShopView shop(@PathParam("slug") String slug) {
        return shops.bySlug(who.caller(), slug).orElseThrow(() -> new NotFound("shop"));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("seller")
    @Operation(summary = "Open the own shop")
    @APIResponseSchema(value = ShopView.class, responseCode = "201")
    public Response open(CreateShop command) {
        return Response.status(Response.Status.CREATED)
                .entity(shops.create(who.caller(), command))
                .build();
    }
}
