package dev.marketplace.platform.web;

import dev.marketplace.platform.config.SettingsReader;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Keeps the admin portal to a host of its own, if the operator named one: on any other it does not exist. The host is the
 * one that the browser asked for, so a proxy in front must hand it on.
 */
public final class AdminHostFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private transient Optional<String> host = Optional.empty();

    @Override
    public void init() {
        host = SettingsReader.ofContainer().read(GatewaySettings.class).adminHost();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isHere(host, request.getServerName())) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Host names have no case. */
    static boolean isHere(Optional<String> host, String asked) {
        return host.isEmpty() || host.get().equalsIgnoreCase(asked);
    }
}
