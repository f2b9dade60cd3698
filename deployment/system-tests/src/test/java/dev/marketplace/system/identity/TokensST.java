package dev.marketplace.system.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marketplace.system.people.Answer;
import dev.marketplace.system.people.Guest;
import dev.marketplace.system.people.People;
import dev.marketplace.system.product.Marketplace;
import dev.marketplace.system.product.SystemTest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Access tokens that somebody made or changed: each is refused as if there were none. */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokensST {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Marketplace marketplace;
    private final People people;
    private Member member;
    private String[] parts;

    TokensST(Marketplace marketplace, People people) {
        this.marketplace = marketplace;
        this.people = people;
    }

    @BeforeAll
    void somebody_has_a_good_token() {
        member = Member.user(marketplace, people, "To Ken");
        String token = member.signIn().must(200).json().path("accessToken").asText();
        parts = token.split("\\.");
        assertThat(parts).hasSize(3);
        ask(token).must(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "nOnE", ""})
    void a5_check_54_a_token_that_says_it_needs_no_signature_is_refused(String algorithm) {
        String header = header().put("alg", algorithm).toString();
        refused(encode(header) + "." + parts[1] + ".");
        refused(encode(header) + "." + parts[1] + "." + parts[2]);
        refused(encode(header) + "." + parts[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "changeit", "marketplace", "your-256-bit-secret"})
    void a5_check_54_a_token_signed_with_another_key_is_refused(String key) {
        String content = parts[0] + "." + parts[1];
        refused(content + "." + sign(content, key.isEmpty() ? "a".repeat(32) : key));
    }

    @Test
    void a5_check_54_a_token_of_another_algorithm_or_with_a_key_of_its_own_is_refused() throws Exception {
        for (String algorithm : new String[] {"HS384", "HS512", "RS256", "PS256", "ES256"}) {
            String content = encode(header().put("alg", algorithm).toString()) + "." + parts[1];
            refused(content + "." + parts[2]);
        }
        var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        ObjectNode header = header().put("alg", "RS256");
        header.putObject("jwk")
                .put("kty", "RSA")
                .put("n", encode(pair.getPublic().getEncoded()))
                .put("e", "AQAB");
        String content = encode(header.toString()) + "." + parts[1];
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(pair.getPrivate());
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        refused(content + "." + encode(signature.sign()));
        // the public key taken for a shared one
        refused(content + "." + sign(content, new String(pair.getPublic().getEncoded(), StandardCharsets.ISO_8859_1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../../dev/null", "/dev/null", "' OR 1=1 --", "http://127.0.0.1:1/key", "$ne"})
    void a5_check_54_the_name_of_a_key_leads_nowhere(String kid) {
        for (String name : new String[] {"kid", "jku", "x5u"}) {
            String content = encode(header().put(name, kid).toString()) + "." + parts[1];
            refused(content + "." + sign(content, ""));
            refused(content + "." + parts[2]);
        }
    }

    @Test
    void a5_check_55_changed_claims_break_the_signature() {
        for (String[] claim : new String[][] {
            {"aud", "admin"}, {"sub", "usr_somebody"}, {"exp", "99999999999"}, {"iss", "https://evil.example"}
        }) {
            refused(parts[0] + "." + encode(claims().put(claim[0], claim[1]).toString()) + "." + parts[2]);
        }
    }

    @Test
    void a5_check_55_a_refresh_token_is_no_access_token_and_the_other_way_round() {
        String refresh = member.guest().cookies().value("user-refresh");
        refused(refresh);
        Guest.of(marketplace).get("/api/v1/me", "Cookie", "user=" + refresh).must(401);
        Answer traded = Guest.of(marketplace)
                .post(
                        "/api/v1/sessions/refreshes",
                        Map.of("audience", "user", "refreshToken", String.join(".", parts)));
        traded.must(401);
        ask(String.join(".", parts)).must(200);
    }

    @Test
    void a5_check_55_a_token_of_one_portal_is_none_of_another() {
        String token = String.join(".", parts);
        for (String portal : new String[] {"/seller", "/admin"}) {
            Guest.of(marketplace)
                    .get(portal + "/api/v1/me", "Authorization", "Bearer " + token)
                    .must(401);
            Guest.of(marketplace)
                    .get(portal + "/api/v1/me", "Cookie", portal.substring(1) + "=" + token)
                    .must(401);
        }
        Guest.of(marketplace)
                .post(
                        "/api/v1/sessions/refreshes",
                        Map.of(
                                "audience",
                                "admin",
                                "refreshToken",
                                member.guest().cookies().value("user-refresh")))
                .must(401);
        member.me().must(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Basic dXNlcjp1c2Vy", "Bearer a.b.c", "Bearer .."})
    void a5_what_is_no_token_is_refused_and_cookies_do_not_help(String header) {
        Answer answer = member.guest().get("/api/v1/me", "Authorization", header);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
    }

    @Test
    void check_29_what_a_client_says_of_itself_in_headers_makes_nobody() {
        for (String[] sent : new String[][] {
            {"X-User-Id", "admin"}, {"X-Forwarded-User", "admin"}, {"X-Remote-User", "admin"}, {"X-Role", "admin"}
        }) {
            Guest.of(marketplace).get("/api/v1/jobs", sent).must(401);
        }
    }

    private void refused(String token) {
        Answer answer = ask(token);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
    }

    private Answer ask(String token) {
        return Guest.of(marketplace).get("/api/v1/me", "Authorization", "Bearer " + token);
    }

    private ObjectNode header() {
        return decode(parts[0]);
    }

    private ObjectNode claims() {
        return decode(parts[1]);
    }

    private static ObjectNode decode(String part) {
        try {
            return (ObjectNode) JSON.readTree(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return encode(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String sign(String content, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            byte[] bytes = key.isEmpty() ? new byte[1] : key.getBytes(StandardCharsets.ISO_8859_1);
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            return encode(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
