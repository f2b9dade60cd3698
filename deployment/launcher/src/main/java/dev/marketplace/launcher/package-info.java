/**
 * Starts the whole product on this machine and keeps it running: Redis, the embedded services of {@code dev-services},
 * then Payara Server with the EAR. It runs inside Maven's process ({@code mvn -Prun package}), so that Ctrl-C returns
 * only when all has stopped; tests use {@link dev.marketplace.launcher.Launch} directly.
 */
package dev.marketplace.launcher;
