/**
 * The embedded stand-ins of a marketplace that was given no addresses of real services: one JVM that speaks the real
 * protocols on 127.0.0.1, for development, demos and tests; never for production.
 *
 * <p>{@link dev.marketplace.devservices.DevServices} starts what {@link dev.marketplace.devservices.Services} lists,
 * all at once, prints one line for each, writes {@code <data>/run/dev-services.properties} (the application's
 * settings that lead here) when all of them answer, and stops them in reverse order on SIGTERM. An interrupt from a
 * terminal is ignored if the parent ignored it.
 *
 * <p>What a service answered is on disk: {@code kill -9} at any moment loses nothing that was acknowledged. Each
 * service keeps its files in {@code <data>/<service>}, its port in {@code <data>/run/ports.properties}.
 */
package dev.marketplace.devservices;
