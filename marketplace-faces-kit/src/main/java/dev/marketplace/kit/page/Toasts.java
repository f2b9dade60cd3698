package dev.marketplace.kit.page;

import dev.marketplace.kit.gateway.Seals;
import dev.marketplace.platform.web.SiteCookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Messages that an action leaves for the page it redirects to. They travel in a signed cookie, since the storefront has
 * no session on the server, and are shown once.
 */
@Named
@RequestScoped
public class Toasts {

    static final String COOKIE = "flash";

    private static final String PURPOSE = "flash";
    private static final Duration LIFETIME = Duration.ofMinutes(2);

    /** A cookie holds about 4,000 bytes; messages are a sentence or two. */
    private static final int MAX_CHARACTERS = 1000;

    private static final String ATTRIBUTE = "dev.marketplace.toasts";

    @Inject
    private HttpServletRequest request;

    private final List<Toast> here = new ArrayList<>();
    private final List<Toast> left = new ArrayList<>();

    /** What the action before left for this page, and what this one says; may be empty. */
    public List<Toast> getShown() {
        List<Toast> shown = new ArrayList<>(here);
        if (request.getAttribute(ATTRIBUTE) instanceof Toast[] collected) {
            shown.addAll(List.of(collected));
        }
        return shown;
    }

    /** Shows a message on this very page. */
    public void show(Toast toast) {
        here.add(toast);
    }

    /** Leaves a message for the page that follows; call it before the redirect. */
    public void leave(Toast toast, HttpServletResponse response) {
        left.add(toast);
        String lines = String.join("\u0000", left.stream().map(Toast::write).toList());
        String cut = lines.substring(0, Math.min(lines.length(), MAX_CHARACTERS));
        SiteCookies.write(request, response, COOKIE, Seals.sealer().seal(PURPOSE, cut), LIFETIME);
    }

    /** Takes what was left, and the cookie with it; for the page filter. */
    static void collect(HttpServletRequest request, HttpServletResponse response) {
        SiteCookies.read(request, COOKIE).ifPresent(kept -> {
            Seals.sealer().open(PURPOSE, kept).ifPresent(lines -> {
                Toast[] collected =
                        Stream.of(lines.split("\u0000")).map(Toast::read).toArray(Toast[]::new);
                request.setAttribute(ATTRIBUTE, collected);
            });
            SiteCookies.remove(request, response, COOKIE);
        });
    }
}
