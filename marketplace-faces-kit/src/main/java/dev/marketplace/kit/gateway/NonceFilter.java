package dev.marketplace.kit.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets PrimeFaces add the nonce of its scripts to our content policy. It would send a second policy beside ours, and a
 * browser obeys both, so that scripts with the nonce were refused by the one that does not know it.
 */
public class NonceFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String HEADER = "Content-Security-Policy";
    private static final Pattern NONCE = Pattern.compile("'nonce-[A-Za-z0-9+/=_-]+'");
    private static final String OWN_SCRIPTS = "script-src 'self'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, new OnePolicy(response));
    }

    /** Our policy, with the nonce of another one and nothing else of it. */
    static String joined(String ours, String other) {
        Matcher nonce = NONCE.matcher(other);
        return nonce.find() ? ours.replace(OWN_SCRIPTS, OWN_SCRIPTS + " " + nonce.group()) : ours;
    }

    private static final class OnePolicy extends HttpServletResponseWrapper {

        private String policy;

        OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            if (name.equalsIgnoreCase(HEADER)) {
                policy = value;
            }
            super.setHeader(name, value);
        }

        @Override
        public void addHeader(String name, String value) {
            if (name.equalsIgnoreCase(HEADER) && policy != null) {
                super.setHeader(HEADER, joined(policy, value));
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
