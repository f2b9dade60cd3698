package dev.marketplace.web.part;

import dev.marketplace.kit.page.Callers;
import dev.marketplace.kit.page.Reader;
import dev.marketplace.order.boundary.CartKey;
import dev.marketplace.platform.web.Visitors;
import dev.marketplace.shared.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The one who shops: who she is to the doors, and whose cart is hers. */
@RequestScoped
public class Shopper {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Callers callers;

    @Inject
    private Reader reader;

    public Caller caller() {
        return callers.current();
    }

    public boolean isSignedIn() {
        return callers.isSignedIn();
    }

    /** The language of names and words: en, de or ar. */
    public String language() {
        return reader.getLanguage().code();
    }

    /** The browser's random cookie; empty on a public page. */
    public Optional<String> visitorId() {
        return Visitors.of(request);
    }

    /** Empty when nobody is known, who then has no cart. */
    public Optional<CartKey> cartKey() {
        if (isSignedIn()) {
            return Optional.of(new CartKey(Optional.of(caller().id()), Optional.empty()));
        }
        return visitorId().map(visitor -> new CartKey(Optional.empty(), Optional.of(visitor)));
    }
}
