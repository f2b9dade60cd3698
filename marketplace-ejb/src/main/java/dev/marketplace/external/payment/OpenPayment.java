package dev.marketplace.external.payment;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * A page to open.
 *
 * @param reference our id of what is paid; the provider keeps it
 * @param idempotencyKey at most 255 characters
 * @param transferGroup ties the charge to later transfers
 * @param items 1 to 100, all in one currency
 * @param expiresAt when nobody can pay any more: 30 minutes to 24 hours ahead
 * @param successUrl where a buyer who paid is sent
 * @param cancelUrl where a buyer who turned back is sent
 */
public record OpenPayment(
        String reference,
        String idempotencyKey,
        String transferGroup,
        String buyerEmail,
        List<PaymentItem> items,
        Instant expiresAt,
        URI successUrl,
        URI cancelUrl) {}
