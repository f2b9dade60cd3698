package dev.marketplace.api.identity;

import dev.marketplace.api.access.Who;
import dev.marketplace.identity.boundary.FinishGoogle;
import dev.marketplace.identity.boundary.FinishedSignIn;
import dev.marketplace.identity.boundary.GoogleSignIn;
import dev.marketplace.identity.boundary.StartedSignIn;
import dev.marketplace.platform.web.SiteCookies;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shoppers sign in with Google here, or link an account that they have. */
@Path("google-sign-ins")
@ApplicationScoped
@Tag(name = "identity")
@Produces(MediaType.APPLICATION_JSON)
public class GoogleResource {

    private static final String COOKIE = "google";
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    @Inject
    private Who who;

    @EJB
    private GoogleSignIn google;

    @Inject
    private SessionAnswers answers;

    @Context
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            summary = "Begin to sign in with Google",
            description = "Answers where to send the browser, which gets a cookie for the way back.")
    @APIResponseSchema(value = RedirectOnly.class, responseCode = "200")
    public Response begin(ReturnPathOnly command) {
        return started(google.begin(who.caller(), command.returnPath()));
    }

    @POST
    @Path("links")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("user")
    @Operation(summary = "Begin to link the own account with Google")
    @APIResponseSchema(value = RedirectOnly.class, responseCode = "200")
    public Response beginLink(PasswordOnly command) {
        return started(google.beginLink(who.caller(), command.currentPassword()));
    }

    @POST
    @Path("links/endings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("user")
    @Operation(summary = "Sign in with Google no more")
    @APIResponse(responseCode = "204", description = "Not linked any more")
    public Response unlink(PasswordOnly command) {
        google.unlink(who.caller(), command.currentPassword());
        return Response.noContent().build();
    }

    @POST
    @Path("completions")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            summary = "Finish what was begun",
            description = "With the cookie and what the provider sent back. Answers 204 if an account was linked.")
    @APIResponseSchema(value = TokensView.class, responseCode = "200")
    public Response finish(CodeAndState command) {
        String kept = SiteCookies.read(request, COOKIE).orElse(null);
        FinishedSignIn done = google.finish(who.caller(), new FinishGoogle(command.code(), command.state(), kept));
        SiteCookies.remove(request, response, COOKIE);
        return done.session()
                .map(session -> answers.of(session, request, response))
                .orElseGet(() -> Response.noContent().build());
    }

    private Response started(StartedSignIn started) {
        SiteCookies.write(request, response, COOKIE, started.kept(), LIFETIME);
        return Response.ok(new RedirectOnly(started.redirect().toString()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
