package dev.marketplace.order.control;

import dev.marketplace.external.payment.PaymentGateway;
import dev.marketplace.platform.job.Job;
import dev.marketplace.platform.job.Jobs;
import dev.marketplace.platform.mongo.Indexes;
import dev.marketplace.platform.mongo.Series;
import dev.marketplace.shared.Money;
import dev.marketplace.shared.Scope;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;

/** Makes this room ready: its settings and the provider's are read, its indexes are there, its jobs are known. */
@Startup
@Singleton
public class OrderStartup {

    private static final Duration EXPIRE_EVERY = Duration.ofSeconds(10);
    private static final Duration REPAIR_EVERY = Duration.ofSeconds(10);

    @Inject
    private Indexes indexes;

    @Inject
    private Series series;

    @Inject
    private CartStore carts;

    @Inject
    private CheckoutStore checkouts;

    @Inject
    private OrderStore orders;

    @Inject
    private PaymentEventStore events;

    @Inject
    private Jobs jobs;

    @Inject
    private CheckoutExpiry expiry;

    @Inject
    private PaymentRepairs repairs;

    @Inject
    private PaymentGateway payments;

    @PostConstruct
    void start() {
        // Reads the provider's settings: what is wrong with them stops the start and not the first payment.
        payments.canCharge(Money.zero("EUR"));
        carts.ensure(indexes, Scope.MAIN);
        checkouts.ensure(indexes, Scope.MAIN);
        orders.ensure(indexes, Scope.MAIN);
        events.ensure(indexes, Scope.MAIN);
        series.ensure(indexes, Scope.MAIN);
        jobs.register(new Job("order-expire-checkouts", EXPIRE_EVERY, expiry::run));
        jobs.register(new Job("order-repair-payments", REPAIR_EVERY, repairs::run));
    }
}
