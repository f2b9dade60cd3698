package dev.marketplace.system.people;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;

/** Opens the fixture's shops, as sellers do. */
final class Openings {

    private static final String BOUNDARY = "a-boundary-between-parts";
    private static final int SIDE = 320;

    private final Registrations registrations;
    private final Api admin;

    Openings(Registrations registrations, Api admin) {
        this.registrations = registrations;
        this.admin = admin;
    }

    /** @param delivery cents that this shop takes for it */
    Seller open(String shop, long delivery) {
        String email = registrations.newAddress(shop);
        Api api = registrations.seller(shop + " Owner", email);
        String category = category();
        String picture = upload(api);
        api.post("/shops", shop(shop, delivery, category.substring(0, category.indexOf('/'))))
                .must(201);
        return new Seller(shop, email, Registrations.PASSWORD, api, picture, category);
    }

    private Map<String, Object> shop(String name, long delivery, String category) {
        String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-") + "-" + registrations.run();
        return Map.ofEntries(
                Map.entry("slug", slug),
                Map.entry("name", name),
                Map.entry("language", "en"),
                Map.entry("city", "Porto"),
                Map.entry("country", "PT"),
                Map.entry("category", category),
                Map.entry("bio", "A shop that tests buy from."),
                Map.entry("address", "Rua das Flores 1, Porto"),
                Map.entry("openingHours", Map.of("Mon", "9:00 to 17:00")),
                Map.entry("links", List.of()),
                Map.entry(
                        "delivery",
                        List.of(Map.of("method", "Parcel", "amount", Api.money(delivery, "EUR"), "days", "3 to 5"))),
                Map.entry("returns", "30 days"));
    }

    /** A category of two levels: the first there is, or one that the admin makes. */
    private String category() {
        JsonNode tree = admin.get("/categories").must(200).json();
        if (tree.isEmpty()) {
            Map<String, String> names = Map.of("en", "Home", "de", "Zuhause", "ar", "المنزل");
            Object child = Map.of("slug", "ceramics", "names", names, "children", List.of());
            Object top = Map.of("slug", "home", "names", names, "children", List.of(child));
            tree = admin.put("/categories", List.of(top)).must(200).json();
        }
        return tree.path(0).path("children").path(0).path("path").asText();
    }

    private static String upload(Api api) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"sand.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(picture());
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return api.postBytes("/images", body.toByteArray(), "multipart/form-data; boundary=" + BOUNDARY)
                .must(201)
                .json()
                .path("id")
                .asText();
    }

    private static byte[] picture() {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(new Color(0xC8, 0xA8, 0x82));
        brush.fillRect(0, 0, SIDE, SIDE);
        brush.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
