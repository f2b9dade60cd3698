/**
 * The need for somebody else's word on who a person is: she is sent to the provider and comes back with a code. Adapter:
 * OpenID Connect, as Google speaks it.
 */
package dev.marketplace.external.signin;
