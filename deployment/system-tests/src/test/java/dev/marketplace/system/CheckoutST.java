package dev.marketplace.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marketplace.system.people.Answer;
import dev.marketplace.system.people.Api;
import dev.marketplace.system.people.Crowd;
import dev.marketplace.system.people.Item;
import dev.marketplace.system.people.People;
import dev.marketplace.system.people.Shopper;
import dev.marketplace.system.product.Marketplace;
import dev.marketplace.system.product.Sandbox;
import dev.marketplace.system.product.Sandbox.Session;
import dev.marketplace.system.product.SystemTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client may send to the checkout, and how often. */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckoutST {

    private final Marketplace marketplace;
    private final People people;
    private final Item jug;
    private final Shopper shopper;
    private final String address;

    CheckoutST(Marketplace marketplace, People people) {
        this.marketplace = marketplace;
        this.people = people;
        jug = people.item(people.potter(), "Water jug", 2_900, 500);
        shopper = people.shopper("Rosa Lind");
        address = shopper.address();
    }

    @Test
    void row_51_twenty_starts_of_one_cart_at_once_open_one_session() {
        Shopper hasty = people.shopper("Hasty Hands");
        String home = hasty.address();
        hasty.put(jug.sku(), 1).must(200);

        List<Answer> starts = Crowd.atOnce(20, number -> hasty.start(home));

        assertThat(starts)
                .allSatisfy(
                        start -> assertThat(start.status()).as(start.toString()).isEqualTo(201));
        assertThat(starts.stream()
                        .map(start -> start.json().path("redirectUrl").asText())
                        .distinct())
                .hasSize(1);
        String checkout = starts.get(0).json().path("checkoutId").asText();
        assertThat(sessionsOf(checkout)).singleElement().matches(Session::isOpen);
    }

    @Test
    void a_request_sent_twice_with_one_key_is_one_checkout_and_another_body_with_it_is_refused() {
        Shopper twice = people.shopper("Dora Double");
        String home = twice.address();
        twice.put(jug.sku(), 1).must(200);

        List<Answer> both = Crowd.atOnce(2, number -> twice.start(home, "the-same-key"));
        assertThat(both.get(0).must(201).text()).isEqualTo(both.get(1).must(201).text());
        assertThat(twice.start(home, "the-same-key").must(201).text())
                .isEqualTo(both.get(0).text());

        Answer other = twice.start(twice.address(), "the-same-key");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("order.idempotency-key-reused");
    }

    @Test
    void a_start_without_a_key_is_refused() {
        Answer refused = shopper.api().post("/checkouts", Shopper.choices(address));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "100", "1.5", "1e9", "2147483648", "\"2\"", "null", "{\"$gt\":0}"})
    void a_quantity_that_makes_no_sense_is_refused(String quantity) {
        String body = "{\"sku\":\"" + jug.sku() + "\",\"quantity\":" + quantity + "}";
        Answer refused = people.visitor().post("/cart/lines", body);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.problem()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"total\":{\"amount\":1,\"currency\":\"EUR\"}",
                "\"price\":1",
                "\"currency\":\"JPY\"",
                "\"shipping\":0",
                "\"buyerId\":\"usr_1\"",
                "\"_id\":\"chk_1\""
            })
    void row_52_a_client_that_names_a_price_is_refused(String field) {
        String body = "{\"addressId\":\"" + address + "\",\"deliveryByShop\":{}," + field + "}";
        Answer refused = shopper.api().post("/checkouts", body, "Idempotency-Key", "tampered-" + field.hashCode());
        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.problem()).isNotEmpty();
    }

    @Test
    void an_address_of_somebody_else_is_not_found() {
        Shopper stranger = people.shopper("Stran Ger");
        stranger.put(jug.sku(), 1).must(200);
        Answer refused = stranger.start(address);
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.problem()).isNotEmpty();
    }

    @Test
    void an_order_is_seen_by_its_buyer_its_seller_and_admins_only() {
        shopper.put(jug.sku(), 1).must(200);
        JsonNode start = shopper.start(address).must(201).json();
        marketplace.sandbox().pay(start.path("redirectUrl").asText(), Sandbox.GOOD_CARD);
        String checkout = start.path("checkoutId").asText();
        String order = shopper.awaitOrders(checkout).get(0);
        Shopper stranger = people.shopper("Cury Ous");

        for (Api allowed : List.of(shopper.api(), people.potter().api(), people.admin())) {
            assertThat(allowed.get("/orders/" + order).status()).isEqualTo(200);
        }
        for (Api foreign : List.of(stranger.api(), people.weaver().api())) {
            Answer refused = foreign.get("/orders/" + order);
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.text()).doesNotContain("Rosa");
        }
        assertThat(people.visitor().get("/orders/" + order).status()).isEqualTo(401);
        assertThat(stranger.api().get("/checkouts/" + checkout).status()).isEqualTo(404);
        assertThat(shopper.api().get("/orders/" + order).json().has("commission"))
                .as("what the marketplace keeps is no shopper's business")
                .isFalse();
    }

    @Test
    void row_51_a_cart_that_changes_while_it_can_be_paid_ends_the_session_first() {
        Shopper changing = people.shopper("Chang Ing");
        String home = changing.address();
        changing.put(jug.sku(), 1).must(200);
        JsonNode first = changing.start(home).must(201).json();
        changing.put(jug.sku(), 1).must(200);
        JsonNode second = changing.start(home).must(201).json();

        assertThat(second.path("redirectUrl").asText())
                .isNotEqualTo(first.path("redirectUrl").asText());
        assertThat(sessionsOf(first.path("checkoutId").asText())).noneMatch(Session::isOpen);
        marketplace.sandbox().pay(second.path("redirectUrl").asText(), Sandbox.GOOD_CARD);
        changing.awaitOrders(second.path("checkoutId").asText());
        assertThat(changing.api().all("/orders"))
                .singleElement()
                .matches(order -> order.path("itemCount").asInt() == 2);
    }

    @Test
    void a_payment_that_no_webhook_reports_is_fulfilled_when_the_buyer_returns() {
        Shopper unlucky = people.shopper("Unre Ported");
        String home = unlucky.address();
        unlucky.put(jug.sku(), 1).must(200);
        JsonNode start = unlucky.start(home).must(201).json();
        marketplace.sandbox().dropWebhooks(true);
        try {
            marketplace.sandbox().pay(start.path("redirectUrl").asText(), Sandbox.GOOD_CARD);
            assertThat(unlucky.awaitOrders(start.path("checkoutId").asText())).hasSize(1);
        } finally {
            marketplace.sandbox().dropWebhooks(false);
        }
    }

    private List<Session> sessionsOf(String checkout) {
        return marketplace.sandbox().sessions().stream()
                .filter(session -> session.checkout().equals(checkout))
                .toList();
    }

    @Test
    void a_product_cannot_be_sold_for_nothing_or_less() {
        for (long price : new long[] {0, -100}) {
            Map<String, Object> variant = Map.of(
                    "sku", "free-" + price, "regularPrice", Api.money(price, "EUR"), "stock", 1, "imageIds", List.of());
            Answer refused =
                    people.potter().api().post("/products", people.potter().product("free", "Free", variant));
            assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
            assertThat(refused.problem()).isNotEmpty();
        }
    }
}
