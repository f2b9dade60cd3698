package dev.marketplace.order.control;

import static dev.marketplace.order.control.OrderRoom.cartOf;
import static dev.marketplace.order.control.OrderRoom.system;
import static dev.marketplace.order.control.OrderRoom.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marketplace.catalogue.SoldOut;
import dev.marketplace.external.payment.HostedPayment;
import dev.marketplace.order.AlreadyPaid;
import dev.marketplace.order.CartEmpty;
import dev.marketplace.order.CheckoutExpired;
import dev.marketplace.order.KeyReused;
import dev.marketplace.order.NotForSale;
import dev.marketplace.order.PaymentNotPossible;
import dev.marketplace.order.boundary.CheckoutChoices;
import dev.marketplace.order.boundary.CheckoutPreview;
import dev.marketplace.order.boundary.CheckoutStatus;
import dev.marketplace.order.boundary.PaymentStart;
import dev.marketplace.order.boundary.StartCheckout;
import dev.marketplace.order.entity.CheckoutState;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.Money;
import dev.marketplace.shared.NotFound;
import dev.marketplace.shared.NotSignedIn;
import dev.marketplace.shared.Scope;
import dev.marketplace.shared.Unavailable;
import dev.marketplace.testing.Parallel;
import dev.marketplace.testing.PaymentProvider.Fault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckoutTest {

    private static final Caller LENA = user("usr_lena");

    private OrderRoom room;

    @BeforeEach
    void open() {
        room = new OrderRoom();
        room.stock.put("sku-a", "shp_1", 5_400, 10);
        room.stock.put("sku-c", "shp_2", 13_900, 10);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void a_preview_counts_the_first_delivery_unless_another_is_chosen_and_none_above_the_free_limit() {
        room.put(LENA, "sku-a", 1);
        room.put(LENA, "sku-c", 2);
        CheckoutPreview first = room.checkout.preview(LENA, new CheckoutChoices(Optional.empty(), Map.of()));
        assertThat(first.shipping()).isEqualTo(Money.of(490, "EUR"));
        assertThat(first.total()).isEqualTo(Money.of(5_400 + 27_800 + 490, "EUR"));
        CheckoutPreview fast =
                room.checkout.preview(LENA, new CheckoutChoices(Optional.empty(), Map.of("shp_1", "Express")));
        assertThat(fast.deliveries()).extracting(choice -> choice.chosen()).containsExactly("Express", "Parcel");
        assertThat(fast.shipping()).isEqualTo(Money.of(1_290, "EUR"));
    }

    @Test
    void a_start_freezes_prices_and_holds_stock() {
        room.put(LENA, "sku-a", 2);
        PaymentStart start = room.start(LENA, "key-1");
        room.stock.price("sku-a", "shp_1", 9_900, true);
        assertThat(room.session(start.checkoutId()).offer().total()).isEqualTo(Money.of(11_290, "EUR"));
        assertThat(room.stock.level("sku-a").available()).isEqualTo(8);
        assertThat(start.expiresAt()).isEqualTo(room.clock.instant().plus(OrderRoom.PAGE_LIFE));
        assertThat(start.redirectUrl()).startsWith("https://pay.example/");
    }

    @Test
    void the_commission_is_ten_percent_of_each_line_and_nothing_of_the_delivery() {
        room.stock.put("sku-odd", "shp_1", 1_005, 10);
        room.put(LENA, "sku-odd", 3);
        PaymentStart start = room.start(LENA, "key-1");
        assertThat(room.session(start.checkoutId()).offer().parts().get(0).commission())
                .as("10 % of 30.15, half up")
                .isEqualTo(Money.of(302, "EUR"));
    }

    @Test
    void the_same_cart_has_one_open_checkout() {
        room.put(LENA, "sku-a", 2);
        PaymentStart first = room.start(LENA, "key-1");
        assertThat(room.start(LENA, "key-1")).isEqualTo(first);
        assertThat(room.start(LENA, "key-2")).isEqualTo(first);
        assertThat(room.provider.all()).hasSize(1);
    }

    @Test
    void twenty_starts_at_once_get_the_same_page() {
        room.put(LENA, "sku-a", 2);
        var results = Parallel.run(20, i -> room.start(LENA, "key-" + i % 5));
        assertThat(results).extracting(Parallel.Result::failure).containsOnly(Optional.empty());
        assertThat(results)
                .extracting(result -> result.value().orElseThrow())
                .containsOnly(results.get(0).value().orElseThrow());
        assertThat(room.provider.all()).hasSize(1);
        assertThat(room.stock.level("sku-a").available()).isEqualTo(8);
    }

    @Test
    void a_changed_choice_ends_the_old_page_and_opens_a_new_one() {
        room.put(LENA, "sku-a", 2);
        PaymentStart first = room.start(LENA, "key-1");
        PaymentStart second = room.checkout.start(
                LENA,
                new StartCheckout(
                        new CheckoutChoices(Optional.of("adr_usr_lena"), Map.of("shp_1", "Express")), "key-2"));
        assertThat(second.checkoutId()).isNotEqualTo(first.checkoutId());
        assertThat(room.session(first.checkoutId()).state()).isEqualTo(CheckoutState.EXPIRED);
        assertThat(room.provider.all())
                .extracting(HostedPayment::status)
                .containsExactly(HostedPayment.Status.EXPIRED, HostedPayment.Status.OPEN);
        assertThat(room.stock.level("sku-a").available()).isEqualTo(8);
    }

    @Test
    void the_same_key_with_other_choices_is_refused() {
        room.put(LENA, "sku-a", 2);
        room.start(LENA, "key-1");
        assertThatThrownBy(() -> room.checkout.start(
                        LENA,
                        new StartCheckout(
                                new CheckoutChoices(Optional.of("adr_usr_lena"), Map.of("shp_1", "Express")), "key-1")))
                .isInstanceOf(KeyReused.class);
    }

    @Test
    void a_key_whose_checkout_is_over_starts_nothing_again() {
        room.put(LENA, "sku-a", 2);
        room.start(LENA, "key-1");
        room.clock.advance(OrderRoom.PAGE_LIFE);
        room.expiry.run(system());
        assertThatThrownBy(() -> room.start(LENA, "key-1")).isInstanceOf(CheckoutExpired.class);
        assertThat(room.start(LENA, "key-2").redirectUrl()).isNotBlank();
    }

    @Test
    void a_key_whose_checkout_was_paid_gets_the_same_answer() {
        room.put(LENA, "sku-a", 2);
        PaymentStart start = room.start(LENA, "key-1");
        room.provider.pay(room.page(start.checkoutId()));
        room.checkout.returned(LENA, start.checkoutId());
        assertThat(room.start(LENA, "key-1")).isEqualTo(start);
        assertThatThrownBy(() -> room.start(LENA, "key-2")).isInstanceOf(CartEmpty.class);
    }

    @Test
    void a_start_after_an_unseen_payment_says_so() {
        room.put(LENA, "sku-a", 2);
        PaymentStart start = room.start(LENA, "key-1");
        room.provider.pay(room.page(start.checkoutId()));
        room.clock.advance(OrderRoom.PAGE_LIFE);
        assertThatThrownBy(() -> room.start(LENA, "key-2"))
                .isInstanceOfSatisfying(
                        AlreadyPaid.class,
                        e -> assertThat(e.details()).containsEntry("checkoutId", start.checkoutId()));
        assertThat(room.session(start.checkoutId()).state()).isEqualTo(CheckoutState.FULFILLED);
    }

    @Test
    void what_cannot_be_started_is_refused_and_holds_nothing() {
        assertThatThrownBy(() -> room.start(LENA, "key-1")).isInstanceOf(CartEmpty.class);
        room.put(LENA, "sku-a", 2);
        assertThatThrownBy(() -> room.start(Caller.anonymous(Scope.MAIN, "test-correlation"), "key-1"))
                .isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> room.start(LENA, " ")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> room.checkout.start(
                        LENA, new StartCheckout(new CheckoutChoices(Optional.empty(), Map.of()), "key-1")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> room.checkout.start(
                        LENA, new StartCheckout(new CheckoutChoices(Optional.of("adr_usr_mia"), Map.of()), "key-1")))
                .isInstanceOf(NotFound.class);
        room.stock.price("sku-a", "shp_1", 5_400, false);
        assertThatThrownBy(() -> room.start(LENA, "key-1")).isInstanceOf(NotForSale.class);
        assertThat(room.stock.level("sku-a").available()).isEqualTo(10);
        assertThat(room.provider.all()).isEmpty();
    }

    @Test
    void a_sold_out_variant_stops_the_start_and_gives_the_rest_back() {
        room.put(LENA, "sku-a", 6);
        room.put(LENA, "sku-c", 6);
        Caller mia = user("usr_mia");
        room.put(mia, "sku-c", 6);
        room.start(mia, "key-1");
        assertThatThrownBy(() -> room.start(LENA, "key-1"))
                .isInstanceOfSatisfying(SoldOut.class, e -> assertThat(e.left()).isEqualTo(4));
        assertThat(room.stock.level("sku-a").available()).isEqualTo(10);
        assertThat(room.carts.count(LENA, cartOf(LENA))).isEqualTo(12);
    }

    @Test
    void fifty_buyers_of_the_last_five_pieces_make_five_checkouts_and_forty_five_clear_refusals() {
        room.stock.put("sku-last", "shp_1", 5_400, 5);
        for (int i = 0; i < 50; i++) {
            room.put(user("usr_" + i), "sku-last", 1);
        }
        var results = Parallel.run(50, i -> {
            PaymentStart start = room.start(user("usr_" + i), "key");
            room.provider.pay(room.page(start.checkoutId()));
            return room.checkout.returned(user("usr_" + i), start.checkoutId());
        });
        assertThat(results)
                .filteredOn(result -> result.value().isPresent())
                .hasSize(5)
                .allMatch(result -> result.value().get().state().equals("fulfilled"));
        assertThat(results)
                .filteredOn(result -> result.failure().isPresent())
                .hasSize(45)
                .allMatch(result -> result.failure().get() instanceof SoldOut);
        assertThat(room.stock.level("sku-last").available()).isZero();
        assertThat(room.stock.level("sku-last").sold()).isEqualTo(5);
        assertThat(new Invariants(room).orders()).hasSize(5);
        assertThat(room.provider.all())
                .filteredOn(page -> page.status() == HostedPayment.Status.PAID)
                .hasSize(5)
                .allMatch(page -> page.received().orElseThrow().equals(Money.of(5_890, "EUR")));
    }

    @Test
    void no_answer_after_the_provider_did_its_work_leads_to_the_same_page_when_asked_again() {
        room.put(LENA, "sku-a", 2);
        room.provider.failNext(Fault.AFTER_IT_WORKED);
        assertThatThrownBy(() -> room.start(LENA, "key-1")).isInstanceOf(Unavailable.class);
        PaymentStart start = room.start(LENA, "key-1");
        assertThat(room.provider.all()).hasSize(1);
        assertThat(room.page(start.checkoutId())).isEqualTo("cs_test_1");
    }

    @Test
    void an_attempt_without_an_answer_is_repaired_by_the_job() {
        room.put(LENA, "sku-a", 2);
        room.provider.failNext(Fault.BEFORE_IT_WORKS);
        assertThatThrownBy(() -> room.start(LENA, "key-1")).isInstanceOf(Unavailable.class);
        room.clock.advance(Duration.ofSeconds(25));
        room.repairs.run(system());
        assertThat(room.provider.all()).hasSize(1);
        assertThat(room.start(LENA, "key-1").redirectUrl()).isEqualTo("https://pay.example/cs_test_1");
    }

    @Test
    void a_refusal_of_the_provider_ends_the_checkout_and_leaves_the_cart() {
        room.put(LENA, "sku-a", 2);
        room.provider.failNext(Fault.REFUSES);
        assertThatThrownBy(() -> room.start(LENA, "key-1")).isInstanceOf(PaymentNotPossible.class);
        assertThat(room.stock.level("sku-a").available()).isEqualTo(10);
        assertThat(room.carts.count(LENA, cartOf(LENA))).isEqualTo(2);
        assertThat(room.start(LENA, "key-2").redirectUrl()).isNotBlank();
    }

    @Test
    void time_over_ends_the_page_and_gives_the_stock_back() {
        room.put(LENA, "sku-a", 2);
        PaymentStart start = room.start(LENA, "key-1");
        room.clock.advance(OrderRoom.PAGE_LIFE.minusSeconds(1));
        room.expiry.run(system());
        assertThat(room.session(start.checkoutId()).state()).isEqualTo(CheckoutState.OPEN);
        room.clock.advance(Duration.ofSeconds(1));
        room.expiry.run(system());
        assertThat(room.checkout.returned(LENA, start.checkoutId()).state()).isEqualTo("expired");
        assertThat(room.stock.level("sku-a").available()).isEqualTo(10);
        assertThat(room.carts.count(LENA, cartOf(LENA))).isEqualTo(2);
    }

    @Test
    void stock_is_kept_while_the_provider_does_not_say_that_nobody_can_pay() {
        room.put(LENA, "sku-a", 2);
        PaymentStart start = room.start(LENA, "key-1");
        room.clock.advance(OrderRoom.PAGE_LIFE);
        room.provider.failNext(Fault.BEFORE_IT_WORKS);
        room.expiry.run(system());
        assertThat(room.stock.level("sku-a").available()).isEqualTo(8);
        assertThat(room.session(start.checkoutId()).state()).isEqualTo(CheckoutState.OPEN);
        room.expiry.run(system());
        assertThat(room.stock.level("sku-a").available()).isEqualTo(10);
    }

    @Test
    void time_over_on_a_paid_page_makes_its_orders() {
        room.put(LENA, "sku-a", 2);
        PaymentStart start = room.start(LENA, "key-1");
        room.provider.pay(room.page(start.checkoutId()));
        room.clock.advance(OrderRoom.PAGE_LIFE);
        room.expiry.run(system());
        new Invariants(room).soldOnce(start.checkoutId());
    }

    @Test
    void a_checkout_is_its_buyers_alone() {
        room.put(LENA, "sku-a", 2);
        PaymentStart start = room.start(LENA, "key-1");
        assertThatThrownBy(() -> room.checkout.returned(user("usr_mia"), start.checkoutId()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        room.checkout.returned(Caller.anonymous(Scope.MAIN, "test-correlation"), start.checkoutId()))
                .isInstanceOf(NotSignedIn.class);
    }

    @Test
    void coming_back_without_paying_shows_where_to_pay() {
        room.put(LENA, "sku-a", 2);
        PaymentStart start = room.start(LENA, "key-1");
        CheckoutStatus status = room.checkout.returned(LENA, start.checkoutId());
        assertThat(status.state()).isEqualTo("open");
        assertThat(status.paymentUrl()).contains(start.redirectUrl());
        assertThat(status.orderIds()).isEmpty();
        assertThat(new Invariants(room).orders()).isEmpty();
    }

    @Test
    void coming_back_while_the_provider_is_silent_is_told_so_and_not_taken_for_unpaid() {
        room.put(LENA, "sku-a", 2);
        PaymentStart start = room.start(LENA, "key-1");
        room.provider.pay(room.page(start.checkoutId()));
        room.provider.failNext(Fault.BEFORE_IT_WORKS);
        assertThat(room.checkout.returned(LENA, start.checkoutId()).state()).isEqualTo("checking");
        assertThat(room.checkout.returned(LENA, start.checkoutId()).state()).isEqualTo("fulfilled");
    }
}
