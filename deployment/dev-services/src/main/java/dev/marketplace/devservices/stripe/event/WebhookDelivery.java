package dev.marketplace.devservices.stripe.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marketplace.devservices.faults.KillPoints;
import dev.marketplace.devservices.stripe.store.SandboxStore;
import dev.marketplace.devservices.stripe.store.Shelf;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers events in the background, at least once and in no promised order, and again until they are accepted. What is
 * not yet accepted is in the store, so a restart goes on with it.
 */
public final class WebhookDelivery implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookDelivery.class);
    private static final int WORKERS = 50;
    private static final long LOOK_EVERY_MILLIS = 50;

    private final SandboxStore store;
    private final Clock clock;
    private final WebhookSettings settings;
    private final KillPoints killPoints;
    private final WebhookSender sender;
    private final Set<String> inFlight = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(named("payments-due"));
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, named("payments-webhook"));

    public WebhookDelivery(
            SandboxStore store, Clock clock, WebhookSettings settings, KillPoints killPoints, String secret) {
        this.store = store;
        this.clock = clock;
        this.settings = settings;
        this.killPoints = killPoints;
        this.sender = new WebhookSender(clock, secret);
    }

    public void start() {
        ticker.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Sends an event now, whatever its state and the switches say.
     *
     * @return how the delivery stands then; empty when there is no such event
     */
    public Optional<Delivery> resend(String eventId) {
        if (store.read(view -> view.find(Shelf.EVENTS, eventId)).isEmpty()) {
            return Optional.empty();
        }
        send(eventId);
        return store.read(view -> view.find(Shelf.DELIVERIES, eventId)).map(Delivery::of);
    }

    private void look() {
        try {
            if (settings.switches().paused()) {
                return;
            }
            List<Delivery> due = due();
            if (settings.switches().reorder()) {
                Collections.reverse(due);
                workers.execute(() -> due.forEach(delivery -> sendCopies(delivery, Runnable::run)));
            } else {
                due.forEach(delivery -> sendCopies(delivery, workers));
            }
        } catch (RuntimeException e) {
            LOG.error("Looking for due webhooks failed; trying again", e);
        }
    }

    /** What is due and not being sent, oldest first; when reordering, with all that will be due within the window. */
    private List<Delivery> due() {
        long now = clock.millis();
        long window = settings.switches().reorder() ? EventLog.REORDER_WINDOW_MILLIS : 0;
        return store.read(view -> {
            List<ObjectNode> pending =
                    view.oldestFirst(Shelf.PENDING_DELIVERIES).toList();
            if (pending.stream().noneMatch(each -> Delivery.isDue(each, now, 0))) {
                return new ArrayList<>();
            }
            return pending.stream()
                    .filter(each -> Delivery.isDue(each, now, window))
                    .map(each -> each.get("event").textValue())
                    .filter(inFlight::add)
                    .map(event -> Delivery.of(view.get(Shelf.DELIVERIES, event)))
                    .collect(Collectors.toCollection(ArrayList::new));
        });
    }

    private void sendCopies(Delivery delivery, Executor executor) {
        AtomicInteger left = new AtomicInteger(delivery.copies());
        for (int copy = 0; copy < delivery.copies(); copy++) {
            executor.execute(() -> {
                try {
                    send(delivery.event());
                } catch (RuntimeException e) {
                    LOG.error("Delivering {} failed; trying again", delivery.event(), e);
                } finally {
                    if (left.decrementAndGet() == 0) {
                        inFlight.remove(delivery.event());
                    }
                }
            });
        }
    }

    private void send(String eventId) {
        ObjectNode event = store.read(view -> view.get(Shelf.EVENTS, eventId));
        String point = "webhook " + event.get("type").textValue();
        killPoints.before(point);
        WebhookSender.Result result;
        try {
            result = EventLog.isThin(event)
                    ? sender.send(
                            settings.thinUrl(), (ObjectNode) event.deepCopy().without("data"))
                    : sender.send(settings.url(), event);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        store.run(transaction -> {
            Delivery next =
                    Delivery.of(transaction.get(Shelf.DELIVERIES, eventId)).after(result, clock.millis());
            next.keep(transaction);
            if (next.isDelivered() && !EventLog.isThin(event)) {
                transaction.put(Shelf.EVENTS, event.put("pending_webhooks", 0));
            }
        });
        if (result.accepted()) {
            killPoints.after(point);
        }
    }

    private static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public void close() throws InterruptedException {
        ticker.shutdownNow();
        ticker.awaitTermination(5, TimeUnit.SECONDS);
        workers.shutdownNow();
        workers.awaitTermination(5, TimeUnit.SECONDS);
    }
}
