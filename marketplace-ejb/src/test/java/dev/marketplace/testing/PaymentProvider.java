package dev.marketplace.testing;

import dev.marketplace.external.payment.ForgedPaymentEvent;
import dev.marketplace.external.payment.HostedPayment;
import dev.marketplace.external.payment.HostedPayment.Status;
import dev.marketplace.external.payment.OpenPayment;
import dev.marketplace.external.payment.PaymentEvent;
import dev.marketplace.external.payment.PaymentGateway;
import dev.marketplace.external.payment.PaymentRefused;
import dev.marketplace.external.payment.PaymentUnanswered;
import dev.marketplace.shared.Money;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A payment provider in memory, with the idempotency and the states of the real one, that can be paid at, can fail before
 * or after it did its work, and can die with the process.
 */
public final class PaymentProvider implements PaymentGateway {

    /** How the next call fails. */
    public enum Fault {
        BEFORE_IT_WORKS,
        AFTER_IT_WORKED,
        REFUSES
    }

    private final InstantSource clock;
    private final KillSwitch killSwitch;
    private final Map<String, HostedPayment> pages = new LinkedHashMap<>();
    private final Map<String, Instant> createdAt = new LinkedHashMap<>();
    private final Map<String, Map.Entry<OpenPayment, String>> keys = new LinkedHashMap<>();
    private final Map<String, Money> totals = new LinkedHashMap<>();
    private Optional<Fault> fault = Optional.empty();
    private int calls;

    public PaymentProvider(InstantSource clock, KillSwitch killSwitch) {
        this.clock = clock;
        this.killSwitch = killSwitch;
    }

    public synchronized void failNext(Fault next) {
        fault = Optional.of(next);
    }

    /** The buyer pays, if she still can. @return whether she could */
    public synchronized boolean pay(String sessionId) {
        return pay(sessionId, totals.get(sessionId));
    }

    /** Somebody is charged another amount than was asked for. */
    public synchronized boolean pay(String sessionId, Money amount) {
        HostedPayment page = current(sessionId);
        if (page.status() != Status.OPEN) {
            return false;
        }
        put(page, Status.PAID, Optional.of(amount));
        return true;
    }

    public synchronized List<HostedPayment> all() {
        return pages.keySet().stream().map(this::current).toList();
    }

    /** How often it was asked to open a page. */
    public synchronized int opens() {
        return calls;
    }

    @Override
    public synchronized HostedPayment open(OpenPayment command) {
        calls++;
        killSwitch.step();
        strike(Fault.BEFORE_IT_WORKS);
        if (fault.filter(Fault.REFUSES::equals).isPresent()) {
            fault = Optional.empty();
            throw new PaymentRefused("amount_too_small", "no", null);
        }
        Map.Entry<OpenPayment, String> known = keys.get(command.idempotencyKey());
        if (known != null && !known.getKey().equals(command)) {
            throw new PaymentRefused("idempotency_error", "another request with this key", null);
        }
        String id = known == null ? create(command) : known.getValue();
        keys.put(command.idempotencyKey(), Map.entry(command, id));
        strike(Fault.AFTER_IT_WORKED);
        killSwitch.step();
        return current(id);
    }

    private String create(OpenPayment command) {
        String id = "cs_test_" + (pages.size() + 1);
        Money total = Money.sum(
                command.items().stream()
                        .map(item -> item.unitPrice().times(item.quantity()))
                        .toList(),
                command.items().get(0).unitPrice().currency());
        totals.put(id, total);
        createdAt.put(id, clock.instant());
        pages.put(
                id,
                new HostedPayment(
                        id,
                        Optional.of(command.reference()),
                        Status.OPEN,
                        Optional.of("https://pay.example/" + id),
                        command.expiresAt(),
                        Optional.empty(),
                        Optional.empty()));
        return id;
    }

    @Override
    public synchronized HostedPayment find(String sessionId) {
        strike(Fault.BEFORE_IT_WORKS);
        return current(sessionId);
    }

    @Override
    public synchronized Optional<HostedPayment> findByReference(String reference, Instant notBefore) {
        strike(Fault.BEFORE_IT_WORKS);
        return pages.values().stream()
                .filter(page -> page.reference().filter(reference::equals).isPresent())
                .filter(page -> !createdAt.get(page.id()).isBefore(notBefore))
                .map(page -> current(page.id()))
                .findFirst();
    }

    @Override
    public synchronized HostedPayment expire(String sessionId) {
        killSwitch.step();
        strike(Fault.BEFORE_IT_WORKS);
        HostedPayment page = current(sessionId);
        if (page.status() == Status.OPEN) {
            put(page, Status.EXPIRED, Optional.empty());
        }
        strike(Fault.AFTER_IT_WORKED);
        killSwitch.step();
        return current(sessionId);
    }

    /** Reports are {@code id type session}; the signature is {@code good}. */
    @Override
    public PaymentEvent read(byte[] body, String signature) {
        if (!"good".equals(signature)) {
            throw new ForgedPaymentEvent("another signature");
        }
        String[] parts = new String(body, StandardCharsets.UTF_8).split(" ");
        return new PaymentEvent(
                parts[0],
                parts[1],
                PaymentEvent.Kind.valueOf(parts[1]),
                clock.instant(),
                Optional.of(parts[2]),
                Optional.empty());
    }

    @Override
    public boolean canCharge(Money amount) {
        return amount.isPositive();
    }

    private HostedPayment current(String sessionId) {
        HostedPayment page = Optional.ofNullable(pages.get(sessionId))
                .orElseThrow(() -> new PaymentRefused("resource_missing", "no such session", null));
        if (page.status() == Status.OPEN && !clock.instant().isBefore(page.expiresAt())) {
            put(page, Status.EXPIRED, Optional.empty());
        }
        return pages.get(sessionId);
    }

    private void put(HostedPayment page, Status status, Optional<Money> received) {
        pages.put(
                page.id(),
                new HostedPayment(
                        page.id(),
                        page.reference(),
                        status,
                        Optional.empty(),
                        page.expiresAt(),
                        received.map(money -> "pi_" + page.id()),
                        received));
    }

    private void strike(Fault at) {
        if (fault.filter(at::equals).isPresent()) {
            fault = Optional.empty();
            throw new PaymentUnanswered("it fails " + at, null);
        }
    }
}
