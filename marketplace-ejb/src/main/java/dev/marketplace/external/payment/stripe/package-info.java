/**
 * Stripe, API version 2026-07-29.dahlia, through stripe-java with a client of our own: its base address can be set, so that
 * the same code speaks to a sandbox. Checkout Sessions of mode payment; one charge for all sellers, transfers follow later.
 *
 * @see <a href="https://docs.stripe.com/api/checkout/sessions">Checkout Sessions</a>
 */
package dev.marketplace.external.payment.stripe;
