package dev.marketplace.identity.boundary;

import java.util.Optional;

/**
 * Where a way to the provider led.
 *
 * @param session a new session; empty if an account was only linked
 * @param returnPath the page to go on with, a path of ours
 */
public record FinishedSignIn(Optional<SignedIn> session, String returnPath) {}
