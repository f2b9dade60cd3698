package dev.marketplace.devservices.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import dev.marketplace.devservices.Http;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stand-in for Google, with nimbus' client in front of it. */
class OpenIdServiceTest {

    private static final String RUTH = "email=ruth%40example.com&name=Ruth+Okafor&verified=yes";

    @TempDir
    Path folder;

    private Provider provider;

    @BeforeEach
    void start() throws Exception {
        provider = new Provider(folder);
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void somebody_signs_in_and_her_id_token_says_who_she_is() throws Exception {
        AuthenticationResponse answer = provider.fillIn(provider.request().build(), RUTH);
        assertThat(answer.getState()).isEqualTo(Provider.STATE);
        TokenResponse tokens = provider.exchange(answer.toSuccessResponse().getAuthorizationCode());

        IDTokenClaimsSet claims = validated(tokens);
        assertThat(claims.getSubject().getValue()).matches("1[0-9]{20}");
        assertThat(claims.getStringClaim("email")).isEqualTo("ruth@example.com");
        assertThat(claims.getBooleanClaim("email_verified")).isTrue();
        assertThat(claims.getStringClaim("name")).isEqualTo("Ruth Okafor");

        UserInfoResponse info = userInfo(success(tokens).getOIDCTokens().getAccessToken());
        assertThat(info.toSuccessResponse().getUserInfo().getSubject()).isEqualTo(claims.getSubject());
        assertThat(info.toSuccessResponse().getUserInfo().getEmailAddress()).isEqualTo("ruth@example.com");
    }

    @Test
    void the_same_address_keeps_its_subject_over_a_restart_and_old_tokens_stay_valid() throws Exception {
        TokenResponse before = provider.exchange(provider.code(RUTH));
        String subject = validated(before).getSubject().getValue();
        provider.restart();
        assertThat(validated(before).getSubject().getValue()).isEqualTo(subject);
        assertThat(subject("email=RUTH%40example.com&name=R")).isEqualTo(subject);
    }

    @Test
    void another_subject_can_be_played() throws Exception {
        String first = subject(RUTH);
        assertThat(subject(RUTH + "&subject=4711")).isEqualTo("4711").isNotEqualTo(first);
        assertThat(subject(RUTH)).isEqualTo("4711");
        // the same person under another address
        assertThat(subject("email=ruth%40example.org&subject=4711")).isEqualTo("4711");
    }

    @Test
    void an_address_need_not_be_verified() throws Exception {
        IDTokenClaimsSet claims = validated(provider.exchange(provider.code("email=eve%40example.com")));
        assertThat(claims.getBooleanClaim("email_verified")).isFalse();
        assertThat(claims.getClaim("name")).isNull();
    }

    @Test
    void a_person_of_the_list_is_chosen_by_her_button() throws Exception {
        String page = Http.get(provider.request().build().toURI()).body();
        assertThat(page).contains("stands in for Google", "Noor Haddad", "localhost:8080");
        String button = page.substring(page.indexOf("name=\"person\" value=\"") + 21);
        String subject = button.substring(0, button.indexOf('"'));
        assertThat(subject("person=" + subject)).isEqualTo(subject);
    }

    @Test
    void only_scopes_that_were_asked_for_are_told() throws Exception {
        AuthenticationRequest request =
                provider.request().scope(new Scope("openid")).build();
        AuthorizationCode code =
                provider.fillIn(request, RUTH).toSuccessResponse().getAuthorizationCode();
        assertThat(validated(provider.exchange(code)).getClaim("email")).isNull();
    }

    @Test
    void a_client_may_authenticate_in_the_body() throws Exception {
        Secret secret = ((ClientSecretBasic) provider.authentication()).getClientSecret();
        TokenResponse tokens = provider.exchange(
                new ClientSecretPost(provider.clientId(), secret),
                new AuthorizationCodeGrant(provider.code(RUTH), Provider.CALLBACK, Provider.VERIFIER));
        assertThat(tokens.indicatesSuccess()).isTrue();
    }

    @Test
    void a_code_works_once_and_a_second_try_takes_back_what_it_gave() throws Exception {
        AuthorizationCode code = provider.code(RUTH);
        AccessToken token = success(provider.exchange(code)).getOIDCTokens().getAccessToken();
        assertThat(userInfo(token).indicatesSuccess()).isTrue();

        assertThat(refusal(provider.exchange(code)).getCode()).isEqualTo("invalid_grant");
        assertThat(userInfo(token).toErrorResponse().getErrorObject().getHTTPStatusCode())
                .isEqualTo(401);
        assertThat(refusal(provider.exchange(code)).getCode()).isEqualTo("invalid_grant");
    }

    @Test
    void a_code_lives_five_minutes() throws Exception {
        AuthorizationCode fresh = provider.code(RUTH);
        AuthorizationCode old = provider.code(RUTH);
        provider.moveClock(Duration.ofMinutes(5).minusSeconds(2));
        assertThat(provider.exchange(fresh).indicatesSuccess()).isTrue();
        provider.moveClock(Duration.ofSeconds(3));
        assertThat(refusal(provider.exchange(old)).getDescription()).contains("expired");
    }

    @Test
    void an_access_token_lives_an_hour() throws Exception {
        AccessToken token =
                success(provider.exchange(provider.code(RUTH))).getOIDCTokens().getAccessToken();
        provider.moveClock(Duration.ofMinutes(61));
        assertThat(userInfo(token).indicatesSuccess()).isFalse();
    }

    @Test
    void a_code_is_refused_with_another_verifier_address_or_secret() throws Exception {
        AuthorizationCode code = provider.code(RUTH);
        CodeVerifier other = new CodeVerifier("w".repeat(43));
        assertThat(refusal(provider.exchange(
                                provider.authentication(), new AuthorizationCodeGrant(code, Provider.CALLBACK, other)))
                        .getCode())
                .isEqualTo("invalid_grant");
        assertThat(refusal(provider.exchange(
                                provider.authentication(), new AuthorizationCodeGrant(code, Provider.CALLBACK)))
                        .getCode())
                .isEqualTo("invalid_request");
        URI elsewhere = URI.create("http://127.0.0.1:8080/signin/google/callback");
        assertThat(refusal(provider.exchange(
                                provider.authentication(),
                                new AuthorizationCodeGrant(code, elsewhere, Provider.VERIFIER)))
                        .getCode())
                .isEqualTo("invalid_grant");
        ErrorObject refused = refusal(provider.exchange(
                new ClientSecretBasic(provider.clientId(), new Secret("guess")),
                new AuthorizationCodeGrant(code, Provider.CALLBACK, Provider.VERIFIER)));
        assertThat(refused.getCode()).isEqualTo("invalid_client");
        assertThat(refused.getHTTPStatusCode()).isEqualTo(401);
        assertThat(refusal(provider.exchange(new AuthorizationCode("guess"))).getCode())
                .isEqualTo("invalid_grant");
    }

    @Test
    void nobody_is_sent_to_an_address_that_is_not_registered_or_by_a_stranger() throws Exception {
        for (String elsewhere : new String[] {
            "http://localhost:8080/signin/google/callback/",
            "http://localhost:8080/signin/google/callback?x=1",
            "https://evil.example/signin/google/callback"
        }) {
            HttpResponse<String> answer = Http.get(provider.request()
                    .redirectionURI(URI.create(elsewhere))
                    .build()
                    .toURI());
            assertThat(answer.statusCode()).as(elsewhere).isEqualTo(400);
            assertThat(answer.headers().firstValue("Location")).isEmpty();
            assertThat(answer.body()).contains("redirect_uri_mismatch");
        }
        AuthenticationRequest stranger = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid"), new ClientID("stranger"), Provider.CALLBACK)
                .endpointURI(provider.metadata().getAuthorizationEndpointURI())
                .build();
        assertThat(Http.get(stranger.toURI()).statusCode()).isEqualTo(400);
    }

    @Test
    void what_is_asked_for_wrongly_is_answered_at_the_callback() throws Exception {
        assertThat(error(provider.request().codeChallenge(Provider.VERIFIER, CodeChallengeMethod.PLAIN)))
                .isEqualTo("invalid_request");
        assertThat(error(provider.request().codeChallenge((CodeVerifier) null, null)))
                .isEqualTo("invalid_request");
        assertThat(error(provider.request().responseType(ResponseType.IDTOKEN))).isEqualTo("unsupported_response_type");
        assertThat(error(provider.request().prompt(new Prompt(Prompt.Type.NONE))))
                .isEqualTo("login_required");
    }

    @Test
    void who_cancels_goes_back_without_a_code() throws Exception {
        AuthenticationResponse answer = provider.fillIn(provider.request().build(), "cancel=yes");
        assertThat(answer.toErrorResponse().getErrorObject().getCode()).isEqualTo("access_denied");
        assertThat(answer.getState()).isEqualTo(Provider.STATE);
    }

    @Test
    void the_page_asks_again_for_an_address_that_is_none_and_takes_no_foreign_form() throws Exception {
        URI address = provider.request().build().toURI();
        HttpResponse<String> again =
                Http.send("POST", address, "email=nobody", "Content-Type", "application/x-www-form-urlencoded");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Please enter an e-mail address", "nobody");
        HttpResponse<String> foreign = Http.send(
                "POST",
                address,
                RUTH,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Origin",
                "https://evil.example");
        assertThat(foreign.statusCode()).isEqualTo(403);
    }

    @Test
    void its_callbacks_are_those_of_the_marketplace_or_as_named() {
        Properties given = new Properties();
        given.setProperty("marketplace.base-url", "http://127.0.0.1:8081");
        assertThat(OpenIdService.redirectUris(given))
                .containsExactlyInAnyOrder(
                        "http://127.0.0.1:8081/signin/google/callback", "http://localhost:8081/signin/google/callback");
        given.setProperty("marketplace.google.redirect-uris", "https://a.example/b, https://c.example/d");
        assertThat(OpenIdService.redirectUris(given))
                .containsExactlyInAnyOrder("https://a.example/b", "https://c.example/d");
    }

    private String subject(String form) throws Exception {
        return validated(provider.exchange(provider.code(form))).getSubject().getValue();
    }

    private String error(AuthenticationRequest.Builder request) throws Exception {
        HttpResponse<String> answer = Http.get(request.build().toURI());
        URI back = URI.create(answer.headers().firstValue("Location").orElseThrow());
        assertThat(back.toString()).startsWith(Provider.CALLBACK + "?").doesNotContain("code=");
        return com.nimbusds.openid.connect.sdk.AuthenticationResponseParser.parse(back)
                .toErrorResponse()
                .getErrorObject()
                .getCode();
    }

    private IDTokenClaimsSet validated(TokenResponse tokens) throws Exception {
        IDTokenValidator validator = new IDTokenValidator(
                provider.issuer(),
                provider.clientId(),
                JWSAlgorithm.RS256,
                provider.metadata().getJWKSetURI().toURL());
        return validator.validate(success(tokens).getOIDCTokens().getIDToken(), Provider.NONCE);
    }

    private UserInfoResponse userInfo(AccessToken token) throws Exception {
        return UserInfoResponse.parse(
                new UserInfoRequest(provider.metadata().getUserInfoEndpointURI(), (BearerAccessToken) token)
                        .toHTTPRequest()
                        .send());
    }

    private static OIDCTokenResponse success(TokenResponse tokens) {
        assertThat(tokens.indicatesSuccess()).isTrue();
        return (OIDCTokenResponse) tokens.toSuccessResponse();
    }

    private static ErrorObject refusal(TokenResponse tokens) {
        assertThat(tokens.indicatesSuccess()).isFalse();
        return tokens.toErrorResponse().getErrorObject();
    }
}
