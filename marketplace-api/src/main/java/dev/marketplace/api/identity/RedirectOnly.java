package dev.marketplace.api.identity;

/** Where to send the browser. */
public record RedirectOnly(String redirect) {}
