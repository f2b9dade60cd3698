package dev.marketplace.api.seed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.marketplace.shared.Money;
import dev.marketplace.shop.boundary.CreateShop;
import dev.marketplace.shop.boundary.DeliveryOption;
import dev.marketplace.shop.boundary.ShopLink;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A shop as clients of the seed open it. It has what the seed knows; the rest is the seller's to fill in. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SeedShop(
        String name,
        String bio,
        String address,
        @JsonProperty("opening_hours") String openingHours,
        String website,
        String category) {

    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    /** Where the seed asks for nothing, the law speaks. */
    private static final String RETURNS = "As the law of the shop's country says.";

    /**
     * @param country the seller's
     * @param currency the marketplace's; delivery costs nothing until the seller says otherwise
     */
    CreateShop command(String country, String currency) {
        return new CreateShop(
                slug(),
                name,
                "en",
                city(),
                country,
                category,
                bio,
                address,
                week(),
                links(),
                Optional.empty(),
                List.of(new DeliveryOption("Standard", Money.zero(currency), "3 to 5")),
                RETURNS,
                Optional.empty(),
                Optional.empty());
    }

    /** The last part of the address, which the seed has in one line. */
    private String city() {
        return address == null
                ? ""
                : address.substring(address.lastIndexOf(',') + 1).strip();
    }

    /** The seed has one text for the whole week. */
    private Map<String, String> week() {
        return openingHours == null || openingHours.isBlank()
                ? Map.of()
                : DAYS.stream().collect(Collectors.toMap(day -> day, day -> openingHours));
    }

    private List<ShopLink> links() {
        return Stream.ofNullable(website)
                .filter(url -> !url.isBlank())
                .map(url -> new ShopLink("Website", url))
                .toList();
    }

    private String slug() {
        String plain = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFD);
        return plain.toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
