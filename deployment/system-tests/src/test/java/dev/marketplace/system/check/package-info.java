/** The checker of invariants: what the payment sandbox's ledger and the API say must fit together. */
package dev.marketplace.system.check;
