package dev.marketplace.api.order;

import dev.marketplace.api.access.Who;
import dev.marketplace.order.boundary.OrderSummary;
import dev.marketplace.order.boundary.OrderView;
import dev.marketplace.order.boundary.Orders;
import dev.marketplace.shared.Page;
import dev.marketplace.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Orders: a shopper's own, those of a seller's shop, or all for an admin. */
@Path("orders")
@ApplicationScoped
@Tag(name = "order")
@Produces(MediaType.APPLICATION_JSON)
public class OrdersResource {

    @Inject
    private Who who;

    @EJB
    private Orders orders;

    @GET
    @RolesAllowed({"user", "seller", "admin"})
    @Operation(summary = "Orders, newest first", description = "Which ones depends on the session's portal.")
    public Page<OrderSummary> list(
            @QueryParam("q") @DefaultValue("") String search,
            @QueryParam("limit") @DefaultValue("20") int limit,
            @QueryParam("after") String after) {
        PageRequest page = new PageRequest(limit, Optional.ofNullable(after));
        return switch (who.caller().audience()) {
            case SELLER -> orders.ofSeller(who.caller(), search, page);
            case ADMIN -> orders.ofMarketplace(who.caller(), search, page);
            default -> orders.ofBuyer(who.caller(), page);
        };
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"user", "seller", "admin"})
    @Operation(
            summary = "An order",
            description = "For its buyer, its seller or an admin; for everyone else there is none.")
    public OrderView order(@PathParam("id") String id) {
        return orders.order(who.caller(), id);
    }
}
