package dev.marketplace.web.checkout;

import dev.marketplace.order.boundary.CheckoutChoices;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the shopper has chosen so far, as form fields and as an address. */
record Choices(Optional<String> addressId, Map<String, String> deliveryByShop) {

    private static final String ADDRESS = "address";
    private static final String DELIVERY = "delivery-";
    private static final int MAX_LENGTH = 100;

    /** @param parameters of the request; what is far too long is left out */
    static Choices of(Map<String, String[]> parameters) {
        Map<String, String> deliveries = new TreeMap<>();
        parameters.forEach((name, values) -> {
            if (name.startsWith(DELIVERY) && values[0].length() <= MAX_LENGTH) {
                deliveries.put(name.substring(DELIVERY.length()), values[0]);
            }
        });
        Optional<String> address = Optional.ofNullable(parameters.get(ADDRESS))
                .map(values -> values[0])
                .filter(id -> !id.isBlank() && id.length() <= MAX_LENGTH);
        return new Choices(address, deliveries);
    }

    /** With this address if none was chosen. */
    Choices orAddress(Optional<String> fallback) {
        return new Choices(addressId.or(() -> fallback), deliveryByShop);
    }

    CheckoutChoices command() {
        return new CheckoutChoices(addressId, deliveryByShop);
    }

    String path() {
        StringBuilder path = new StringBuilder("/checkout");
        addressId.ifPresent(id -> append(path, ADDRESS, id));
        deliveryByShop.forEach((shop, method) -> append(path, DELIVERY + shop, method));
        return path.toString();
    }

    /** The parameters that a {@link #path} holds. */
    static Map<String, String[]> parameters(String path) {
        Map<String, String[]> parameters = new TreeMap<>();
        int query = path.indexOf('?');
        for (String pair : query < 0 ? new String[0] : path.substring(query + 1).split("&")) {
            String[] sides = pair.split("=", 2);
            parameters.put(decode(sides[0]), new String[] {decode(sides[1])});
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder path, String name, String value) {
        path.append(path.indexOf("?") < 0 ? '?' : '&')
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
