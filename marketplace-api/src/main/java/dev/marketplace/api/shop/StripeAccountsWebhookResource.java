package dev.marketplace.api.shop;

import dev.marketplace.api.access.Who;
import dev.marketplace.shop.boundary.Payouts;
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

/** Where the payment provider reports of sellers' accounts: its thin events have a destination of their own. */
@Path("webhooks/stripe/accounts")
@ApplicationScoped
@Tag(name = "shop")
@Produces(MediaType.APPLICATION_JSON)
public class StripeAccountsWebhookResource {

    private static final int MOST_BYTES = 1024 * 1024;

    @Inject
    private Who who;

    @EJB
    private Payouts payouts;

    @POST
    @PermitAll
    @Operation(
            summary = "Receive an event of a seller's account",
            description = "Signed by the provider; a bad signature is 400, a duplicate is fine.")
    @APIResponse(responseCode = "200", description = "Received, now or before")
    public Response receive(@HeaderParam("Stripe-Signature") String signature, InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new WebApplicationException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        payouts.receive(who.caller(), bytes, signature);
        return Response.ok(Map.of("received", true)).build();
    }
}
