package dev.marketplace.seller.shop;

import dev.marketplace.shared.Money;
import dev.marketplace.shop.boundary.CreateShop;
import dev.marketplace.shop.boundary.DeliveryOption;
import dev.marketplace.shop.boundary.ShopLink;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the form of a new shop holds, as it was typed. Keys are the ids of its fields. */
public final class ShopForm {

    static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    /** Lines for ways of delivery and for links that the form shows. */
    static final int LINES = 2;

    private static final int SLUG_MAX = 60;

    private final Map<String, String> fields = new LinkedHashMap<>();

    public Map<String, String> fields() {
        return fields;
    }

    /** Without blank space around it; empty if nothing was typed. */
    String text(String field) {
        String typed = fields.get(field);
        return typed == null ? "" : typed.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /** As typed, else made from the name. */
    String slug() {
        return text("slug").isEmpty() ? slugOf(text("name")) : text("slug").toLowerCase(Locale.ROOT);
    }

    /** Letters of other alphabets have no place in an address: such a name proposes nothing. */
    static String slugOf(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        return plain.substring(0, Math.min(SLUG_MAX, plain.length())).replaceAll("^-+|-+$", "");
    }

    CreateShop command(String language, String currency) {
        return new CreateShop(
                slug(),
                text("name"),
                language,
                text("city"),
                text("country"),
                text("category"),
                text("bio"),
                text("address"),
                hours(),
                links(),
                text("freeOver").isEmpty() ? Optional.empty() : Optional.of(money("freeOver", currency)),
                delivery(currency),
                text("returns"),
                Optional.empty(),
                Optional.empty());
    }

    /** A day without hours is one on which the shop is closed. */
    private Map<String, String> hours() {
        Map<String, String> hours = new LinkedHashMap<>();
        DAYS.stream().filter(day -> !text("hours" + day).isEmpty()).forEach(day -> hours.put(day, text("hours" + day)));
        return hours;
    }

    private List<ShopLink> links() {
        return lines("linkLabel", "linkUrl")
                .mapToObj(line -> new ShopLink(text("linkLabel" + line), text("linkUrl" + line)))
                .toList();
    }

    private List<DeliveryOption> delivery(String currency) {
        return lines("method", "price")
                .mapToObj(line ->
                        new DeliveryOption(text("method" + line), money("price" + line, currency), text("days" + line)))
                .toList();
    }

    /** Lines of which at least one field is filled in. */
    private IntStream lines(String one, String other) {
        return IntStream.rangeClosed(1, LINES)
                .filter(line ->
                        !text(one + line).isEmpty() || !text(other + line).isEmpty());
    }

    /** What is no price is a negative one, which no door takes: 1.000 may mean a thousand, so it is none either. */
    private Money money(String field, String currency) {
        String typed = text(field).replace(',', '.');
        int decimals = typed.contains(".") ? typed.length() - typed.lastIndexOf('.') - 1 : 0;
        boolean price = typed.matches("[0-9]{1,7}(\\.[0-9]+)?")
                && decimals <= Currency.getInstance(currency).getDefaultFractionDigits();
        return price ? Money.ofDecimal(new BigDecimal(typed), currency) : Money.of(-1, currency);
    }
}
