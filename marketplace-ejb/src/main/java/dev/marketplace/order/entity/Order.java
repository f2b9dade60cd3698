package dev.marketplace.order.entity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/**
 * What one shop sold in one checkout. It exists only because the payment was confirmed by the provider.
 *
 * @param id {@code ord_…}, made from the checkout and the shop: made twice, it is the same order
 * @param groupId of all orders of the checkout
 * @param groupNumber for people
 * @param part what was sold, for how much
 * @param placedAt when its payment was seen
 */
public record Order(
        String id,
        String checkoutId,
        String groupId,
        String groupNumber,
        Buyer buyer,
        PostalAddress shipTo,
        ShopPart part,
        Payment payment,
        String transferGroup,
        DeliveryStatus deliveryStatus,
        Instant placedAt) {

    private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int TIME_DIGITS = 10;
    private static final int HASH_DIGITS = 16;

    /** The order of one shop of a paid checkout. */
    public static Order of(CheckoutSession checkout, ShopPart part, String groupNumber) {
        Payment payment = checkout.progress().payment().orElseThrow();
        return new Order(
                id(checkout.id(), part.shop().id()),
                checkout.id(),
                checkout.groupId(),
                groupNumber,
                checkout.offer().buyer(),
                checkout.offer().shipTo(),
                part,
                payment,
                checkout.transferGroup(),
                DeliveryStatus.ORDERED,
                payment.seenAt());
    }

    /** The checkout's time, so that ids rise with it, and a hash of both: one id for a checkout and a shop. */
    static String id(String checkoutId, String shopId) {
        String tail = checkoutId.substring(checkoutId.indexOf('_') + 1);
        StringBuilder id = new StringBuilder("ord_").append(tail, 0, Math.min(TIME_DIGITS, tail.length()));
        byte[] hash = sha256(checkoutId + "|" + shopId);
        for (int i = 0; i < HASH_DIGITS; i++) {
            id.append(DIGITS[hash[i] & 31]);
        }
        return id.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
