package dev.marketplace.kit.portal;

import dev.marketplace.platform.web.RequestCaller;
import dev.marketplace.shared.Audience;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Which portal this is, and which one the reader is signed in to when it is another. */
@Named("portal")
@RequestScoped
public class PortalView {

    private static final String ELSEWHERE = "dev.marketplace.elsewhere";

    @Inject
    private HttpServletRequest request;

    public Audience getAudience() {
        return RequestCaller.portalOf(request);
    }

    /** {@code seller} or {@code admin}; ends keys of the bundle. */
    public String getWord() {
        return getAudience().word();
    }

    /** On the page about a wrong portal: where the reader is signed in instead ({@code user}, {@code seller}, {@code admin}). */
    public String getElsewhere() {
        return request.getAttribute(ELSEWHERE) instanceof Audience other ? other.word() : Audience.USER.word();
    }

    /** The front door of a portal, from the root of the site. @param word as {@link Audience#word} */
    public String home(String word) {
        return word.equals(Audience.USER.word()) ? "/" : "/" + word + "/";
    }

    static void keepElsewhere(HttpServletRequest request, Audience other) {
        request.setAttribute(ELSEWHERE, other);
    }
}
