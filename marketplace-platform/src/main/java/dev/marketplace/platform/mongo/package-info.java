/**
 * The one MongoDB client, the collections per marketplace, their indexes, and the pattern of an aggregate: one document,
 * one conditional write a change, events in the same write (docs/adr/0003).
 */
package dev.marketplace.platform.mongo;
