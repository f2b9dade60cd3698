package dev.marketplace.order.control;

import static dev.marketplace.order.control.OrderRoom.admin;
import static dev.marketplace.order.control.OrderRoom.seller;
import static dev.marketplace.order.control.OrderRoom.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marketplace.order.boundary.OrderSummary;
import dev.marketplace.order.boundary.OrderView;
import dev.marketplace.order.boundary.PaymentStart;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.Money;
import dev.marketplace.shared.NotAllowed;
import dev.marketplace.shared.NotFound;
import dev.marketplace.shared.NotSignedIn;
import dev.marketplace.shared.Page;
import dev.marketplace.shared.PageRequest;
import dev.marketplace.shared.Role;
import dev.marketplace.shared.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrdersTest {

    private static final Caller LENA = user("usr_lena");
    private static final Caller MIA = user("usr_mia");
    private static final PageRequest ALL = PageRequest.first(100);

    private OrderRoom room;

    @BeforeEach
    void open() {
        room = new OrderRoom();
        room.stock.put("sku-a", "shp_1", 5_400, 100);
        room.stock.put("sku-c", "shp_2", 13_900, 100);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private void buy(Caller buyer, String key, String... skus) {
        for (String sku : skus) {
            room.put(buyer, sku, 1);
        }
        PaymentStart start = room.start(buyer, key);
        room.provider.pay(room.page(start.checkoutId()));
        room.checkout.returned(buyer, start.checkoutId());
    }

    @Test
    void buyers_and_sellers_see_their_own_and_admins_all() {
        buy(LENA, "key-1", "sku-a", "sku-c");
        buy(MIA, "key-1", "sku-a");
        assertThat(room.orders.ofBuyer(LENA, ALL).items()).hasSize(2);
        assertThat(room.orders.ofBuyer(MIA, ALL).items()).hasSize(1);
        assertThat(room.orders.ofSeller(seller("shp_1"), "", ALL).items())
                .hasSize(2)
                .allMatch(order -> order.shop().id().equals("shp_1"));
        assertThat(room.orders.ofSeller(seller("new"), "", ALL).items()).isEmpty();
        assertThat(room.orders.ofMarketplace(admin(), "", ALL).items()).hasSize(3);
        assertThat(room.orders.count(seller("shp_2"), "")).isEqualTo(1);
        assertThat(room.orders.count(admin(), "")).isEqualTo(3);
        assertThat(room.orders.count(LENA, "")).isEqualTo(2);
    }

    @Test
    void another_ones_order_does_not_exist_for_her() {
        buy(LENA, "key-1", "sku-a");
        String id = room.orders.ofBuyer(LENA, ALL).items().get(0).id();
        assertThat(room.orders.order(LENA, id).id()).isEqualTo(id);
        assertThat(room.orders.order(seller("shp_1"), id).id()).isEqualTo(id);
        assertThat(room.orders.order(admin(), id).id()).isEqualTo(id);
        assertThatThrownBy(() -> room.orders.order(MIA, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> room.orders.order(seller("shp_2"), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> room.orders.order(seller("new"), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> room.orders.order(LENA, "ord_x")).isInstanceOf(NotFound.class);
    }

    @Test
    void a_session_of_one_portal_opens_no_list_of_another() {
        Caller sellerAsAdmin = new Caller("sel_shp_1", Set.of(Role.SELLER), Audience.ADMIN, Scope.MAIN, "test-1");
        assertThatThrownBy(() -> room.orders.ofMarketplace(seller("shp_1"), "", ALL))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> room.orders.count(sellerAsAdmin, "")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> room.orders.order(sellerAsAdmin, "ord_x")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> room.orders.ofSeller(LENA, "", ALL)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> room.orders.ofBuyer(Caller.anonymous(Scope.MAIN, "test-1"), ALL))
                .isInstanceOf(NotSignedIn.class);
    }

    @Test
    void buyers_do_not_see_the_commission_and_sellers_not_the_transfer_group() {
        buy(LENA, "key-1", "sku-a");
        String id = room.orders.ofBuyer(LENA, ALL).items().get(0).id();
        OrderView hers = room.orders.order(LENA, id);
        assertThat(hers.commission()).isEmpty();
        assertThat(hers.net()).isEmpty();
        OrderView sellers = room.orders.order(seller("shp_1"), id);
        assertThat(sellers.commission()).contains(Money.of(540, "EUR"));
        assertThat(sellers.net()).contains(Money.of(5_400 + 490 - 540, "EUR"));
        assertThat(sellers.transferGroup()).isEmpty();
        assertThat(room.orders.order(admin(), id).transferGroup()).isPresent();
    }

    @Test
    void pages_follow_one_another_newest_first_without_gap_or_repetition() {
        for (int i = 0; i < 5; i++) {
            buy(LENA, "key-" + i, "sku-a", "sku-c");
            if (i % 2 == 0) {
                room.clock.advance(Duration.ofMinutes(1));
            }
        }
        List<OrderSummary> seen = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<OrderSummary> page = room.orders.ofBuyer(LENA, new PageRequest(3, after));
            seen.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        assertThat(seen).hasSize(10).doesNotHaveDuplicates();
        assertThat(seen).isSortedAccordingTo((one, two) -> two.placedAt().compareTo(one.placedAt()));
    }

    @Test
    void a_search_finds_numbers_buyers_and_titles_and_takes_signs_as_they_are() {
        buy(LENA, "key-1", "sku-a");
        buy(MIA, "key-1", "sku-c");
        assertThat(room.orders.ofMarketplace(admin(), "ag-10002", ALL).items()).hasSize(1);
        assertThat(room.orders.ofMarketplace(admin(), "TITLE SKU-C", ALL).items())
                .hasSize(1);
        assertThat(room.orders.ofMarketplace(admin(), "hofer", ALL).items()).hasSize(2);
        assertThat(room.orders.ofMarketplace(admin(), ".*", ALL).items()).isEmpty();
        assertThat(room.orders.ofSeller(seller("shp_1"), "sku-c", ALL).items()).isEmpty();
        assertThatThrownBy(() -> room.orders.ofMarketplace(admin(), "x".repeat(101), ALL))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_cursor_that_is_none_of_ours_is_refused() {
        PageRequest odd = new PageRequest(3, Optional.of(PageRequest.cursor("nonsense")));
        assertThatThrownBy(() -> room.orders.ofBuyer(LENA, odd)).isInstanceOf(InvalidInput.class);
        PageRequest broken = new PageRequest(3, Optional.of("%%%"));
        assertThatThrownBy(() -> room.orders.ofBuyer(LENA, broken)).isInstanceOf(InvalidInput.class);
    }
}
