package dev.marketplace.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;

/** Where the room that knows the site tells how it is called; pages, which know no room by name, ask here. */
@ApplicationScoped
public class SiteCards {

    private static final SiteCard NAMELESS = new SiteCard("Marketplace", Optional.empty(), "");

    private volatile Supplier<SiteCard> source = () -> NAMELESS;

    /** @param current is asked by every page, so it answers from memory */
    public void register(Supplier<SiteCard> current) {
        source = current;
    }

    /** Never absent: before anybody registered it is a card without a name of its own. */
    public SiteCard current() {
        return source.get();
    }

    /** Stands in where the source fails, so that the page that says so comes up. */
    public SiteCard nameless() {
        return NAMELESS;
    }
}
