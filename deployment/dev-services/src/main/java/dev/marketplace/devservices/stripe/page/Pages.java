package dev.marketplace.devservices.stripe.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marketplace.devservices.stripe.payment.Currency;
import io.javalin.http.Context;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders the sandbox's pages, none of which has a script or anything inline. */
public final class Pages {

    private Pages() {}

    /** @param formTargets addresses that a form of the page may lead to by redirect; nulls are skipped */
    public static void render(
            Context context, int status, String name, Map<String, Object> model, String... formTargets) {
        String targets = Stream.of(formTargets)
                .filter(target -> target != null)
                .map(Pages::origin)
                .distinct()
                .collect(Collectors.joining(" "));
        context.status(status)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "same-origin")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; frame-ancestors"
                                + " 'none'; form-action 'self' " + targets)
                .render("payments/" + name, model);
    }

    /** An object's amount with its currency, e.g. {@code €12.00}. */
    static String money(JsonNode object, String field) {
        String code = object.get("currency").textValue();
        return Currency.of(code, "currency").text(object.get(field).asLong(), Locale.US);
    }

    private static String origin(String address) {
        URI uri = URI.create(address.replaceAll("[{}]", ""));
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
