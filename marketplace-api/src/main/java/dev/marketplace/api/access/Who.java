package dev.marketplace.api.access;

import dev.marketplace.order.boundary.CartKey;
import dev.marketplace.platform.web.RequestCaller;
import dev.marketplace.platform.web.Visitors;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Who sends the request that this thread answers. */
@ApplicationScoped
public class Who {

    @Inject
    private HttpServletRequest request;

    public Caller caller() {
        return RequestCaller.of(request);
    }

    /** The shopper's cart, or that of the browser's {@code visitor} cookie; of nobody, if it sent none. */
    public CartKey cart() {
        Caller caller = caller();
        return caller.is(Role.USER)
                ? new CartKey(Optional.of(caller.id()), Optional.empty())
                : new CartKey(Optional.empty(), Visitors.of(request));
    }
}
