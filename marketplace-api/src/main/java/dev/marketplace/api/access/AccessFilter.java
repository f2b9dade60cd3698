package dev.marketplace.api.access;

import dev.marketplace.identity.WrongPortal;
import dev.marketplace.platform.web.RequestCaller;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.NotSignedIn;
import dev.marketplace.shared.Role;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.Set;

/**
 * Lets pass whoever has one of the roles: a visitor is asked to sign in, a session of another portal is refused. It comes
 * before the container's own check, whose answers say less.
 */
@Priority(Priorities.AUTHENTICATION)
public class AccessFilter implements ContainerRequestFilter {

    private final Set<Role> allowed;

    AccessFilter(Set<Role> allowed) {
        this.allowed = allowed;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        Caller caller = RequestCaller.ofAttribute(context.getProperty(RequestCaller.ATTRIBUTE));
        Object credential = context.getProperty(RequestCaller.CREDENTIAL);
        if (caller.roles().stream().anyMatch(allowed::contains)) {
            return;
        }
        // a token says for which portal it is: here it is none at all. A browser's cookies come along by themselves.
        boolean known =
                credential == RequestCaller.Credential.COOKIE || credential == RequestCaller.Credential.OTHER_PORTAL;
        if (!known) {
            throw new NotSignedIn();
        }
        throw new WrongPortal(Audience.valueOf(allowed.iterator().next().name()));
    }
}
