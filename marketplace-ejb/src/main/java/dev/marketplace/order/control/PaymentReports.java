package dev.marketplace.order.control;

import dev.marketplace.external.payment.ForgedPaymentEvent;
import dev.marketplace.external.payment.PaymentEvent;
import dev.marketplace.external.payment.PaymentGateway;
import dev.marketplace.external.payment.PaymentUnanswered;
import dev.marketplace.order.BadSignature;
import dev.marketplace.order.entity.CheckoutSession;
import dev.marketplace.order.entity.ReceivedEvent;
import dev.marketplace.order.entity.ReceivedEvent.Work;
import dev.marketplace.platform.correlation.Log;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Problem;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The provider's reports: stored first, answered, then acted on; they come twice, late, and in any order. */
@Dependent
public class PaymentReports {

    private static final Log LOG = Log.of(PaymentReports.class);

    /** What was just stored is being worked on where it came in. */
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(5);

    private final PaymentGateway gateway;
    private final PaymentEventStore events;
    private final CheckoutStore checkouts;
    private final Fulfilment fulfilment;
    private final CheckoutEnding ending;
    private final InstantSource clock;

    @Inject
    public PaymentReports(
            PaymentGateway gateway,
            PaymentEventStore events,
            CheckoutStore checkouts,
            Fulfilment fulfilment,
            CheckoutEnding ending,
            InstantSource clock) {
        this.gateway = gateway;
        this.events = events;
        this.checkouts = checkouts;
        this.fulfilment = fulfilment;
        this.ending = ending;
        this.clock = clock;
    }

    /**
     * Verifies and stores one.
     *
     * @return what is to be acted on; empty if it came before
     * @throws BadSignature unless it is genuine
     */
    public Optional<ReceivedEvent> store(Caller caller, byte[] body, String signature) {
        if (body.length > Limits.EVENT_BYTES) {
            throw new BadSignature();
        }
        PaymentEvent event;
        try {
            event = gateway.read(body, signature);
        } catch (ForgedPaymentEvent e) {
            LOG.warning("A payment report was refused: {0}", e.getMessage());
            throw new BadSignature();
        }
        ReceivedEvent received = new ReceivedEvent(
                event.id(),
                event.type(),
                work(event),
                event.sessionId(),
                event.reference(),
                clock.instant(),
                new String(body, StandardCharsets.UTF_8));
        return events.insert(caller.scope(), received) ? Optional.of(received) : Optional.empty();
    }

    /** Acts on one; what does not work now is left for {@link #actOnWaiting}. */
    public void act(Caller caller, ReceivedEvent event) {
        act(caller, event, new Patience());
    }

    private void act(Caller caller, ReceivedEvent event, Patience patience) {
        try {
            events.handled(caller.scope(), event.id(), result(caller, event), clock.instant());
        } catch (Problem | PaymentUnanswered e) {
            LOG.warning("Report {0} waits: {1}", event.id(), e.getMessage());
            patience.tried(e);
        } catch (RuntimeException e) {
            LOG.error(e, "Report {0} of type {1} could not be acted on, it waits", event.id(), event.type());
        }
    }

    /**
     * Acts on those that were left behind.
     *
     * @return how many there were
     */
    int actOnWaiting(Caller system) {
        List<ReceivedEvent> waiting =
                events.waiting(system.scope(), clock.instant().minus(LEFT_BEHIND), Limits.JOB_BATCH);
        Patience patience = new Patience();
        waiting.stream().takeWhile(event -> !patience.lost()).forEach(event -> act(system, event, patience));
        return waiting.size();
    }

    private String result(Caller caller, ReceivedEvent event) {
        if (event.work() == Work.NOTHING || event.work() == Work.UNREADABLE) {
            return event.work() == Work.NOTHING ? "nothing to do" : "unreadable: another version of the interface";
        }
        return checkout(caller, event)
                .map(checkout ->
                        "checkout is " + effect(caller, event, checkout).state().word())
                .orElse("no checkout of ours");
    }

    private CheckoutSession effect(Caller caller, ReceivedEvent event, CheckoutSession checkout) {
        return event.work() == Work.FULFIL
                ? fulfilment.fulfil(caller, checkout.id()).orElse(checkout)
                : ending.end(caller, checkout.id(), "the provider reports " + event.type())
                        .orElse(checkout);
    }

    private Optional<CheckoutSession> checkout(Caller caller, ReceivedEvent event) {
        return event.checkoutId()
                .flatMap(id -> checkouts.find(caller.scope(), id))
                .or(() -> event.sessionId().flatMap(id -> checkouts.findByProviderSession(caller.scope(), id)));
    }

    private static Work work(PaymentEvent event) {
        return switch (event.kind()) {
            case PAYMENT -> Work.FULFIL;
            case EXPIRY -> Work.END;
            case OTHER -> Work.NOTHING;
            case UNREADABLE -> Work.UNREADABLE;
        };
    }
}
