package dev.marketplace.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/** Origins as RFC 6454 writes them: scheme, host and, unless it is the scheme's own, the port. */
public final class Origins {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private Origins() {}

    /** The origin that a request was sent to. Behind a proxy it is right if the listener trusts the proxy's headers. */
    public static String of(HttpServletRequest request) {
        return write(request.getScheme(), request.getServerName(), request.getServerPort());
    }

    /** The origin of an address; empty if it is not an absolute http or https address. */
    public static Optional<String> of(String address) {
        try {
            URI uri = URI.create(address);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && uri.getHost() != null
                    ? Optional.of(write(uri.getScheme(), uri.getHost(), uri.getPort()))
                    : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String write(String scheme, String host, int port) {
        boolean own = port < 0 || port == ("https".equals(scheme) ? HTTPS : HTTP);
        return scheme + "://" + host + (own ? "" : ":" + port);
    }
}
