package dev.marketplace.external.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.net.Webhook;
import dev.marketplace.external.payment.ForgedPaymentEvent;
import dev.marketplace.external.payment.PaymentEvent;
import dev.marketplace.external.payment.PaymentEvent.Kind;
import dev.marketplace.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StripeEventsTest {

    private static final String SECRET = "whsec_test";
    private static final String VERSION = "2026-07-29.dahlia";

    private final TestClock clock = new TestClock();
    private final StripeEvents events = new StripeEvents(SECRET, clock);

    @Test
    void a_genuine_event_says_what_it_is_about() throws Exception {
        PaymentEvent event = read(body("checkout.session.completed", VERSION), SECRET, Duration.ZERO);
        assertThat(event.id()).isEqualTo("evt_1");
        assertThat(event.kind()).isEqualTo(Kind.PAYMENT);
        assertThat(event.sessionId()).contains("cs_test_1");
        assertThat(event.reference()).contains("chk_1");
    }

    @Test
    void an_expired_session_is_an_expiry_and_what_we_do_not_act_on_is_something_else() throws Exception {
        assertThat(read(body("checkout.session.expired", VERSION), SECRET, Duration.ZERO)
                        .kind())
                .isEqualTo(Kind.EXPIRY);
        assertThat(read(body("customer.created", VERSION), SECRET, Duration.ZERO)
                        .kind())
                .isEqualTo(Kind.OTHER);
    }

    @Test
    void an_event_of_another_version_is_unreadable_and_not_nothing_to_do() throws Exception {
        assertThat(read(body("checkout.session.completed", "2025-09-30.clover"), SECRET, Duration.ZERO)
                        .kind())
                .isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void five_minutes_are_borne_on_both_sides_and_no_more() throws Exception {
        String body = body("checkout.session.completed", VERSION);
        assertThat(read(body, SECRET, Duration.ofSeconds(-300)).kind()).isEqualTo(Kind.PAYMENT);
        assertThat(read(body, SECRET, Duration.ofSeconds(300)).kind()).isEqualTo(Kind.PAYMENT);
        assertThatThrownBy(() -> read(body, SECRET, Duration.ofSeconds(-301))).isInstanceOf(ForgedPaymentEvent.class);
        assertThatThrownBy(() -> read(body, SECRET, Duration.ofSeconds(301))).isInstanceOf(ForgedPaymentEvent.class);
        assertThatThrownBy(() -> read(body, SECRET, Duration.ofDays(1))).isInstanceOf(ForgedPaymentEvent.class);
    }

    @Test
    void another_secret_and_a_changed_body_are_refused() throws Exception {
        String body = body("checkout.session.completed", VERSION);
        assertThatThrownBy(() -> read(body, "whsec_other", Duration.ZERO)).isInstanceOf(ForgedPaymentEvent.class);
        String signature = Webhook.Signature.generateSignatureHeader(
                body, SECRET, clock.instant().getEpochSecond());
        byte[] changed = body.replace("chk_1", "chk_2").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> events.read(changed, signature)).isInstanceOf(ForgedPaymentEvent.class);
    }

    @Test
    void one_of_several_signatures_may_fit_as_while_secrets_change() throws Exception {
        String body = body("checkout.session.completed", VERSION);
        String good = Webhook.Signature.generateSignatureHeader(
                body, SECRET, clock.instant().getEpochSecond());
        String both = good.replace(",v1=", ",v1=00ff,v1=");
        assertThat(events.read(body.getBytes(StandardCharsets.UTF_8), both).kind())
                .isEqualTo(Kind.PAYMENT);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "t=abc",
                "t=abc,v1=00",
                "v1=00",
                "t=",
                "t=1",
                ",",
                "=",
                "t=99999999999999999999,v1=00",
                "t=-1,v1=00",
                "t=1795514400",
                "t=1795514400,v1=",
                "t=1795514400,v1",
                "t=1795514400,=",
                "t=1795514400,v0=00"
            })
    void forged_headers_are_refused_whatever_the_library_throws(String header) {
        byte[] body = body("checkout.session.completed", VERSION).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> events.read(body, header)).isInstanceOf(ForgedPaymentEvent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "no json", "{}", "{\"object\":\"v2.core.event\",\"id\":\"evt_1\"}"})
    void a_signed_body_that_is_no_event_is_refused(String body) {
        assertThatThrownBy(() -> read(body, SECRET, Duration.ZERO)).isInstanceOf(ForgedPaymentEvent.class);
    }

    private PaymentEvent read(String body, String secret, Duration ahead) throws Exception {
        long sentAt = clock.instant().plus(ahead).getEpochSecond();
        String signature = Webhook.Signature.generateSignatureHeader(body, secret, sentAt);
        return events.read(body.getBytes(StandardCharsets.UTF_8), signature);
    }

    private static String body(String type, String version) {
        return "{\"id\":\"evt_1\",\"object\":\"event\",\"type\":\"" + type + "\",\"api_version\":\"" + version
                + "\",\"created\":1795514400,\"data\":{\"object\":{\"id\":\"cs_test_1\",\"object\":\"checkout.session\","
                + "\"client_reference_id\":\"chk_1\",\"status\":\"complete\",\"payment_status\":\"paid\"}}}";
    }
}
