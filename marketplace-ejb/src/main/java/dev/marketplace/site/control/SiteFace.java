package dev.marketplace.site.control;

import dev.marketplace.platform.config.SettingsReader;
import dev.marketplace.platform.web.SiteCard;
import dev.marketplace.platform.web.SiteCards;
import dev.marketplace.shared.Scope;
import dev.marketplace.site.entity.Site;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The site as this node last read it: every page shows it, and it seldom changes. Makes it at the first start. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SiteFace {

    private static final Duration FRESH = Duration.ofSeconds(5);

    @Inject
    private SiteStore store;

    @Inject
    private InstantSource clock;

    @Inject
    private SiteCards cards;

    private volatile Site site;
    private volatile Instant readAt = Instant.EPOCH;

    @PostConstruct
    void start() {
        SettingsReader.ofContainer().read(SiteSettings.class);
        read();
        cards.register(this::card);
    }

    private SiteCard card() {
        Site current = site();
        return new SiteCard(current.name(), Optional.empty(), current.contactEmail());
    }

    /** At most five seconds old. */
    public Site site() {
        if (clock.instant().isAfter(readAt.plus(FRESH))) {
            read();
        }
        return site;
    }

    private void read() {
        site = store.find(Scope.MAIN).orElseGet(this::make);
        readAt = clock.instant();
    }

    private Site make() {
        SiteSettings settings = SettingsReader.ofContainer().read(SiteSettings.class);
        Site fresh = new Site(Scope.MAIN.marketplace(), settings.name(), settings.currency(), settings.contactEmail());
        return store.insertUnlessThere(Scope.MAIN, fresh);
    }
}
