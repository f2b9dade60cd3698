package dev.marketplace.external.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marketplace.external.payment.HostedPayment.Status;
import dev.marketplace.shared.Money;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the rooms rely on, of every payment provider. */
public abstract class PaymentGatewayContract {

    protected static final List<PaymentItem> ITEMS = List.of(
            new PaymentItem("Tavira teapot, Teal", Money.of(5_400, "EUR"), 2),
            new PaymentItem("Kiln Street Pottery: Parcel, EU", Money.of(590, "EUR"), 1));

    protected static final Money TOTAL = Money.of(11_390, "EUR");

    protected abstract PaymentGateway gateway();

    /** The provider's time. */
    protected abstract Instant now();

    /** A buyer pays on the page with a good card. */
    protected abstract void pay(HostedPayment page) throws Exception;

    /** The next call is executed and its answer is lost. */
    protected abstract void loseNextAnswer() throws Exception;

    /** Time passes at the provider. */
    protected abstract void advance(Duration duration) throws Exception;

    protected final OpenPayment command(String reference) {
        return command(reference, ITEMS, now().plus(Duration.ofMinutes(32)));
    }

    protected final OpenPayment command(String reference, List<PaymentItem> items, Instant expiresAt) {
        return new OpenPayment(
                reference,
                "checkout:" + reference + ":session",
                "ORDER_" + reference,
                "lena@example.com",
                items,
                Instant.ofEpochSecond(expiresAt.getEpochSecond()),
                URI.create("http://localhost:8080/checkout/success?checkout=" + reference),
                URI.create("http://localhost:8080/checkout?cancelled=" + reference));
    }

    @Test
    void a_new_page_is_open_knows_our_reference_and_ends_when_we_said() {
        OpenPayment command = command("chk_1");
        HostedPayment page = gateway().open(command);
        assertThat(page.status()).isEqualTo(Status.OPEN);
        assertThat(page.reference()).contains("chk_1");
        assertThat(page.url()).isPresent();
        assertThat(page.expiresAt()).isEqualTo(command.expiresAt());
        assertThat(page.received()).isEmpty();
    }

    @Test
    void the_same_key_gives_the_same_page() {
        OpenPayment command = command("chk_1");
        HostedPayment page = gateway().open(command);
        assertThat(gateway().open(command)).isEqualTo(page);
    }

    @Test
    void the_same_key_with_other_words_is_refused() {
        OpenPayment command = command("chk_1");
        gateway().open(command);
        OpenPayment other = command("chk_1", List.of(ITEMS.get(0)), command.expiresAt());
        assertThatThrownBy(() -> gateway().open(other)).isInstanceOf(PaymentRefused.class);
    }

    @Test
    void a_paid_page_says_what_was_received() throws Exception {
        HostedPayment page = gateway().open(command("chk_1"));
        pay(page);
        HostedPayment paid = gateway().find(page.id());
        assertThat(paid.status()).isEqualTo(Status.PAID);
        assertThat(paid.received()).contains(TOTAL);
        assertThat(paid.paymentId()).isPresent();
        assertThat(paid.reference()).contains("chk_1");
    }

    @Test
    void an_expired_page_cannot_be_paid_and_expires_again_without_complaint() {
        HostedPayment page = gateway().open(command("chk_1"));
        assertThat(gateway().expire(page.id()).status()).isEqualTo(Status.EXPIRED);
        assertThat(gateway().expire(page.id()).status()).isEqualTo(Status.EXPIRED);
        assertThat(gateway().find(page.id()).url()).isEmpty();
    }

    @Test
    void a_paid_page_does_not_expire() throws Exception {
        HostedPayment page = gateway().open(command("chk_1"));
        pay(page);
        assertThat(gateway().expire(page.id()).status()).isEqualTo(Status.PAID);
    }

    @Test
    void a_page_ends_by_itself_when_its_time_is_over() throws Exception {
        HostedPayment page = gateway().open(command("chk_1"));
        advance(Duration.ofMinutes(33));
        assertThat(gateway().expire(page.id()).status()).isEqualTo(Status.EXPIRED);
    }

    @Test
    void a_lost_page_is_found_by_our_reference() throws Exception {
        OpenPayment command = command("chk_lost");
        loseNextAnswer();
        assertThatThrownBy(() -> gateway().open(command)).isInstanceOf(PaymentUnanswered.class);
        HostedPayment found = gateway()
                .findByReference("chk_lost", now().minus(Duration.ofMinutes(5)))
                .orElseThrow();
        assertThat(found.status()).isEqualTo(Status.OPEN);
        assertThat(found.url()).isPresent();
    }

    @Test
    void what_was_never_opened_is_not_found() {
        gateway().open(command("chk_1"));
        assertThat(gateway().findByReference("chk_2", now().minus(Duration.ofMinutes(5))))
                .isEmpty();
        assertThatThrownBy(() -> gateway().find("cs_test_nobody")).isInstanceOf(PaymentRefused.class);
        assertThatThrownBy(() -> gateway().expire("cs_test_nobody")).isInstanceOf(PaymentRefused.class);
    }

    @Test
    void nothing_can_be_charged_that_is_not_positive() {
        assertThat(gateway().canCharge(TOTAL)).isTrue();
        assertThat(gateway().canCharge(Money.zero("EUR"))).isFalse();
        assertThat(gateway().canCharge(Money.of(-1, "EUR"))).isFalse();
    }
}
