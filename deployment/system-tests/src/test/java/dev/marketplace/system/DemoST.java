package dev.marketplace.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marketplace.demo.catalogue.DemoCatalogue;
import dev.marketplace.demo.catalogue.Product;
import dev.marketplace.demo.catalogue.Shop;
import dev.marketplace.launcher.CatalogueSeed;
import dev.marketplace.system.people.Answer;
import dev.marketplace.system.people.Http;
import dev.marketplace.system.people.People;
import dev.marketplace.system.product.Await;
import dev.marketplace.system.product.SystemTest;
import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The demo catalogue that the launcher entered through the API; all of it with {@code -Pdrills}, one shop otherwise. */
@SystemTest
class DemoST {

    private final People people;
    private final DemoCatalogue demo;

    DemoST(People people) {
        this.people = people;
        String seeded = System.getProperty(CatalogueSeed.SETTING, "all");
        Set<String> shops = seeded.equals("all")
                ? Set.of()
                : Arrays.stream(seeded.split(",")).collect(Collectors.toSet());
        demo = DemoCatalogue.read().only(shops);
    }

    @Test
    void every_shop_of_the_demo_is_open_and_has_all_of_its_products() {
        for (Shop shop : demo.shops()) {
            assertThat(people.visitor().get("/shops/" + shop.slug()).status())
                    .as(shop.slug())
                    .isEqualTo(200);
        }
        for (Product product : demo.products()) {
            // drafts and what is to come later are entered too, and nobody sees them
            int status = product.status().equals("active") ? 200 : 404;
            Await.until(
                    product.slug() + " answers " + status,
                    Await.SOON,
                    () -> people.visitor().get("/products/" + product.slug()).status() == status);
        }
    }

    @Test
    void every_picture_of_a_list_is_served() {
        JsonNode list = people.visitor().get("/products?limit=24").must(200).json();
        for (JsonNode card : list.path("products")) {
            Answer picture =
                    Http.get(URI.create(card.path("picture").path("url").asText()));
            assertThat(picture.status()).as(picture.request()).isEqualTo(200);
            assertThat(picture.header("Content-Type")).startsWith("image/");
        }
    }
}
