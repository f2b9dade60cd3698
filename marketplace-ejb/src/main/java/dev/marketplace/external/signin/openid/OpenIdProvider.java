package dev.marketplace.external.signin.openid;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.time.Instant;

/**
 * What the provider said of itself.
 *
 * @param keys those it signs with, read when they are needed and kept for minutes
 */
record OpenIdProvider(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant readAt) {}
