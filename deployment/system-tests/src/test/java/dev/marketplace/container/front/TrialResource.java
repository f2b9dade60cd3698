package dev.marketplace.container.front;

import dev.marketplace.container.door.Arrivals;
import dev.marketplace.container.door.TrialDoor;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Knocks at the door and says what arrives, or lets the API's mappers answer it. */
@Path("/knocks")
@ApplicationScoped
@Produces(MediaType.TEXT_PLAIN)
public class TrialResource {

    @EJB
    private TrialDoor door;

    @Inject
    private Arrivals arrivals;

    @GET
    @Path("{how}")
    @PermitAll
    public String knock(@PathParam("how") String how) {
        door.knock(how);
        return "nothing";
    }

    @GET
    @Path("{how}/arrival")
    @PermitAll
    public String arrival(@PathParam("how") String how) {
        return TrialDoor.arriving(() -> door.knock(how));
    }

    /** What arrived at the message-driven bean; empty while nothing did. */
    @GET
    @Path("records/{key}")
    @PermitAll
    public String recordArrival(@PathParam("key") String key) {
        return arrivals.of(key).orElse("");
    }
}
