package dev.marketplace.kit.page;

import dev.marketplace.platform.web.RequestCaller;
import dev.marketplace.shared.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Gives backing beans the {@link Caller} that doors ask for. */
@RequestScoped
public class Callers {

    @Inject
    private HttpServletRequest request;

    /** Never null: a visitor without a session is anonymous. */
    public Caller current() {
        return RequestCaller.of(request);
    }

    public boolean isSignedIn() {
        return !current().roles().isEmpty();
    }
}
