package dev.marketplace.demo.seed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marketplace.demo.catalogue.Product;
import dev.marketplace.demo.catalogue.Shop;
import dev.marketplace.demo.pictures.Picture;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One seller at work: opens her shop, uploads pictures, enters products. Products may be entered in parallel. */
final class ShopSeeder {

    private static final String ANY_PHONE = "+43 1 5550100";
    private static final int PAGE = 100;

    private final Shop shop;
    private final ApiClient api;
    private final SeedLog log;
    private final Path pictures;
    private final Session session;
    private final Map<Picture, Object> uploads = new ConcurrentHashMap<>();

    /** Signs the seller in, registered if need be. */
    ShopSeeder(Shop shop, ApiClient api, Accounts accounts, SeedLog log, Path pictures) {
        this.shop = shop;
        this.api = api;
        this.log = log;
        this.pictures = pictures;
        Accounts.Registration seller = new Accounts.Registration(
                "seller",
                shop.name(),
                DemoAccounts.sellerEmail(shop),
                DemoAccounts.PASSWORD,
                Map.of("phone", ANY_PHONE, "country", shop.country()));
        this.session = new Session(() -> accounts.open(seller));
    }

    /** Opens the shop unless it is open. */
    void open() {
        if (session.call(token -> api.get("shops/mine", token)).ok()) {
            return;
        }
        Answer answer = opened();
        if (answer.status() == 404) {
            log.forgetImages(shop.slug());
            answer = opened();
        }
        answer.orFail("Shop " + shop.slug());
    }

    private Answer opened() {
        Object body = Payloads.shop(shop, imageId(Picture.avatar(shop)), imageId(Picture.cover(shop)));
        return session.call(token -> api.post("shops", token, body));
    }

    /** The slugs of what she sells already, drafts too. */
    Set<String> present() {
        Set<String> slugs = new HashSet<>();
        Optional<String> after = Optional.of("");
        while (after.isPresent()) {
            String path = "products/mine?limit=" + PAGE
                    + (after.get().isEmpty() ? "" : "&after=" + URLEncoder.encode(after.get(), StandardCharsets.UTF_8));
            JsonNode page = session.call(token -> api.get(path, token))
                    .orFail("Products of " + shop.slug())
                    .body();
            page.path("items").forEach(card -> slugs.add(card.path("slug").asText()));
            after = Optional.of(page.path("next").asText("")).filter(cursor -> !cursor.isEmpty());
        }
        return slugs;
    }

    /** Enters a product with its pictures; one that is there already is fine. */
    void enter(Product product) {
        Answer answer = entered(product);
        if (answer.status() == 404) {
            log.forgetImages(shop.slug());
            answer = entered(product);
        }
        if (answer.status() != 409 || !answer.code().equals("catalogue.slug-taken")) {
            answer.orFail("Product " + product.slug());
        }
    }

    private Answer entered(Product product) {
        Object body = Payloads.product(product, this::imageId);
        return session.call(token -> api.post("products", token, body));
    }

    /** Products that share a picture may be entered at the same time: one of them uploads it. */
    private String imageId(Picture picture) {
        synchronized (uploads.computeIfAbsent(picture, key -> new Object())) {
            return log.image(shop.slug(), picture.fileName()).orElseGet(() -> upload(picture));
        }
    }

    private String upload(Picture picture) {
        byte[] jpeg;
        try {
            jpeg = Files.readAllBytes(pictures.resolve(picture.fileName()));
        } catch (IOException e) {
            throw new SeedFailure(
                    "The picture " + pictures.resolve(picture.fileName()) + " is missing. Build the project first.", e);
        }
        String id = session.call(token -> api.upload("images", token, picture.fileName(), jpeg))
                .orFail("Picture " + picture.fileName())
                .body()
                .path("id")
                .asText();
        log.addImage(shop.slug(), picture.fileName(), id);
        return id;
    }
}
