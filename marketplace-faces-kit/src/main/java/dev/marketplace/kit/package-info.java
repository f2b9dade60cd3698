/**
 * What the Faces applications share: templates and tag files (namespace {@code dev.marketplace.kit}), the storefront's
 * look, the words in three languages, the gateway's filters and a few beans that pages read. No rule of the business is
 * here.
 */
package dev.marketplace.kit;
