package dev.marketplace.catalogue.control;

import dev.marketplace.platform.correlation.Log;
import dev.marketplace.platform.job.Job;
import dev.marketplace.platform.job.Jobs;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Scope;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;

/** Prepares the room: indexes, the index of products, and the jobs that finish and tidy up. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CatalogueStartup {

    private static final Log LOG = Log.of(CatalogueStartup.class);

    @Inject
    private ProductStore products;

    @Inject
    private StockStore stock;

    @Inject
    private ImageRegister images;

    @Inject
    private ProductIndex index;

    @Inject
    private IndexFeeder feeder;

    @Inject
    private IndexPosition position;

    @Inject
    private ProductEntry entry;

    @Inject
    private Jobs jobs;

    @Inject
    private InstantSource clock;

    @PostConstruct
    void start() {
        products.prepare(Scope.MAIN);
        stock.prepare(Scope.MAIN);
        images.prepare(Scope.MAIN);
        jobs.register(new Job("catalogue-complete-products", Duration.ofSeconds(30), entry::completeAll));
        jobs.register(new Job("catalogue-forget-confirmed", Duration.ofHours(6), this::forgetConfirmed));
        if (index.committedOffsets().isEmpty()) {
            // readers are served at once, also while the broker is away; the listener makes it anew when it is there
            feeder.feedAll(Scope.MAIN);
        } else {
            LOG.info("The search index of the last start is used again");
        }
    }

    /** Once a checkout is a week old, nobody confirms it again. */
    private String forgetConfirmed(Caller system) {
        return stock.forgetConfirmed(system.scope(), clock.instant().minus(Duration.ofDays(7))) + " SKUs tidied";
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void commitIndex() {
        position.commitIfBehind();
    }
}
