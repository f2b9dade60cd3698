/**
 * OpenID Connect as Google speaks it, through nimbus' oauth2-oidc-sdk: authorization code with PKCE. The demo's stand-in
 * and Google differ in settings alone.
 *
 * @see <a href="https://developers.google.com/identity/openid-connect/openid-connect">OpenID Connect at Google</a>
 */
package dev.marketplace.external.signin.openid;
