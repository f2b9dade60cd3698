/**
 * Orders: from a cart to a verified payment to one order per shop.
 *
 * <ul>
 *   <li>A cart holds at most 50 variants, 99 pieces each. It says what to buy and never what it costs: prices are read from
 *       the catalogue whenever it is shown, and frozen when a checkout starts.
 *   <li>A cart names its one live checkout. The same cart and choices lead to the same open checkout; a changed cart ends it
 *       first: the provider's session expires, then the stock is released, then the cart changes. If the provider says that
 *       it is paid, the orders are made and a fresh cart begins.
 *   <li>A checkout is open, then paid, then fulfilled; or expired; or refund-due (paid, but the stock is gone); or in review
 *       (paid, but the money or the stock is not what it must be, so people look).
 *   <li>The attempt to open the provider's page is stored before the provider is called, with our own idempotency key. What
 *       is unknown is found out by asking again; it is never taken for failed.
 *   <li>Only what the provider says about its own object makes a checkout paid, never a browser's return or an event's name.
 *       Return, webhook and job converge on one fulfilment that can run again from any point: exactly one order per shop.
 *   <li>The orders of a checkout are one group with one number, and add up to the charge to the last minor unit.
 *   <li>Events: {@code order.placed} once per order, {@code order.group-completed} once per checkout, {@code
 *       order.refund-due}.
 *   <li>Jobs: {@code order-expire-checkouts}, {@code order-repair-payments}.
 * </ul>
 *
 * It asks the catalogue for prices and stock, shops for delivery, identity for buyers and addresses, the site for the
 * currency, and the payment provider through {@link dev.marketplace.external.payment.PaymentGateway}.
 */
package dev.marketplace.order;
