package dev.marketplace.devservices.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.marketplace.devservices.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Map;

/** The RSA key that vouches for people, made at the first start and kept. */
final class SigningKey {

    private static final int BITS = 2048;

    private final RSAKey key;

    private SigningKey(RSAKey key) {
        this.key = key;
    }

    static SigningKey in(Path folder) throws IOException {
        Path file = folder.resolve("key.json");
        try {
            if (!Files.exists(file)) {
                RSAKey made = new RSAKeyGenerator(BITS)
                        .keyUse(KeyUse.SIGNATURE)
                        .algorithm(JWSAlgorithm.RS256)
                        .keyIDFromThumbprint(true)
                        .generate();
                AtomicFile.write(file, made.toJSONString());
            }
            return new SigningKey(RSAKey.parse(Files.readString(file)));
        } catch (JOSEException | ParseException e) {
            throw new IOException(file + " holds no key: remove it, and a new one is made", e);
        }
    }

    /** The public half, as RFC 7517 writes it. */
    Map<String, Object> published() {
        return new JWKSet(key.toPublicJWK()).toJSONObject();
    }

    String sign(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The key cannot sign", e);
        }
    }
}
