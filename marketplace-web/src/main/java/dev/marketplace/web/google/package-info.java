/** Signing in with Google, and linking an account that one has. */
package dev.marketplace.web.google;
