package dev.marketplace.api.order;

import dev.marketplace.api.access.Who;
import dev.marketplace.order.boundary.PaymentEvents;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the payment provider reports. */
@Path("webhooks/stripe")
@ApplicationScoped
@Tag(name = "order")
@Produces(MediaType.APPLICATION_JSON)
public class StripeWebhookResource {

    private static final int MOST_BYTES = 1024 * 1024;

    @Inject
    private Who who;

    @EJB
    private PaymentEvents events;

    @POST
    @PermitAll
    @Operation(
            summary = "Receive an event",
            description = "Signed by the provider; a bad signature is 400, a duplicate is fine.")
    @APIResponse(responseCode = "200", description = "Received, now or before")
    public Response receive(@HeaderParam("Stripe-Signature") String signature, InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new WebApplicationException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        events.receive(who.caller(), bytes, signature == null ? "" : signature);
        return Response.ok(Map.of("received", true)).build();
    }
}
