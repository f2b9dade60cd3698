package dev.marketplace.external.signin;

import java.net.URI;

/**
 * The way to the provider.
 *
 * @param redirectUri where the provider sends the browser back, with {@code code} and {@code state} or with {@code error}
 *     and {@code state}; registered there, character by character
 * @param state comes back as it is: random, tied to the browser, compared before {@code finish}
 * @param nonce comes back inside what the provider signs: random, at least 128 bits
 * @param verifier the PKCE secret of this sign-in (RFC 7636): 43 to 128 of letters, digits, {@code - . _ ~}; only its
 *     SHA-256 goes through the browser
 */
public record BeginSignIn(URI redirectUri, String state, String nonce, String verifier) {}
