package dev.marketplace.external.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marketplace.external.payment.HostedPayment;
import dev.marketplace.external.payment.HostedPayment.Status;
import dev.marketplace.external.payment.OpenPayment;
import dev.marketplace.external.payment.PaymentGateway;
import dev.marketplace.external.payment.PaymentGatewayContract;
import dev.marketplace.external.payment.PaymentItem;
import dev.marketplace.external.payment.PaymentRefused;
import dev.marketplace.external.payment.PaymentUnanswered;
import dev.marketplace.shared.Money;
import dev.marketplace.testing.StripeSandbox;
import dev.marketplace.testing.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The adapter with Stripe's own library against the sandbox. */
class StripeGatewayTest extends PaymentGatewayContract {

    private static final String CREATE = "POST /v1/checkout/sessions";

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock();
    private StripeSandbox sandbox;
    private StripeGateway gateway;

    @BeforeEach
    void open() throws Exception {
        sandbox = new StripeSandbox(folder, clock);
        gateway = sandbox.gateway();
    }

    @AfterEach
    void close() throws Exception {
        sandbox.close();
    }

    @Override
    protected PaymentGateway gateway() {
        return gateway;
    }

    @Override
    protected Instant now() {
        return clock.instant();
    }

    @Override
    protected void pay(HostedPayment page) throws Exception {
        sandbox.pay(page.id(), StripeSandbox.GOOD_CARD);
    }

    @Override
    protected void loseNextAnswer() throws Exception {
        sandbox.chaos(CREATE, "answer-lost", 1);
    }

    @Override
    protected void advance(Duration duration) {
        clock.advance(duration);
    }

    @Test
    void a_failure_after_the_work_is_repeated_for_the_key_and_the_page_is_found_by_its_reference() throws Exception {
        OpenPayment command = command("chk_1");
        sandbox.chaos(CREATE, "error-after-commit", 1);
        assertThatThrownBy(() -> gateway.open(command)).isInstanceOf(PaymentUnanswered.class);
        assertThatThrownBy(() -> gateway.open(command)).isInstanceOf(PaymentUnanswered.class);
        assertThat(gateway.findByReference("chk_1", now().minusSeconds(300))
                        .orElseThrow()
                        .status())
                .isEqualTo(Status.OPEN);
    }

    @Test
    void too_many_calls_are_made_again_after_a_pause() throws Exception {
        sandbox.chaos(CREATE, "rate-limit", 2);
        assertThat(gateway.open(command("chk_1")).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void far_too_many_calls_are_given_up_without_an_effect() throws Exception {
        sandbox.chaos(CREATE, "rate-limit", 3);
        OpenPayment command = command("chk_1");
        assertThatThrownBy(() -> gateway.open(command)).isInstanceOf(PaymentUnanswered.class);
        assertThat(gateway.findByReference("chk_1", now().minusSeconds(300))).isEmpty();
        assertThat(gateway.open(command).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void a_declined_card_leaves_the_page_open() throws Exception {
        HostedPayment page = gateway.open(command("chk_1"));
        sandbox.pay(page.id(), StripeSandbox.DECLINED_CARD);
        assertThat(gateway.find(page.id()).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void a_page_that_would_end_too_soon_and_an_amount_that_is_too_small_are_refused() {
        OpenPayment soon = command("chk_1", ITEMS, now().plusSeconds(60));
        assertThatThrownBy(() -> gateway.open(soon)).isInstanceOf(PaymentRefused.class);
        OpenPayment small =
                command("chk_2", List.of(new PaymentItem("Button", Money.of(1, "EUR"), 1)), now().plusSeconds(1_920));
        assertThatThrownBy(() -> gateway.open(small)).isInstanceOf(PaymentRefused.class);
    }

    @Test
    void a_hundred_lines_of_long_names_are_taken() {
        List<PaymentItem> many = IntStream.range(0, 100)
                .mapToObj(i -> new PaymentItem("ä".repeat(400), Money.of(100 + i, "EUR"), 99))
                .toList();
        assertThat(gateway.open(command("chk_1", many, now().plusSeconds(1_920)))
                        .status())
                .isEqualTo(Status.OPEN);
    }

    @Test
    void nobody_there_is_no_answer() throws Exception {
        sandbox.close();
        assertThatThrownBy(() -> gateway.find("cs_test_1")).isInstanceOf(PaymentUnanswered.class);
        sandbox = new StripeSandbox(folder, clock);
    }
}
