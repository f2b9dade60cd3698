/** The need for pictures: stored once, served from addresses that only the port makes. Adapter: ImageKit. */
package dev.marketplace.external.image;
