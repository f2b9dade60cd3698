package dev.marketplace.external.signin.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marketplace.external.signin.BeginSignIn;
import dev.marketplace.external.signin.FinishSignIn;
import dev.marketplace.external.signin.ProvenIdentity;
import dev.marketplace.external.signin.SignInProvider;
import dev.marketplace.external.signin.SignInRefused;
import dev.marketplace.external.signin.SignInUnavailable;
import dev.marketplace.testing.SignInSandbox;
import dev.marketplace.testing.TestClock;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The adapter with nimbus' library against the stand-in. */
class OpenIdSignInTest {

    private static final String VERIFIER = "v".repeat(43);
    private static final String NONCE = "nonce-of-this-browser";
    private static final String RUTH = "email=ruth%40example.com&name=Ruth+Okafor&verified=yes";

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock();
    private SignInSandbox sandbox;
    private SignInProvider google;

    @BeforeEach
    void open() throws Exception {
        sandbox = new SignInSandbox(folder, clock);
        google = sandbox.provider();
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void the_provider_vouches_for_who_signed_in_there() throws Exception {
        Map<String, String> back = sandbox.fillIn(begin(), RUTH);
        assertThat(back).containsEntry("state", "state-of-this-browser");

        ProvenIdentity ruth = finish(back.get("code"));
        assertThat(ruth.issuer()).isEqualTo(sandbox.issuer().toString());
        assertThat(ruth.subject()).isNotBlank();
        assertThat(ruth.email()).contains("ruth@example.com");
        assertThat(ruth.emailVerified()).isTrue();
        assertThat(ruth.name()).contains("Ruth Okafor");
        assertThat(finish(code(RUTH)).subject()).isEqualTo(ruth.subject());
    }

    @Test
    void it_says_when_an_address_is_not_verified_or_the_subject_is_another() throws Exception {
        ProvenIdentity eve = finish(code("email=ruth%40example.com&subject=666"));
        assertThat(eve.emailVerified()).isFalse();
        assertThat(eve.subject()).isEqualTo("666");
        assertThat(eve.name()).isEmpty();
    }

    @Test
    void it_goes_by_the_marketplaces_clock() throws Exception {
        clock.advance(Duration.ofDays(400));
        assertThat(finish(code(RUTH)).email()).contains("ruth@example.com");
    }

    @Test
    void only_a_digest_of_the_verifier_goes_through_the_browser() {
        assertThat(begin().getQuery())
                .contains("code_challenge_method=S256", "nonce=" + NONCE, "scope=openid")
                .doesNotContain(VERIFIER);
    }

    @Test
    void a_code_is_refused_again_too_late_or_for_another_browser() throws Exception {
        String used = code(RUTH);
        finish(used);
        assertThatThrownBy(() -> finish(used)).isInstanceOf(SignInRefused.class);

        String stolen = code(RUTH);
        assertThatThrownBy(() -> google.finish(new FinishSignIn(stolen, SignInSandbox.CALLBACK, NONCE, "w".repeat(43))))
                .isInstanceOf(SignInRefused.class);
        assertThatThrownBy(() ->
                        google.finish(new FinishSignIn(code(RUTH), SignInSandbox.CALLBACK, "another nonce", VERIFIER)))
                .isInstanceOf(SignInRefused.class)
                .hasStackTraceContaining("nonce");

        String old = code(RUTH);
        clock.advance(Duration.ofMinutes(6));
        assertThatThrownBy(() -> finish(old)).isInstanceOf(SignInRefused.class);
        assertThatThrownBy(() -> finish("guess")).isInstanceOf(SignInRefused.class);
        assertThatThrownBy(() -> finish(" ")).isInstanceOf(SignInRefused.class);
    }

    @Test
    void what_was_signed_for_another_time_is_refused() throws Exception {
        TestClock late = new TestClock();
        late.advance(Duration.ofHours(2));
        OpenIdSettings settings = new OpenIdSettings(
                sandbox.issuer(), Optional.of(sandbox.clientId()), Optional.of(sandbox.secret()), 2_000, 2_000);
        OpenIdSignIn tomorrow = new OpenIdSignIn(settings, new OpenIdCalls(settings, late), late);
        assertThatThrownBy(() -> tomorrow.finish(finishing(code(RUTH))))
                .isInstanceOf(SignInRefused.class)
                .hasStackTraceContaining("Expired");
    }

    @Test
    void a_wrong_secret_of_ours_is_not_the_persons_fault() throws Exception {
        SignInProvider wrong = sandbox.provider(Optional.of(sandbox.clientId()), "wrong");
        assertThatThrownBy(() -> wrong.finish(finishing(code(RUTH)))).isInstanceOf(SignInUnavailable.class);
    }

    @Test
    void a_provider_that_does_not_answer_is_unavailable_and_is_asked_again_later() throws Exception {
        String code = code(RUTH);
        sandbox.close();
        assertThatThrownBy(() -> finish(code)).isInstanceOf(SignInUnavailable.class);
        SignInProvider fresh = sandbox.provider();
        assertThatThrownBy(() -> fresh.begin(beginning())).isInstanceOf(SignInUnavailable.class);
        // what it said of itself is still known
        assertThat(begin()).isNotNull();
    }

    @Test
    void without_a_client_there_is_no_provider() {
        SignInProvider none = sandbox.provider(Optional.empty(), "");
        assertThat(google.available()).isTrue();
        assertThat(none.available()).isFalse();
        assertThatThrownBy(() -> none.begin(beginning())).isInstanceOf(SignInUnavailable.class);
    }

    private URI begin() {
        return google.begin(beginning());
    }

    private static BeginSignIn beginning() {
        return new BeginSignIn(SignInSandbox.CALLBACK, "state-of-this-browser", NONCE, VERIFIER);
    }

    private String code(String form) throws Exception {
        return sandbox.fillIn(begin(), form).get("code");
    }

    private ProvenIdentity finish(String code) {
        return google.finish(finishing(code));
    }

    private static FinishSignIn finishing(String code) {
        return new FinishSignIn(code, SignInSandbox.CALLBACK, NONCE, VERIFIER);
    }
}
