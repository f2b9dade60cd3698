package dev.marketplace.api.seed;

import dev.marketplace.api.access.Who;
import dev.marketplace.api.identity.SessionsResource;
import dev.marketplace.identity.boundary.AccountView;
import dev.marketplace.identity.boundary.Accounts;
import dev.marketplace.identity.boundary.RegisterUser;
import dev.marketplace.identity.boundary.Registrations;
import dev.marketplace.identity.boundary.SignIn;
import dev.marketplace.identity.boundary.VerifyCode;
import dev.marketplace.shared.Audience;
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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Shoppers and admins in the seed's dialect. */
@Seed
@Path("seed")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SeedUsersResource {

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

    @POST
    @Path("user-registeration")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(hidden = true)
    public Map<String, Object> register(SeedBody body) {
        registrations.register(who.caller(), new RegisterUser(body.name(), body.email(), body.password()));
        return SeedAnswers.CODE_SENT;
    }

    @POST
    @Path("verify-user")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(hidden = true)
    public Response verify(SeedBody body) {
        AccountView account =
                registrations.verify(who.caller(), new VerifyCode(Audience.USER, body.email(), body.otp()));
        return SeedAnswers.created(Map.of("user", SeedAnswers.person(account)));
    }

    @POST
    @Path("login-user")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(hidden = true)
    public Response signIn(SeedBody body) {
        return answers.signedIn(sessions.signIn(new SignIn(Audience.USER, body.email(), body.password())), "user");
    }

    @POST
    @Path("login-admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(hidden = true)
    public Response signInAsAdmin(SeedBody body) {
        return answers.signedIn(sessions.signIn(new SignIn(Audience.ADMIN, body.email(), body.password())), "user");
    }

    @GET
    @Path("logged-in-user")
    @RolesAllowed("user")
    @Operation(hidden = true)
    public Response user() {
        return SeedAnswers.created(Map.of("user", SeedAnswers.person(accounts.me(who.caller()))));
    }

    @GET
    @Path("logged-in-admin")
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public Response admin() {
        return SeedAnswers.created(Map.of("user", SeedAnswers.person(accounts.me(who.caller()))));
    }
}
