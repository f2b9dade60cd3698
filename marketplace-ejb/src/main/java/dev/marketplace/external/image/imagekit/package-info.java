/** ImageKit, spoken to over its HTTP API. */
package dev.marketplace.external.image.imagekit;
