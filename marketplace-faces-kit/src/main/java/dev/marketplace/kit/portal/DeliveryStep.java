package dev.marketplace.kit.portal;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One of the five steps of a delivery.
 *
 * @param word as an order names its delivery status; ends a key of the bundle
 * @param isDone whether it lies behind; the last one is done as soon as it is reached
 * @param isCurrent whether the order is there
 */
public record DeliveryStep(String word, boolean isDone, boolean isCurrent) {

    private static final List<String> WORDS = List.of("ordered", "packed", "shipped", "out-for-delivery", "delivered");

    /** All five in order. @param status a word that is none of them counts as the first */
    public static List<DeliveryStep> of(String status) {
        int current = Math.max(0, WORDS.indexOf(status));
        int last = WORDS.size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(i -> new DeliveryStep(
                        WORDS.get(i), i < current || i == current && i == last, i == current && i < last))
                .toList();
    }
}
