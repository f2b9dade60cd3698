package dev.marketplace.api.seed;

import dev.marketplace.api.access.Who;
import dev.marketplace.api.identity.SessionsResource;
import dev.marketplace.identity.boundary.AccountView;
import dev.marketplace.identity.boundary.Accounts;
import dev.marketplace.identity.boundary.RegisterSeller;
import dev.marketplace.identity.boundary.Registrations;
import dev.marketplace.identity.boundary.SignIn;
import dev.marketplace.identity.boundary.VerifyCode;
import dev.marketplace.shared.Audience;
import dev.marketplace.shop.boundary.BeginPayout;
import dev.marketplace.shop.boundary.Payouts;
import dev.marketplace.shop.boundary.Shops;
import dev.marketplace.site.boundary.Sites;
import jakarta.annotation.security.PermitAll;
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
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Sellers and their shops in the seed's dialect. */
@Seed
@Path("seed")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SeedSellersResource {

    /** The page of the portal that she comes back to. */
    private static final String PAYOUTS = "/seller/payouts";

    @Inject
    private Who who;

    @Inject
    private SessionsResource sessions;

    @Inject
    private SeedAnswers answers;

    @EJB
    private Registrations registrations;

    @EJB
    private Accounts accounts;

    @EJB
    private Shops shops;

    @EJB
    private Sites sites;

    @EJB
    private Payouts payouts;

    @POST
    @Path("seller-registeration")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(hidden = true)
    public Map<String, Object> register(SeedBody body) {
        registrations.registerSeller(
                who.caller(),
                new RegisterSeller(body.name(), body.email(), body.password(), body.phone(), body.country()));
        return SeedAnswers.CODE_SENT;
    }

    @POST
    @Path("verify-seller")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(hidden = true)
    public Response verify(SeedBody body) {
        AccountView account =
                registrations.verify(who.caller(), new VerifyCode(Audience.SELLER, body.email(), body.otp()));
        return SeedAnswers.created(Map.of("seller", SeedAnswers.person(account)));
    }

    @POST
    @Path("login-seller")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(hidden = true)
    public Response signIn(SeedBody body) {
        return answers.signedIn(sessions.signIn(new SignIn(Audience.SELLER, body.email(), body.password())), "seller");
    }

    @GET
    @Path("logged-in-seller")
    @RolesAllowed("seller")
    @Operation(hidden = true)
    public Response seller() {
        Map<String, Object> seller = new LinkedHashMap<>(SeedAnswers.person(accounts.me(who.caller())));
        shops.mine(who.caller()).ifPresent(shop -> seller.put("shop", shop));
        return SeedAnswers.created(Map.of("seller", seller));
    }

    /** The seed sends the seller's id along; here it is the session that says whose shop this is. */
    @POST
    @Path("create-shop")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("seller")
    @Operation(hidden = true)
    public Response openShop(SeedShop body) {
        String country = accounts.me(who.caller()).country().orElse("");
        String currency = sites.site(who.caller()).currency();
        return SeedAnswers.created(Map.of("shop", shops.create(who.caller(), body.command(country, currency))));
    }

    /** The seed made a link for whichever seller was named; here for the one who is signed in. */
    @POST
    @Path("create-stripe-link")
    @RolesAllowed("seller")
    @Operation(hidden = true)
    public Map<String, Object> payoutLink() {
        String email = accounts.me(who.caller()).email();
        return Map.of(
                "url",
                payouts.begin(who.caller(), new BeginPayout(PAYOUTS, email)).url());
    }
}
