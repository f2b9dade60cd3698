package dev.marketplace.api.identity;

import dev.marketplace.api.access.Who;
import dev.marketplace.identity.boundary.Sessions;
import dev.marketplace.identity.boundary.SignIn;
import dev.marketplace.platform.web.SessionCookies;
import dev.marketplace.shared.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sessions begin, are renewed and end here; cookies for browsers, tokens for other clients. */
@Path("sessions")
@ApplicationScoped
@Tag(name = "identity")
@Produces(MediaType.APPLICATION_JSON)
public class SessionsResource {

    @Inject
    private Who who;

    @EJB
    private Sessions sessions;

    @Inject
    private SessionAnswers answers;

    @Context
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "Sign in", description = "Sets the portal's cookies and answers the same tokens.")
    @APIResponseSchema(value = TokensView.class, responseCode = "200")
    public Response signIn(SignIn command) {
        return answers.of(sessions.signIn(who.caller(), command), request, response);
    }

    @POST
    @Path("refreshes")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            summary = "Trade a refresh token for new tokens",
            description = "Each works once; a reused one ends the session.")
    @APIResponseSchema(value = TokensView.class, responseCode = "200")
    public Response refresh(RefreshOnly command) {
        return answers.of(
                sessions.refresh(who.caller(), command.audience(), command.refreshToken()), request, response);
    }

    @POST
    @Path("endings")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "Sign out", description = "Ends the session on the server and removes the portal's cookies.")
    @APIResponse(responseCode = "204", description = "Signed out")
    public Response signOut(RefreshOnly command) {
        sessions.signOut(who.caller(), command.audience(), command.refreshToken());
        SessionCookies.remove(request, response, command.audience());
        return Response.noContent().build();
    }

    @DELETE
    @Path("current")
    @RolesAllowed({"user", "seller", "admin"})
    @Operation(
            summary = "Sign out the session that asks",
            description = "For who has its access token only: by bearer token, or by the portal's cookie.")
    public void endCurrent() {
        Caller caller = who.caller();
        sessions.signOut(caller);
        SessionCookies.remove(request, response, caller.audience());
    }
}
