package dev.marketplace.kit;

import dev.marketplace.platform.web.SiteCard;
import dev.marketplace.platform.web.SiteCards;
import dev.marketplace.shared.Picture;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the site calls itself and how its logo looks. Pages ask here and know no name of their own. */
@Named("site")
@RequestScoped
public class SiteFace {

    private static final Logger LOG = Logger.getLogger(SiteFace.class.getName());

    @Inject
    private SiteCards cards;

    private SiteCard card;

    /** The brand, e.g. {@code Agora}. */
    public String getName() {
        return card().name();
    }

    /** The address of the logo; empty if the site has none of its own, then the drawn arch stands for it. */
    public String getLogo() {
        return card().logo().map(Picture::url).orElse("");
    }

    /** Where readers write to; may be empty. */
    public String getContactEmail() {
        return card().contactEmail();
    }

    private SiteCard card() {
        if (card == null) {
            card = ask();
        }
        return card;
    }

    private SiteCard ask() {
        try {
            return cards.current();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The site''s face cannot be read: {0}", e.toString());
            return cards.nameless();
        }
    }
}
