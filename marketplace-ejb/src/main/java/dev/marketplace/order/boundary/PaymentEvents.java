package dev.marketplace.order.boundary;

import dev.marketplace.order.control.PaymentReports;
import dev.marketplace.order.entity.ReceivedEvent;
import dev.marketplace.platform.correlation.Correlation;
import dev.marketplace.platform.correlation.Log;
import dev.marketplace.shared.Caller;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Where the payment provider reports. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentEvents {

    private static final Log LOG = Log.of(PaymentEvents.class);

    @Inject
    private PaymentReports reports;

    @Resource
    private ManagedExecutorService managedExecutor;

    private Executor executor;

    public PaymentEvents() {}

    /** For use without a container. */
    public PaymentEvents(PaymentReports reports, Executor executor) {
        this.reports = reports;
        this.executor = executor;
    }

    /**
     * Verifies it and stores it by its id; answer the provider when this returns. It is acted on right after, from the
     * store; duplicates and any order are fine.
     *
     * @param body the raw bytes as they came, at most 1 MB
     * @param signature the header {@code Stripe-Signature}; null if there is none
     * @throws dev.marketplace.order.BadSignature unless it is genuine and was sent within five minutes
     */
    public void receive(Caller caller, byte[] body, String signature) {
        reports.store(caller, body, signature).ifPresent(event -> soon(caller, event));
    }

    private void soon(Caller caller, ReceivedEvent event) {
        Caller system = Caller.system("payment-events", caller.scope(), caller.correlationId());
        Executor threads = executor == null ? managedExecutor : executor;
        try {
            threads.execute(() -> Correlation.with(system.correlationId(), () -> reports.act(system, event)));
        } catch (RejectedExecutionException e) {
            LOG.warning("No thread is free for report {0}, the job takes it", event.id());
        }
    }
}
