/**
 * The port to the payment provider: opening its hosted page, asking what has become of it, ending it, and reading its
 * signed reports. Amounts are in the marketplace's minor units; what the provider makes of them is the adapter's business.
 */
package dev.marketplace.external.payment;
