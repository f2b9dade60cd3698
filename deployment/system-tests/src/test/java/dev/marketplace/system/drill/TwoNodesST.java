package dev.marketplace.system.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marketplace.system.people.Http;
import dev.marketplace.system.people.Item;
import dev.marketplace.system.people.People;
import dev.marketplace.system.people.Shopper;
import dev.marketplace.system.product.ApiNode;
import dev.marketplace.system.product.Await;
import dev.marketplace.system.product.Marketplace;
import dev.marketplace.system.product.SystemTest;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Payara Micro with the API beside the Server with the EAR: two nodes, one marketplace. */
@SystemTest
@Tag("drill")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesST {

    private final Marketplace marketplace;
    private final People people;
    private ApiNode node;

    TwoNodesST(Marketplace marketplace, People people) {
        this.marketplace = marketplace;
        this.people = people;
    }

    @BeforeAll
    void start() {
        node = marketplace.startApiNode();
    }

    @AfterAll
    void stop() {
        node.close();
    }

    @Test
    void row_126_both_answer_the_same_of_marketplace_and_categories() {
        assertThat(Http.get(node.at("/site")).must(200).json())
                .isEqualTo(people.visitor().get("/site").must(200).json());
        assertThat(Http.get(node.at("/categories")).must(200).json())
                .isEqualTo(people.visitor().get("/categories").must(200).json());
    }

    @Test
    void row_126_a_product_that_is_entered_at_the_server_is_found_at_the_node() {
        Item item = people.item(people.potter(), "Node bowl", 2_400, 7);
        Await.until(
                "the node finds the product",
                Await.SOON,
                () -> Http.get(node.at("/products/" + item.sku())).status() == 200);
        JsonNode found = Http.get(node.at("/products?text=node+bowl")).must(200).json();
        assertThat(found.path("products").findValuesAsText("slug")).contains(item.sku());
        assertThat(Http.get(node.at("/products/" + item.sku())).json())
                .isEqualTo(people.visitor().get("/products/" + item.sku()).json());
    }

    @Test
    void row_126_a_cart_and_a_session_are_the_same_at_both() {
        Item item = people.item(people.weaver(), "Node shawl", 5_500, 9);
        Shopper shopper = people.shopper("Nora Node");
        String bearer = "Bearer " + shopper.api().token();

        Http.post(node.at("/cart/lines"), Map.of("sku", item.sku(), "quantity", 2), "Authorization", bearer)
                .must(200);
        shopper.put(item.sku(), 1).must(200);

        JsonNode atNode =
                Http.get(node.at("/cart"), "Authorization", bearer).must(200).json();
        assertThat(atNode).isEqualTo(shopper.cart());
        assertThat(atNode.findValue("quantity").asInt()).isEqualTo(3);
    }

    @Test
    void row_126_the_node_lets_in_nobody_whom_the_server_would_not() {
        assertThat(Http.get(node.at("/orders")).status()).isEqualTo(401);
        assertThat(Http.get(node.at("/jobs"), "Authorization", "Bearer forged").status())
                .isEqualTo(401);
    }
}
