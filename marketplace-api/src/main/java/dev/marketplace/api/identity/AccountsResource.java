package dev.marketplace.api.identity;

import dev.marketplace.api.access.Who;
import dev.marketplace.identity.boundary.AccountLine;
import dev.marketplace.identity.boundary.Administrators;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.Page;
import dev.marketplace.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Accounts as administrators see and ban them. */
@Path("accounts")
@ApplicationScoped
@Tag(name = "identity")
@Produces(MediaType.APPLICATION_JSON)
public class AccountsResource {

    @Inject
    private Who who;

    @EJB
    private Administrators administrators;

    @GET
    @RolesAllowed("admin")
    @Operation(
            summary = "Accounts, the newest first",
            description = "`audience` is `user` (admins too) or `seller`; `search` is part of a name or address.")
    public Page<AccountLine> list(
            @QueryParam("audience") @DefaultValue("user") String audience,
            @QueryParam("search") @DefaultValue("") String search,
            @QueryParam("limit") @DefaultValue("20") int limit,
            @QueryParam("after") String after) {
        return administrators.accounts(
                who.caller(), portal(audience), search, new PageRequest(limit, Optional.ofNullable(after)));
    }

    @PUT
    @Path("{id}/bans")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("admin")
    @Operation(summary = "Ban an account", description = "Ends its sessions at once; its holder is told the reason.")
    public void ban(@PathParam("id") String id, ReasonOnly command) {
        administrators.ban(who.caller(), id, command.reason());
    }

    @DELETE
    @Path("{id}/bans")
    @RolesAllowed("admin")
    @Operation(summary = "End a ban")
    public void unban(@PathParam("id") String id) {
        administrators.unban(who.caller(), id);
    }

    private static Audience portal(String word) {
        return Stream.of(Audience.USER, Audience.SELLER)
                .filter(audience -> audience.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("audience", "user or seller."));
    }
}
