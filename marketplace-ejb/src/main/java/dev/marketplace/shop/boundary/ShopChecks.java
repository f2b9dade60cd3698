package dev.marketplace.shop.boundary;

import dev.marketplace.shared.Checks;
import dev.marketplace.shop.control.Limits;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a shop must be like. */
final class ShopChecks {

    private static final Set<String> LANGUAGES = Set.of("en", "de", "ar");
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private ShopChecks() {}

    /**
     * @param currency of the marketplace
     * @throws dev.marketplace.shared.InvalidInput with all that is wrong
     */
    static void check(CreateShop command, String currency) {
        Checks checks = new Checks()
                .that(slug(command.slug()), "slug", "3 to 60 lower-case letters, digits and dashes.")
                .text("name", command.name(), Limits.NAME)
                .that(command.language() != null && LANGUAGES.contains(command.language()), "language", "en, de or ar.")
                .text("city", command.city(), Limits.NAME)
                .that(
                        command.country() != null && COUNTRIES.contains(command.country()),
                        "country",
                        "Choose a country.")
                .text("category", command.category(), Limits.NAME)
                .text("bio", command.bio(), Limits.BIO)
                .text("address", command.address(), Limits.LINE)
                .text("returns", command.returns(), Limits.RETURNS);
        deliveries(checks, command.delivery(), currency);
        command.freeDeliveryOver()
                .ifPresent(limit -> checks.that(
                        limit.isPositive() && limit.currency().equals(currency),
                        "freeDeliveryOver",
                        "More than nothing, in " + currency + "."));
        checks.that(Limits.DAYS.containsAll(command.openingHours().keySet()), "openingHours", "Mon to Sun.");
        command.openingHours().values().forEach(hours -> checks.text("openingHours", hours, Limits.NAME));
        checks.that(command.links().size() <= Limits.LINKS, "links", "At most " + Limits.LINKS + ".");
        command.links()
                .forEach(link -> checks.text("links", link.label(), Limits.NAME)
                        .text("links", link.url(), Limits.LINE)
                        .that(
                                link.url() != null && link.url().startsWith("https://"),
                                "links",
                                "Links start with https://."));
        checks.done();
    }

    private static void deliveries(Checks checks, List<DeliveryOption> delivery, String currency) {
        checks.that(
                !delivery.isEmpty() && delivery.size() <= Limits.DELIVERIES,
                "delivery",
                "1 to " + Limits.DELIVERIES + " ways of delivery.");
        checks.that(
                delivery.stream().map(DeliveryOption::method).distinct().count() == delivery.size(),
                "delivery",
                "Each way of delivery has a name of its own.");
        delivery.forEach(way -> checks.text("delivery", way.method(), Limits.NAME)
                .text("delivery", way.days(), Limits.NAME)
                .that(
                        way.amount() != null
                                && way.amount().amount() >= 0
                                && way.amount().amount() <= Limits.DELIVERY_PRICE_MAX
                                && way.amount().currency().equals(currency),
                        "delivery",
                        "A price of nothing or more, in " + currency + "."));
    }

    private static boolean slug(String slug) {
        return slug != null && slug.matches("[a-z0-9](?:[a-z0-9-]{1,58})[a-z0-9]");
    }
}
