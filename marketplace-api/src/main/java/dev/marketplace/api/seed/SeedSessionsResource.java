package dev.marketplace.api.seed;

import dev.marketplace.api.identity.RefreshOnly;
import dev.marketplace.api.identity.SessionsResource;
import dev.marketplace.api.identity.TokensView;
import dev.marketplace.platform.web.RequestCaller;
import dev.marketplace.platform.web.SessionCookies;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.NotSignedIn;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Sessions in the seed's dialect: the refresh token is in a cookie, and whose portal's it is says which session is meant. */
@Seed
@Path("seed")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SeedSessionsResource {

    @Inject
    private SessionsResource sessions;

    @Context
    private HttpServletRequest request;

    @POST
    @Path("refresh-token")
    @PermitAll
    @Operation(hidden = true)
    public Response refresh() {
        TokensView tokens = (TokensView) sessions.refresh(held()).getEntity();
        return Response.fromResponse(SeedAnswers.secret(Map.of("success", true, "accessToken", tokens.accessToken())))
                .status(Response.Status.CREATED)
                .build();
    }

    @GET
    @Path("logout")
    @PermitAll
    @Operation(hidden = true)
    public Map<String, Object> signOut() {
        sessions.signOut(held());
        return SeedAnswers.done("You are signed out.");
    }

    @POST
    @Path("logout")
    @PermitAll
    @Operation(hidden = true)
    public Map<String, Object> signOutByPost() {
        return signOut();
    }

    /** @throws NotSignedIn without a cookie */
    private RefreshOnly held() {
        Audience portal = RequestCaller.portalOf(request);
        return SessionCookies.refresh(request, portal)
                .map(token -> new RefreshOnly(portal, token))
                .orElseThrow(NotSignedIn::new);
    }
}
