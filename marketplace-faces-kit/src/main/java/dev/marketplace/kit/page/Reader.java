package dev.marketplace.kit.page;

import dev.marketplace.kit.gateway.Seals;
import dev.marketplace.platform.web.CorrelationFilter;
import dev.marketplace.platform.web.Visitors;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
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
