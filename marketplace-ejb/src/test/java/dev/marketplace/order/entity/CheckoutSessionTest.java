package dev.marketplace.order.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marketplace.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckoutSessionTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Payment PAYMENT = new Payment("pi_1", Money.of(100, "EUR"), NOW);

    private final CheckoutSession open = CheckoutSession.start("chk_01H", null, NOW, Duration.ofMinutes(10));

    @Test
    void prices_are_kept_for_ten_minutes_and_with_a_page_until_the_page_ends() {
        assertThat(open.overdue(NOW.plusSeconds(599))).isFalse();
        assertThat(open.overdue(NOW.plusSeconds(600))).isTrue();
        ProviderPage page = new ProviderPage("cs_1", "https://pay.example", NOW.plusSeconds(1_920));
        assertThat(open.opened(page, NOW).overdue(NOW.plusSeconds(1_919))).isFalse();
    }

    @Test
    void the_provider_is_asked_in_the_same_words_each_time() {
        CheckoutSession first = open.attempting(NOW, Duration.ofSeconds(30), Duration.ofMinutes(32));
        CheckoutSession again = first.unanswered(NOW.plusSeconds(5))
                .attempting(NOW.plusSeconds(60), Duration.ofSeconds(30), Duration.ofMinutes(32));
        assertThat(again.attempt().orElseThrow().pageExpiresAt())
                .isEqualTo(first.attempt().orElseThrow().pageExpiresAt());
        assertThat(again.paymentKey()).isEqualTo("checkout:chk_01H:session");
    }

    @Test
    void an_attempt_is_busy_until_its_caller_gives_up() {
        CheckoutSession first = open.attempting(NOW, Duration.ofSeconds(30), Duration.ofMinutes(32));
        assertThat(first.attempt().orElseThrow().busy(NOW.plusSeconds(29))).isTrue();
        assertThat(first.attempt().orElseThrow().busy(NOW.plusSeconds(30))).isFalse();
        assertThat(first.unanswered(NOW).attempt().orElseThrow().busy(NOW)).isFalse();
    }

    @Test
    void the_provider_is_asked_ever_more_rarely_while_nobody_pays() {
        assertThat(open.checked(NOW.plusSeconds(5)).progress().checkAt()).isEqualTo(NOW.plusSeconds(25));
        assertThat(open.checked(NOW.plusSeconds(60)).progress().checkAt()).isEqualTo(NOW.plusSeconds(120));
        assertThat(open.checked(NOW.plusSeconds(900)).progress().checkAt()).isEqualTo(NOW.plusSeconds(1_200));
    }

    @Test
    void states_cannot_be_skipped() {
        assertThatThrownBy(() -> open.fulfilled("AG-1", List.of())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> open.refundDue("x")).isInstanceOf(IllegalStateException.class);
        CheckoutSession paid = open.paid(PAYMENT);
        assertThatThrownBy(() -> paid.expired(NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> paid.paid(PAYMENT)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> paid.fulfilled("AG-1", List.of()).review("x"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void one_that_is_being_ended_is_not_live_and_may_be_paid_all_the_same() {
        CheckoutSession ending = open.ending("the cart changed");
        assertThat(ending.live()).isFalse();
        assertThat(ending.holdsStock()).isTrue();
        assertThat(ending.paid(PAYMENT).progress().ending()).isEmpty();
    }

    @Test
    void the_order_of_a_checkout_and_a_shop_always_has_the_same_id() {
        assertThat(Order.id("chk_01M86FYZ8045W7H0QEMHE529PM", "shp_1"))
                .isEqualTo(Order.id("chk_01M86FYZ8045W7H0QEMHE529PM", "shp_1"))
                .matches("ord_01M86FYZ80[0-9A-HJKMNP-TV-Z]{16}")
                .isNotEqualTo(Order.id("chk_01M86FYZ8045W7H0QEMHE529PM", "shp_2"))
                .isNotEqualTo(Order.id("chk_01M86FYZ8045W7H0QEMHE529PN", "shp_1"));
    }
}
