package dev.marketplace.external.signin;

import java.net.URI;

/**
 * The way back from the provider.
 *
 * @param code as the browser brought it
 * @param redirectUri as at the beginning; so are nonce and verifier
 */
public record FinishSignIn(String code, URI redirectUri, String nonce, String verifier) {}
