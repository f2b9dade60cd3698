/** Events leave with the change that caused them, at least once, in order for each aggregate (docs/adr/0003). */
package dev.marketplace.platform.outbox;
