/**
 * The payment sandbox: a stand-in that speaks Stripe's HTTP API, version {@code 2026-07-29.dahlia}, for what a checkout
 * calls. No money moves.
 *
 * <p>A Checkout Session is made through the API ({@code api}, over the rules of {@code protocol}), paid on a hosted
 * page ({@code page}) with a test card, and becomes a PaymentIntent and a Charge ({@code payment}). Each change leaves
 * events, which are delivered as signed webhooks until they are accepted ({@code event}). Drills misuse all of it
 * through {@code control}.
 *
 * <p>One change, its events and the answer kept for its idempotency key are one commit ({@code store}); whoever got an
 * answer finds it again after the process was killed.
 */
package dev.marketplace.devservices.stripe;
