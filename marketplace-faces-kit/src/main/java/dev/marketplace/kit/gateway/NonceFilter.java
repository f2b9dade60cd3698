package dev.marketplace.kit.gateway;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets PrimeFaces add the nonce of its scripts to our content policy. It would send a second policy beside ours, and a
 * browser obeys both, so that scripts with the nonce were refused by the one that does not know it. An error page is shown
 * without the form that led to it: PrimeFaces would ask that form for the nonce of a page that it never was.
 */
public class NonceFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String HEADER = "Content-Security-Policy";
    private static final Pattern NONCE = Pattern.compile("'nonce-[A-Za-z0-9+/=_-]+'");
    private static final String OWN_SCRIPTS = "script-src 'self'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean isError = request.getDispatcherType() == DispatcherType.ERROR;
        chain.doFilter(isError ? new WithoutForm(request) : request, new OnePolicy(response));
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

    private static final class WithoutForm extends HttpServletRequestWrapper {

        WithoutForm(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }
    }
}
