package dev.marketplace.kit.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How an order is shown. */
@Named("orderFace")
@ApplicationScoped
public class OrderFace {

    /** Classes of the mark beside a delivery's state: only what waits for somebody has a ground. */
    private static final Map<String, String> MARKS = Map.of(
            "ordered", "badge badge--new",
            "packed", "badge badge--brand badge--hollow",
            "shipped", "badge badge--note",
            "out-for-delivery", "badge badge--note",
            "delivered", "badge badge--hollow");

    public String mark(String deliveryStatus) {
        return MARKS.getOrDefault(deliveryStatus, "badge");
    }

    public List<DeliveryStep> steps(String deliveryStatus) {
        return DeliveryStep.of(deliveryStatus);
    }

    /** Colour, size and number of stock, e.g. {@code Sand, L · FK-MUG-SND-L}. */
    public String variant(Optional<String> colour, Optional<String> size, String sku) {
        String choice = Stream.of(colour, size).flatMap(Optional::stream).collect(Collectors.joining(", "));
        return choice.isEmpty() ? sku : choice + " \u00b7 " + sku;
    }
}
