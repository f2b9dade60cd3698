package dev.marketplace.demo.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marketplace.demo.catalogue.DemoCatalogue;
import dev.marketplace.demo.catalogue.Product;
import dev.marketplace.demo.pictures.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoSeederTest {

    private static final String ENTER = "POST /api/v1/products";
    private static final String UPLOAD = "POST /api/v1/images";

    private final DemoCatalogue catalogue = DemoCatalogue.read().only(Set.of("kiln-street-pottery", "dar-al-ward"));
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    private Path folder;

    private SmallMarketplace marketplace;

    @BeforeEach
    void start() throws IOException {
        marketplace = new SmallMarketplace();
        Files.createDirectories(folder.resolve("pictures"));
        for (Picture picture : Picture.usedBy(catalogue)) {
            Files.write(folder.resolve("pictures").resolve(picture.fileName()), SmallMarketplace.anyJpeg());
        }
    }

    @AfterEach
    void stop() {
        marketplace.close();
    }

    @Test
    void everything_is_entered_once() {
        seed();
        assertThat(marketplace.products)
                .containsOnlyKeys(
                        catalogue.products().stream().map(Product::slug).toList());
        assertThat(marketplace.shops).hasSize(2);
        assertThat(marketplace.accounts)
                .containsKeys("seller dar-al-ward@example.com", "user tomas.lindqvist@example.com");
        assertThat(marketplace.count(UPLOAD))
                .isLessThan(marketplace.products.values().stream()
                        .mapToLong(product -> product.get("variants").findValues("imageIds").stream()
                                .mapToLong(JsonNode::size)
                                .sum())
                        .sum());
        assertThat(marketplace.images).hasSize((int) marketplace.count(UPLOAD));
        assertThat(lines).contains("The demo catalogue is complete.", "Products: 40 of 42");
    }

    @Test
    void a_second_run_enters_nothing() {
        seed();
        marketplace.requests.clear();
        seed();
        assertThat(marketplace.requests).hasSize(1).allMatch(request -> request.startsWith("GET "));
    }

    @Test
    void without_its_log_a_second_run_looks_and_enters_nothing() throws IOException {
        seed();
        marketplace.requests.clear();
        Files.delete(log());
        seed();
        assertThat(marketplace.requests).doesNotContain(ENTER, UPLOAD, "POST /api/v1/shops", "PUT /api/v1/categories");
        assertThat(marketplace.requests).doesNotContain("POST /api/v1/sellers/registrations");
    }

    @Test
    void a_run_that_was_cut_off_goes_on_where_it_was() {
        AtomicInteger entered = new AtomicInteger();
        marketplace.refusals = Map.of(
                request -> request.equals(ENTER) && entered.incrementAndGet() > 10,
                SmallMarketplace.Reply.problem(403, "shared.not-allowed"));
        assertThatThrownBy(this::seed).isInstanceOf(SeedFailure.class).hasMessageContaining("403");
        assertThat(marketplace.products).hasSize(10);
        long uploads = marketplace.count(UPLOAD);

        marketplace.refusals = Map.of();
        seed();
        assertThat(marketplace.products).hasSize(catalogue.products().size());
        assertThat(uploads).isPositive();
        assertThat(marketplace.count(UPLOAD)).isEqualTo(usedInShops());
    }

    @Test
    void a_registration_that_waits_for_its_code_is_finished_with_the_code_in_the_mailbox() {
        AtomicInteger verified = new AtomicInteger();
        marketplace.refusals = Map.of(
                request -> request.endsWith("/verifications") && verified.incrementAndGet() <= 2,
                SmallMarketplace.Reply.problem(403, "shared.not-allowed"));
        assertThatThrownBy(this::seed).isInstanceOf(SeedFailure.class);
        long registrations = marketplace.count("POST /api/v1/sellers/registrations");
        seed();
        assertThat(marketplace.count("POST /api/v1/sellers/registrations")).isEqualTo(registrations);
    }

    @Test
    void an_answer_that_is_lost_makes_no_product_twice() {
        AtomicInteger entered = new AtomicInteger();
        marketplace.answerIsLost = request -> request.equals(ENTER) && entered.incrementAndGet() % 5 == 0;
        seed();
        assertThat(marketplace.products).hasSize(catalogue.products().size());
    }

    @Test
    void pictures_remembered_from_another_marketplace_are_uploaded_anew() throws IOException {
        seed();
        marketplace.close();
        marketplace = new SmallMarketplace();
        seed();
        assertThat(marketplace.products).hasSize(catalogue.products().size());
    }

    @Test
    void who_holds_us_back_is_asked_again_after_the_time_given() {
        AtomicInteger registrations = new AtomicInteger();
        marketplace.refusals = Map.of(
                request -> request.endsWith("/registrations") && registrations.incrementAndGet() == 1,
                new SmallMarketplace.Reply(429, Map.of("code", "shared.throttled"), "17"));
        seed();
        assertThat(pauses).contains(Duration.ofSeconds(17));
    }

    @Test
    void one_product_that_is_refused_does_not_stop_the_others_and_is_named() {
        AtomicInteger entered = new AtomicInteger();
        marketplace.refusals = Map.of(
                request -> request.equals(ENTER) && entered.incrementAndGet() == 3,
                SmallMarketplace.Reply.problem(400, "shared.invalid-input"));
        assertThatThrownBy(this::seed)
                .isInstanceOf(SeedFailure.class)
                .hasMessageContaining("Product ")
                .hasMessageContaining("shared.invalid-input");
        assertThat(marketplace.products).hasSize(catalogue.products().size() - 1);
        assertThat(lines).doesNotContain("The demo catalogue is complete.");
    }

    @Test
    void a_missing_picture_says_what_to_do() throws IOException {
        Files.delete(folder.resolve("pictures")
                .resolve(Picture.avatar(catalogue.shops().get(0)).fileName()));
        assertThatThrownBy(this::seed).isInstanceOf(SeedFailure.class).hasMessageContaining("Build the project");
    }

    @Test
    void absent_things_are_left_out_and_text_becomes_html() {
        seed();
        for (Product product : catalogue.products()) {
            JsonNode body = marketplace.products.get(product.slug());
            assertThat(body.path("detailedDescription").asText())
                    .startsWith("<p>")
                    .endsWith("</p>");
            assertThat(body.has("videoUrl")).isEqualTo(product.video() != null);
            body.path("variants")
                    .forEach(variant -> assertThat(variant.has("salePrice")).isEqualTo(product.sale() != null));
        }
    }

    private long usedInShops() {
        return catalogue.shops().stream()
                .mapToLong(shop ->
                        Picture.usedBy(catalogue.only(Set.of(shop.slug()))).size())
                .sum();
    }

    private Path log() {
        return folder.resolve("data/seed.log");
    }

    private void seed() {
        new DemoSeeder(catalogue, marketplace.target(), folder.resolve("pictures"), log(), lines::add, pauses::add)
                .seed();
    }
}
