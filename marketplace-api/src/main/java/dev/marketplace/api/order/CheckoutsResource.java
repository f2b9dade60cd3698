package dev.marketplace.api.order;

import dev.marketplace.api.access.Who;
import dev.marketplace.order.boundary.Checkout;
import dev.marketplace.order.boundary.CheckoutChoices;
import dev.marketplace.order.boundary.CheckoutPreview;
import dev.marketplace.order.boundary.CheckoutStatus;
import dev.marketplace.order.boundary.PaymentStart;
import dev.marketplace.order.boundary.StartCheckout;
import dev.marketplace.shared.InvalidInput;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** From the cart to the payment and back. */
@Path("checkouts")
@ApplicationScoped
@Tag(name = "order")
@Produces(MediaType.APPLICATION_JSON)
public class CheckoutsResource {

    @Inject
    private Who who;

    @EJB
    private Checkout checkout;

    @POST
    @Path("previews")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("user")
    @Operation(summary = "What would be paid", description = "Computed on the server from the catalogue.")
    public CheckoutPreview preview(CheckoutChoices choices) {
        return checkout.preview(who.caller(), choices);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("user")
    @Operation(summary = "Start to pay", description = "Needs Idempotency-Key. One cart has one open session.")
    @APIResponseSchema(value = PaymentStart.class, responseCode = "201")
    public Response start(
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key, CheckoutChoices choices) {
        if (key == null || key.isBlank()) {
            throw new InvalidInput("Idempotency-Key", "This header is needed, so that a repeated request pays once.");
        }
        return Response.status(Response.Status.CREATED)
                .entity(checkout.start(who.caller(), new StartCheckout(choices, key)))
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed("user")
    @Operation(summary = "How far it is", description = "Asks the payment provider if it is not yet known.")
    public CheckoutStatus status(@PathParam("id") String id) {
        return checkout.returned(who.caller(), id);
    }
}
