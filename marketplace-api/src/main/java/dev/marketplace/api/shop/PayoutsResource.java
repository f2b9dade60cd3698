package dev.marketplace.api.shop;

import dev.marketplace.api.access.Who;
import dev.marketplace.identity.boundary.Accounts;
import dev.marketplace.shop.boundary.BeginPayout;
import dev.marketplace.shop.boundary.PayoutLink;
import dev.marketplace.shop.boundary.PayoutStatus;
import dev.marketplace.shop.boundary.Payouts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the own shop's money goes. */
@Path("shop")
@ApplicationScoped
@Tag(name = "shop")
@Produces(MediaType.APPLICATION_JSON)
public class PayoutsResource {

    @Inject
    private Who who;

    @EJB
    private Payouts payouts;

    @EJB
    private Accounts accounts;

    @POST
    @Path("payout-links")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("seller")
    @Operation(
            summary = "The way to the payment provider's page",
            description = "Opens the shop's account at the first call. The address works once and for some minutes; the"
                    + " seller comes back with payout=returned, or with payout=again if a fresh one is needed.")
    @APIResponseSchema(value = PayoutLink.class, responseCode = "201")
    public Response link(ReturnTo back) {
        String email = accounts.me(who.caller()).email();
        return Response.status(Response.Status.CREATED)
                .entity(payouts.begin(who.caller(), new BeginPayout(back.returnPath(), email)))
                .build();
    }

    @GET
    @Path("payout-account")
    @RolesAllowed("seller")
    @Operation(
            summary = "How far the payout account is",
            description = "Asks the payment provider while it is pending.")
    public PayoutStatus status() {
        return payouts.status(who.caller());
    }
}
