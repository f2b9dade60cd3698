package dev.marketplace.devservices.stripe.control;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Faults that drills order for endpoints of the API. Not kept over a restart. */
public final class Chaos {

    private final List<Order> orders = new CopyOnWriteArrayList<>();

    public void add(Order order) {
        orders.add(order);
    }

    public void clear() {
        orders.clear();
    }

    public List<Order> orders() {
        return List.copyOf(orders);
    }

    /**
     * Uses up one time of the first order of this effect for the endpoint.
     *
     * @param endpoint e.g. {@code POST /v1/checkout/sessions/{id}/expire}
     */
    public Optional<Order> take(String endpoint, Effect effect) {
        return orders.stream()
                .filter(order -> order.effect() == effect && order.holdsFor(endpoint))
                .filter(order -> order.left().getAndUpdate(left -> Math.max(0, left - 1)) > 0)
                .findFirst();
    }

    /** What happens to a call. */
    public enum Effect {
        /** The call waits before it is executed. */
        LATENCY,
        /** 429, nothing is executed. */
        RATE_LIMIT,
        /** The call is executed, the answer is a 500, and the idempotency key gives that 500 again, as Stripe does. */
        ERROR_AFTER_COMMIT,
        /** The call is executed and kept as it should be; a 500 is all that arrives, as from a proxy in between. */
        ANSWER_LOST,
        /** The call is executed and kept as it should be; the connection is reset before the answer. */
        RESET_AFTER_COMMIT;

        /** @throws IllegalArgumentException when there is no such effect */
        public static Effect of(String text) {
            return Arrays.stream(values())
                    .filter(effect -> effect.text().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Unknown effect: " + text + ". There are "
                            + Arrays.stream(values()).map(Effect::text).toList()));
        }

        @JsonValue
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @param endpoint its name, or {@code *} for all
     * @param latencyMillis for {@link Effect#LATENCY}
     * @param left how many calls it still holds for
     */
    public record Order(String endpoint, Effect effect, long latencyMillis, AtomicInteger left) {

        public Order {
            if (latencyMillis < 0 || left.get() < 0) {
                throw new IllegalArgumentException("latencyMillis and times must not be negative");
            }
        }

        boolean holdsFor(String name) {
            return endpoint.equals("*") || endpoint.equals(name);
        }
    }
}
