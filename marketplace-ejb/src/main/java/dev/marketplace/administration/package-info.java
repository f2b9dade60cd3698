/**
 * Administration: running the marketplace (the seed's admin service).
 *
 * <p>Today it starts the platform and ticks for its jobs. Later: admins ban and unban, promote and demote, take products
 * and events down, moderate reviews, and see what jobs, outboxes and dead letters do.
 */
package dev.marketplace.administration;
