package dev.marketplace.api.notification;

import dev.marketplace.api.access.Who;
import dev.marketplace.notification.boundary.NotificationView;
import dev.marketplace.notification.boundary.Notifications;
import dev.marketplace.shared.Page;
import dev.marketplace.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller was told. */
@Path("notifications")
@ApplicationScoped
@Tag(name = "notification")
@Produces(MediaType.APPLICATION_JSON)
public class NotificationsResource {

    @Inject
    private Who who;

    @EJB
    private Notifications notifications;

    @GET
    @RolesAllowed({"user", "seller", "admin"})
    @Operation(summary = "Notifications, newest first")
    public Page<NotificationView> list(
            @QueryParam("limit") @DefaultValue("20") int limit, @QueryParam("after") String after) {
        return notifications.list(who.caller(), new PageRequest(limit, Optional.ofNullable(after)));
    }

    @GET
    @Path("unread")
    @RolesAllowed({"user", "seller", "admin"})
    @Operation(summary = "How many are unread")
    public Map<String, Long> unread() {
        return Map.of("unread", notifications.unread(who.caller()));
    }

    @POST
    @Path("{id}/readings")
    @RolesAllowed({"user", "seller", "admin"})
    @Operation(summary = "Mark as read")
    public void read(@PathParam("id") String id) {
        notifications.markRead(who.caller(), id);
    }
}
