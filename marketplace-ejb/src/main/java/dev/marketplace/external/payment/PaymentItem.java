package dev.marketplace.external.payment;

import dev.marketplace.shared.Money;

/**
 * A line on the provider's page.
 *
 * @param quantity from 1 up
 */
public record PaymentItem(String name, Money unitPrice, int quantity) {}
