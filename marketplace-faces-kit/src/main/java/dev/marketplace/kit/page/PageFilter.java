package dev.marketplace.kit.page;

import dev.marketplace.platform.web.CrossSiteCheck;
import dev.marketplace.platform.web.SiteCookies;
import dev.marketplace.platform.web.Visitors;
import jakarta.faces.application.ResourceHandler;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * Leads a clean address to its view. A public page that is asked for without our cookies is kept free of anything
 * personal and may be kept by others for a minute; every other page is private, and its reader gets the visitor cookie
 * that forms are signed over. Views have no address of their own.
 */
public class PageFilter extends HttpFilter {

    /** The cookies that make a page personal. */
    static final Set<String> PERSONAL = Set.of(Visitors.COOKIE, "user", "user-refresh", Toasts.COOKIE);

    private static final long serialVersionUID = 1L;

    private transient Routes routes;

    @Override
    public void init() {
        routes = Routes.read(getServletContext().getResourceAsStream("/WEB-INF/pages.properties"));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Address address = Address.of(request);
        address.keep(request);
        Optional<Routes.Match> match = routes.find(decoded(address.path()));
        if (match.isPresent()) {
            answer(address, match.get(), request, response);
        } else if (isView(request.getServletPath()) && !routes.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void answer(Address address, Routes.Match match, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (address.path().equals("/") && LanguageChoice.leadsFromDoor(address, request, response)) {
            return;
        }
        PageRequest page = new PageRequest(request, match);
        if (match.route().isPublic() && CrossSiteCheck.isSafe(request.getMethod()) && isUnknown(request)) {
            PublicPage.answer(page, response);
        } else if (match.route().isPublic() || !LanguageChoice.leadsBack(address, request, response)) {
            response.setHeader("Cache-Control", "private, no-store");
            Visitors.ensure(request, response);
            Toasts.collect(request, response);
            page.forward(response);
        }
    }

    /** Files of component libraries end as views do. */
    private static boolean isView(String path) {
        return path.endsWith(".xhtml") && !path.startsWith(ResourceHandler.RESOURCE_IDENTIFIER + "/");
    }

    /** Percent signs only: a plus sign in a path is a plus sign. */
    private static String decoded(String path) {
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static boolean isUnknown(HttpServletRequest request) {
        return PERSONAL.stream()
                .noneMatch(name -> SiteCookies.read(request, name).isPresent());
    }
}
