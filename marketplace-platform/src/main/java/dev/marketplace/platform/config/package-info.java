/**
 * Typed configuration. Each room reads one record of settings at start; a missing or bad value stops the start with the
 * key's name. {@code docs/configuration.md} is generated from the records.
 */
package dev.marketplace.platform.config;
