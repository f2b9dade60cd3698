package dev.marketplace.kit.page;

import dev.marketplace.kit.gateway.Seals;
import dev.marketplace.platform.web.CorrelationFilter;
import dev.marketplace.platform.web.Visitors;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The one who reads this page: language, where she is, and how other pages are reached in her language. */
@Named
@RequestScoped
public class Reader {

    @Inject
    private HttpServletRequest request;

    public Language getLanguage() {
        return address().language();
    }

    public List<Language> getLanguages() {
        return List.of(Language.values());
    }

    /** The address of a page in the reader's language, from the root of the site. @param path begins with a slash */
    public String to(String path) {
        return address().to(path);
    }

    /** The address of a link that begins with this application's path, in the reader's language; any other as it is. */
    public String toLink(String link) {
        String root = request.getContextPath() + "/";
        return link.startsWith(root) ? to(link.substring(root.length() - 1)) : link;
    }

    /** This page in another language. */
    public String in(Language language) {
        return address().in(language, address().here());
    }

    /** This page's own address, with its query: what a form that stays on the page leads to. */
    public String getHere() {
        return address().to(address().here());
    }

    /** This page's path without language and query: tells which link of a navigation is the current one. */
    public String getPath() {
        return address().path();
    }

    /** This page's path and query without context and language: what an action goes back to. */
    public String getHerePath() {
        return address().here();
    }

    /** Where to sign in, to come back to this very page. */
    public String getSignIn() {
        return signIn(request);
    }

    /** As {@link #getSignIn()}, for filters, which get no beans of ours. */
    public static String signIn(HttpServletRequest request) {
        Address address = Address.current(request);
        return address.to("/signin?to=" + URLEncoder.encode(address.here(), StandardCharsets.UTF_8));
    }

    /** Whether the page is for this one reader, and so may carry forms that change something. */
    public boolean isKnown() {
        return Visitors.of(request).isPresent();
    }

    /** The value of the hidden field that every form has; empty on a public page, which has no such form. */
    public String getFormToken() {
        return Visitors.of(request)
                .map(visitor -> Seals.formTokens().issue(request, visitor))
                .orElse("");
    }

    /** Names this request in the log: for error pages. */
    public String getCorrelationId() {
        return CorrelationFilter.of(request);
    }

    private Address address() {
        return Address.current(request);
    }
}
