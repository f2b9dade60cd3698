package dev.marketplace.web.health;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/** Where this node's own listener is. */
final class OwnAddress {

    private static final String CIPHER_SUITE = "jakarta.servlet.request.cipher_suite";

    private OwnAddress() {}

    /** Without a path; empty if the request came over TLS, whose certificate names another host than the listener's. */
    static Optional<URI> of(HttpServletRequest request) {
        return request.getAttribute(CIPHER_SUITE) == null
                ? Optional.of(address(request.getLocalAddr(), request.getLocalPort()))
                : Optional.empty();
    }

    static URI address(String host, int port) {
        String literal = host.contains(":") ? "[" + host.replaceAll("%.*", "") + "]" : host;
        return URI.create("http://" + literal + ":" + port);
    }
}
