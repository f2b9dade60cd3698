package dev.marketplace.order.control;

import dev.marketplace.platform.config.BadSetting;
import dev.marketplace.platform.config.Setting;
import java.time.Duration;

/** What can be set about orders. */
public record OrderSettings(
        @Setting(
                key = "marketplace.order.commission-basis-points",
                fallback = "1000",
                unit = "basis points (1000 is 10 %)",
                reason = "The marketplace's part of each line, without delivery, frozen when it is sold.")
        int commissionBasisPoints,

        @Setting(
                key = "marketplace.order.price-freeze",
                fallback = "PT10M",
                unit = "ISO 8601 duration",
                reason = "How long prices and stock are kept for a checkout whose payment page is not open yet.")
        Duration priceFreeze,

        @Setting(
                key = "marketplace.order.payment-page-life",
                fallback = "PT32M",
                unit = "ISO 8601 duration, PT31M to PT24H",
                reason = "How long the provider's page can be paid and stock is kept for it. Stripe wants at least 30"
                        + " minutes when it is asked; two more leave time to ask again.")
        Duration paymentPageLife,

        @Setting(
                key = "marketplace.order.number-prefix",
                fallback = "AG-",
                unit = "0 to 8 letters, digits and dashes",
                reason = "Begins the number of each order group, so that people know whose it is.")
        String numberPrefix,

        @Setting(
                key = "marketplace.order.first-number",
                fallback = "10001",
                unit = "a whole number from 1",
                reason = "The number of the first order group; later ones count on.")
        long firstNumber,

        @Setting(
                key = "marketplace.order.visitor-cart-life",
                fallback = "P30D",
                unit = "ISO 8601 duration",
                reason = "How long a cart of somebody who did not sign in is kept after its last change.")
        Duration visitorCartLife) {

    private static final int WHOLE = 10_000;

    public OrderSettings {
        if (commissionBasisPoints < 0 || commissionBasisPoints > WHOLE) {
            throw new BadSetting("marketplace.order.commission-basis-points", "it must be from 0 to 10000.");
        }
        if (paymentPageLife.compareTo(Duration.ofMinutes(31)) < 0
                || paymentPageLife.compareTo(Duration.ofHours(24)) > 0) {
            throw new BadSetting("marketplace.order.payment-page-life", "it must be from PT31M to PT24H.");
        }
        if (!numberPrefix.matches("[A-Za-z0-9-]{0,8}")) {
            throw new BadSetting("marketplace.order.number-prefix", "at most 8 letters, digits and dashes.");
        }
        if (firstNumber < 1) {
            throw new BadSetting("marketplace.order.first-number", "it must be 1 or more.");
        }
    }
}
