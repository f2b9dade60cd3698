/**
 * The gateway: what every request to any of our web applications passes first. A request gets its correlation id, the
 * answer its security headers, and an unsafe method from another site is refused before Faces or JAX-RS see it. The
 * classes know neither Faces nor JAX-RS, so that all four web applications register the same ones.
 */
package dev.marketplace.platform.web;
