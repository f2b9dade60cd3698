/**
 * Logging: what the system does, live and later (the seed's logger service).
 *
 * <p>Planned: Lines of five levels go through the topic {@code logs}, are stored with their correlation id and
 * shown live to admins, who filter and download them.
 */
package dev.marketplace.logging;
