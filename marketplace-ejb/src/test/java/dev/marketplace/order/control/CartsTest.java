package dev.marketplace.order.control;

import static dev.marketplace.order.control.OrderRoom.cartOf;
import static dev.marketplace.order.control.OrderRoom.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marketplace.external.payment.HostedPayment;
import dev.marketplace.order.CartFull;
import dev.marketplace.order.NotEnoughStock;
import dev.marketplace.order.NotForSale;
import dev.marketplace.order.boundary.AddToCart;
import dev.marketplace.order.boundary.CartKey;
import dev.marketplace.order.boundary.CartView;
import dev.marketplace.order.boundary.PaymentStart;
import dev.marketplace.order.entity.CheckoutState;
import dev.marketplace.platform.kafka.KafkaRecord;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.Money;
import dev.marketplace.shared.NotAllowed;
import dev.marketplace.shared.NotFound;
import dev.marketplace.shared.NotSignedIn;
import dev.marketplace.shared.Scope;
import dev.marketplace.shared.Unavailable;
import dev.marketplace.testing.PaymentProvider.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CartsTest {

    private static final Caller LENA = user("usr_lena");
    private static final Caller VISITOR = Caller.anonymous(Scope.MAIN, "test-correlation");
    private static final String VISITOR_ID = "a-secret-of-her-browser";
    private static final CartKey VISITORS_CART = new CartKey(Optional.empty(), Optional.of(VISITOR_ID));

    private OrderRoom room;

    @BeforeEach
    void open() {
        room = new OrderRoom();
        room.stock.put("sku-a", "shp_1", 5_400, 10);
        room.stock.put("sku-b", "shp_1", 1_600, 10);
        room.stock.put("sku-c", "shp_2", 13_900, 10);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void an_empty_cart_is_shown_in_the_currency_of_the_site() {
        CartView cart = room.carts.view(LENA, cartOf(LENA));
        assertThat(cart.shops()).isEmpty();
        assertThat(cart.subtotal()).isEqualTo(Money.zero("EUR"));
        assertThat(cart.payable()).isFalse();
    }

    @Test
    void the_cart_of_an_account_that_is_gone_goes_with_it_and_others_stay() {
        Caller kim = user("usr_kim");
        room.put(LENA, "sku-a", 1);
        room.put(kim, "sku-a", 1);
        ErasureListener listener = new ErasureListener(room.keeper);
        for (String type : List.of("identity.password-changed", "identity.account-erased", "identity.account-erased")) {
            assertThat(room.carts.view(kim, cartOf(kim)).shops()).hasSize(1);
            listener.onRecord(aboutLena(type));
        }
        assertThat(room.carts.view(LENA, cartOf(LENA)).shops()).isEmpty();
        assertThat(room.carts.view(kim, cartOf(kim)).shops()).hasSize(1);
    }

    private static KafkaRecord aboutLena(String type) {
        Event event = new Event(
                "evt_1", type, 1, Instant.EPOCH, "main", "usr_lena", 1, "cor_1", Map.of("accountId", "usr_lena"));
        return new KafkaRecord("identity.events", 0, 0, "usr_lena", event.toJson(), Map.of(), Instant.EPOCH);
    }

    @Test
    void lines_are_grouped_by_shop_in_the_order_of_adding() {
        room.put(LENA, "sku-c", 1);
        room.put(LENA, "sku-a", 2);
        room.put(LENA, "sku-b", 1);
        CartView cart = room.carts.view(LENA, cartOf(LENA));
        assertThat(cart.shops()).extracting(shop -> shop.shop().id()).containsExactly("shp_2", "shp_1");
        assertThat(cart.shops().get(1).subtotal()).isEqualTo(Money.of(12_400, "EUR"));
        assertThat(cart.subtotal()).isEqualTo(Money.of(26_300, "EUR"));
        assertThat(cart.itemCount()).isEqualTo(4);
        assertThat(cart.payable()).isTrue();
    }

    @Test
    void a_price_that_changed_since_is_shown_beside_the_one_at_adding() {
        room.put(LENA, "sku-a", 1);
        room.stock.price("sku-a", "shp_1", 4_900, true);
        var line = room.carts.view(LENA, cartOf(LENA)).shops().get(0).lines().get(0);
        assertThat(line.unitPrice()).isEqualTo(Money.of(4_900, "EUR"));
        assertThat(line.priceWhenAdded()).contains(Money.of(5_400, "EUR"));
    }

    @Test
    void more_than_there_is_cannot_be_added_and_the_refusal_says_what_is_left() {
        room.put(LENA, "sku-a", 8);
        assertThatThrownBy(() -> room.put(LENA, "sku-a", 3))
                .isInstanceOfSatisfying(
                        NotEnoughStock.class, e -> assertThat(e.details()).containsEntry("left", 10));
        assertThat(room.carts.count(LENA, cartOf(LENA))).isEqualTo(8);
    }

    @Test
    void quantities_are_from_one_to_ninety_nine() {
        assertThatThrownBy(() -> room.put(LENA, "sku-a", 0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> room.put(LENA, "sku-a", -1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> room.put(LENA, "sku-a", 100)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> room.put(LENA, "sku-a", Integer.MAX_VALUE)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void what_does_not_exist_or_is_not_for_sale_cannot_be_added() {
        room.stock.price("sku-b", "shp_1", 1_600, false);
        assertThatThrownBy(() -> room.put(LENA, "sku-x", 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> room.put(LENA, "sku-b", 1)).isInstanceOf(NotForSale.class);
    }

    @Test
    void a_fifty_first_variant_does_not_fit() {
        for (int i = 0; i < Limits.CART_LINES; i++) {
            room.stock.put("many-" + i, "shp_1", 100, 10);
            room.put(LENA, "many-" + i, 1);
        }
        assertThatThrownBy(() -> room.put(LENA, "sku-a", 1)).isInstanceOf(CartFull.class);
        room.put(LENA, "many-7", 1);
        assertThat(room.carts.count(LENA, cartOf(LENA))).isEqualTo(51);
    }

    @Test
    void a_quantity_of_zero_takes_a_line_out() {
        room.put(LENA, "sku-a", 2);
        assertThat(room.carts.change(LENA, cartOf(LENA), "sku-a", 0).shops()).isEmpty();
    }

    @Test
    void nobody_reaches_the_cart_of_another() {
        assertThatThrownBy(() -> room.carts.view(LENA, cartOf(user("usr_mia")))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> room.carts.view(VISITOR, cartOf(LENA))).isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> room.carts.view(VISITOR, new CartKey(Optional.empty(), Optional.of("short"))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void what_a_visitor_gathered_is_hers_after_she_signs_in_and_only_once() {
        room.carts.add(VISITOR, VISITORS_CART, new AddToCart("sku-a", 7));
        room.carts.add(VISITOR, VISITORS_CART, new AddToCart("sku-c", 1));
        room.put(LENA, "sku-a", 5);
        CartView merged = room.carts.merge(LENA, VISITOR_ID);
        assertThat(merged.itemCount())
                .as("10 of sku-a are in stock, 1 of sku-c")
                .isEqualTo(11);
        assertThat(room.carts.count(VISITOR, VISITORS_CART)).isZero();
        assertThat(room.carts.merge(LENA, VISITOR_ID).itemCount()).isEqualTo(11);
    }

    @Test
    void the_visitors_secret_is_not_stored() {
        room.carts.add(VISITOR, VISITORS_CART, new AddToCart("sku-a", 1));
        assertThat(room.database.collection("carts").find().first().toJson()).doesNotContain(VISITOR_ID);
    }

    @Test
    void visitors_carts_are_tidied_up_after_thirty_days_and_shoppers_are_not() {
        room.carts.add(VISITOR, VISITORS_CART, new AddToCart("sku-a", 1));
        room.put(LENA, "sku-a", 1);
        room.clock.advance(Duration.ofDays(31));
        room.expiry.run(OrderRoom.system());
        assertThat(room.carts.count(VISITOR, VISITORS_CART)).isZero();
        assertThat(room.carts.count(LENA, cartOf(LENA))).isEqualTo(1);
    }

    @Test
    void changing_a_cart_ends_its_checkout_first_at_the_provider_then_in_stock() {
        room.put(LENA, "sku-a", 4);
        PaymentStart start = room.start(LENA, "key-1");
        assertThat(room.stock.level("sku-a").available()).isEqualTo(6);
        room.put(LENA, "sku-a", 6);
        assertThat(room.session(start.checkoutId()).state()).isEqualTo(CheckoutState.EXPIRED);
        assertThat(room.provider.all()).extracting(HostedPayment::status).containsOnly(HostedPayment.Status.EXPIRED);
        assertThat(room.stock.level("sku-a").available()).isEqualTo(10);
        assertThat(room.carts.count(LENA, cartOf(LENA))).isEqualTo(10);
    }

    @Test
    void a_cart_whose_checkout_cannot_be_ended_stays_as_it_is() {
        room.put(LENA, "sku-a", 4);
        PaymentStart start = room.start(LENA, "key-1");
        room.provider.failNext(Fault.BEFORE_IT_WORKS);
        assertThatThrownBy(() -> room.put(LENA, "sku-b", 1)).isInstanceOf(Unavailable.class);
        assertThat(room.carts.count(LENA, cartOf(LENA))).isEqualTo(4);
        assertThat(room.stock.level("sku-a").available()).isEqualTo(6);
        room.expiry.run(OrderRoom.system());
        assertThat(room.session(start.checkoutId()).state()).isEqualTo(CheckoutState.EXPIRED);
    }

    @Test
    void changing_a_cart_that_was_paid_meanwhile_makes_its_orders_and_begins_a_fresh_cart() {
        room.put(LENA, "sku-a", 4);
        PaymentStart start = room.start(LENA, "key-1");
        room.provider.pay(room.page(start.checkoutId()));
        room.put(LENA, "sku-b", 1);
        assertThat(room.session(start.checkoutId()).state()).isEqualTo(CheckoutState.FULFILLED);
        CartView cart = room.carts.view(LENA, cartOf(LENA));
        assertThat(cart.shops().get(0).lines()).extracting(line -> line.sku()).containsExactly("sku-b");
    }

    @Test
    void her_own_checkout_does_not_make_her_cart_look_sold_out() {
        room.put(LENA, "sku-a", 10);
        room.start(LENA, "key-1");
        CartView cart = room.carts.view(LENA, cartOf(LENA));
        assertThat(cart.payable()).isTrue();
        assertThat(cart.shops().get(0).lines().get(0).available()).isEqualTo(10);
    }
}
