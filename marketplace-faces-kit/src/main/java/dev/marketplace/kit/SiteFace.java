package dev.marketplace.kit;

import dev.marketplace.kit.page.Callers;
import dev.marketplace.shared.Picture;
import dev.marketplace.site.boundary.SiteView;
import dev.marketplace.site.boundary.Sites;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the site calls itself and how its logo looks. Pages ask here and know no name of their own. */
@Named("site")
@RequestScoped
public class SiteFace {

    private static final Logger LOG = Logger.getLogger(SiteFace.class.getName());

    /** Stands in when the door fails, so that the error page that says so comes up. */
    private static final SiteView NAMELESS =
            new SiteView("Marketplace", "EUR", List.of("en"), Optional.empty(), Optional.empty(), "");

    @EJB
    private Sites sites;

    @Inject
    private Callers callers;

    private SiteView site;

    /** The brand, e.g. {@code Agora}. */
    public String getName() {
        return site().name();
    }

    /** The address of the logo; empty if the site has none of its own, then the drawn arch stands for it. */
    public String getLogo() {
        return site().logo().map(Picture::url).orElse("");
    }

    /** Where readers write to; may be empty. */
    public String getContactEmail() {
        return site().contactEmail();
    }

    private SiteView site() {
        if (site == null) {
            site = ask();
        }
        return site;
    }

    private SiteView ask() {
        try {
            return sites.site(callers.current());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The site''s face cannot be read: {0}", e.toString());
            return NAMELESS;
        }
    }
}
