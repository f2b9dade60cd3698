package dev.marketplace.api.order;

import dev.marketplace.api.access.Who;
import dev.marketplace.order.boundary.AddToCart;
import dev.marketplace.order.boundary.CartView;
import dev.marketplace.order.boundary.Carts;
import dev.marketplace.platform.web.Visitors;
import dev.marketplace.shared.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The cart: a shopper's, or that of a browser that has not signed in. */
@Path("cart")
@ApplicationScoped
@Tag(name = "order")
@Produces(MediaType.APPLICATION_JSON)
public class CartResource {

    @Inject
    private Who who;

    @EJB
    private Carts carts;

    @Context
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    @GET
    @PermitAll
    @Operation(summary = "The cart, reckoned now")
    public CartView view() {
        return carts.view(who.caller(), who.cart());
    }

    @POST
    @Path("lines")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "Add a variant")
    public CartView add(AddToCart command) {
        if (!who.caller().is(Role.USER)) {
            Visitors.ensure(request, response);
        }
        return carts.add(who.caller(), who.cart(), command);
    }

    @PUT
    @Path("lines/{sku}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "Set a quantity; 0 removes")
    public CartView change(@PathParam("sku") String sku, QuantityOnly command) {
        return carts.change(who.caller(), who.cart(), sku, command.quantity());
    }

    @DELETE
    @Path("lines/{sku}")
    @PermitAll
    @Operation(summary = "Remove a variant")
    public CartView remove(@PathParam("sku") String sku) {
        return carts.change(who.caller(), who.cart(), sku, 0);
    }
}
