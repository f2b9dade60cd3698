/**
 * An OpenID provider that stands in for Google: discovery, keys, the authorization endpoint with a page on which one says
 * who one is, the token endpoint and user info. Authorization code with PKCE only (RFC 6749, RFC 7636, OpenID Connect Core
 * 1.0). Its key, its client and its people are kept; codes and access tokens end with the process.
 */
package dev.marketplace.devservices.openid;
