package dev.marketplace.identity.boundary;

/**
 * The way back from the provider.
 *
 * @param code as the browser brought it
 * @param state as the browser brought it
 * @param kept as {@link StartedSignIn} gave it to the browser
 */
public record FinishGoogle(String code, String state, String kept) {}
