package dev.marketplace.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.marketplace.identity.IdentityRoom;
import dev.marketplace.identity.entity.Session;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Scope;
import dev.marketplace.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

    private static final JOSEObjectType ACCESS = new JOSEObjectType("at+jwt");

    private final TestClock clock = new TestClock();
    private final Tokens tokens =
            new Tokens(IdentityRoom.SETTINGS, IdentityRoom.platform("https://shop.example.com"), clock);

    @Test
    void an_access_token_says_who_where_and_in_which_session() {
        String token = tokens.access(Scope.MAIN, session(1), clock.instant());
        assertThat(tokens.readAccess(Scope.MAIN, token)).contains(new Tokens.Access("usr_1", Audience.USER, "ses_1"));
    }

    @Test
    void it_is_good_for_ten_minutes() {
        String token = tokens.access(Scope.MAIN, session(1), clock.instant());
        clock.advance(Duration.ofMinutes(10).minusMillis(1));
        assertThat(tokens.readAccess(Scope.MAIN, token)).isPresent();
        clock.advance(Duration.ofMillis(1));
        assertThat(tokens.readAccess(Scope.MAIN, token)).isEmpty();
    }

    @Test
    void one_that_we_would_make_is_read_and_with_one_thing_changed_it_is_not() throws Exception {
        assertThat(read(JWSAlgorithm.HS256, ACCESS, hmac(secret()), claims -> claims))
                .isTrue();
        assertThat(read(JWSAlgorithm.HS256, ACCESS, hmac("another secret of 32 letters...."), claims -> claims))
                .as("another key")
                .isFalse();
        assertThat(read(JWSAlgorithm.HS512, ACCESS, hmac(secret().repeat(2)), claims -> claims))
                .as("another algorithm")
                .isFalse();
        assertThat(read(JWSAlgorithm.HS256, JOSEObjectType.JWT, hmac(secret()), claims -> claims))
                .as("another type")
                .isFalse();
        assertThat(read(JWSAlgorithm.HS256, ACCESS, hmac(secret()), claims -> claims.issuer("https://evil.example")))
                .as("another issuer")
                .isFalse();
        assertThat(read(
                        JWSAlgorithm.HS256,
                        ACCESS,
                        hmac(secret()),
                        claims -> claims.audience(List.of("user", "admin"))))
                .as("two audiences")
                .isFalse();
        assertThat(read(JWSAlgorithm.HS256, ACCESS, hmac(secret()), claims -> claims.audience("nobody")))
                .as("an unknown audience")
                .isFalse();
        assertThat(read(JWSAlgorithm.HS256, ACCESS, hmac(secret()), claims -> claims.expirationTime(null)))
                .as("no end")
                .isFalse();
        assertThat(read(JWSAlgorithm.HS256, ACCESS, hmac(secret()), claims -> claims.subject(null)))
                .as("nobody")
                .isFalse();
        assertThat(read(JWSAlgorithm.HS256, ACCESS, hmac(secret()), claims -> claims.claim("sid", 7)))
                .as("no session")
                .isFalse();
    }

    @Test
    void one_without_a_signature_or_with_a_public_key_is_not_read() throws Exception {
        assertThat(tokens.readAccess(Scope.MAIN, new PlainJWT(claims().build()).serialize()))
                .isEmpty();
        String good = tokens.access(Scope.MAIN, session(1), clock.instant());
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"at+jwt\"}".getBytes(StandardCharsets.UTF_8));
        String body = good.split("\\.")[1];
        assertThat(tokens.readAccess(Scope.MAIN, none + "." + body + ".")).isEmpty();
        assertThat(tokens.readAccess(Scope.MAIN, none + "." + body + "." + good.split("\\.")[2]))
                .isEmpty();
        KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        assertThat(read(JWSAlgorithm.RS256, ACCESS, new RSASSASigner(pair.getPrivate()), claims -> claims))
                .isFalse();
    }

    @Test
    void no_letter_of_it_can_be_changed() {
        String token = tokens.access(Scope.MAIN, session(1), clock.instant());
        int end = token.length() - 1;
        for (int i = 0; i < end; i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(tokens.readAccess(Scope.MAIN, changed)).as("letter " + i).isEmpty();
        }
    }

    @Test
    void one_of_another_marketplace_is_not_read() {
        String token = tokens.access(new Scope("second"), session(1), clock.instant());
        assertThat(tokens.readAccess(Scope.MAIN, token)).isEmpty();
    }

    @Test
    void a_refresh_token_is_no_access_token_and_the_reverse() {
        String refresh = tokens.refresh(session(3));
        assertThat(tokens.readAccess(Scope.MAIN, refresh)).isEmpty();
        String access = tokens.access(Scope.MAIN, session(1), clock.instant());
        assertThat(tokens.readRefresh(access)).isEmpty();
    }

    @Test
    void a_refresh_token_is_of_its_session_and_generation() {
        Tokens.Refresh third = tokens.readRefresh(tokens.refresh(session(3))).orElseThrow();
        assertThat(third.generation()).isEqualTo(3);
        assertThat(tokens.madeFor(session(3), third)).isTrue();
        assertThat(tokens.madeFor(session(9), third))
                .as("in whatever generation")
                .isTrue();
        Tokens.Refresh raised = new Tokens.Refresh(third.sessionId(), 4, third.mac());
        assertThat(tokens.madeFor(session(4), raised)).isFalse();
        Tokens.Refresh other = new Tokens.Refresh("ses_2", 3, third.mac());
        assertThat(tokens.madeFor(session(3), other)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "a.b.c",
                "a.0.c",
                "a.-1.c",
                "a.99999999999.c",
                "a.1.c.d",
                "a.1",
                " .1. ",
                "a.1e3.c"
            })
    void garbage_is_no_refresh_token_or_made_for_nobody(String garbage) {
        assertThat(tokens.readRefresh(garbage).filter(token -> tokens.madeFor(session(1), token)))
                .isEmpty();
    }

    @Property(tries = 300)
    void garbage_is_no_access_token(@ForAll String garbage) {
        assertThat(tokens.readAccess(Scope.MAIN, garbage)).isEmpty();
    }

    private boolean read(
            JWSAlgorithm algorithm, JOSEObjectType type, JWSSigner signer, UnaryOperator<JWTClaimsSet.Builder> change)
            throws Exception {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(algorithm).type(type).build(),
                change.apply(claims()).build());
        jwt.sign(signer);
        return tokens.readAccess(Scope.MAIN, jwt.serialize()).isPresent();
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(Scope.MAIN.tokenIssuer("https://shop.example.com"))
                .subject("usr_1")
                .audience("user")
                .claim("sid", "ses_1")
                .expirationTime(Date.from(clock.instant().plusSeconds(60)));
    }

    private static String secret() {
        return IdentityRoom.SETTINGS.accessSecret();
    }

    private static JWSSigner hmac(String secret) throws Exception {
        return new MACSigner(secret.getBytes(StandardCharsets.UTF_8));
    }

    private Session session(int generation) {
        return new Session(
                "ses_1",
                "usr_1",
                Audience.USER,
                "seed",
                generation,
                clock.instant(),
                clock.instant().plusSeconds(60),
                clock.instant().plusSeconds(60),
                false,
                new Session.Use("Firefox on Linux", Optional.empty(), clock.instant(), clock.instant()));
    }
}
