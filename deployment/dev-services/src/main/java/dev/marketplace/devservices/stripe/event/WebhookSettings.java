package dev.marketplace.devservices.stripe.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marketplace.devservices.stripe.Json;
import dev.marketplace.devservices.stripe.store.SandboxStore;
import dev.marketplace.devservices.stripe.store.Shelf;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** Where webhooks go, and how they misbehave. What is set at run time is kept over a restart, the
 * address unless the next start brings one. */
public final class WebhookSettings {

    /** The property with the address. */
    private static final String URL_PROPERTY = "marketplace.webhook.url";
    /** The property with the storefront's address, beneath which the application takes webhooks. */
    private static final String BASE_URL_PROPERTY = "marketplace.base-url";

    private static final String DEFAULT_BASE_URL = "http://127.0.0.1:8080";
    private static final String PATH = "/api/v1/webhooks/stripe";
    private static final String URL_KEY = "webhook_endpoint";
    private static final String SWITCHES_KEY = "switches";

    private final SandboxStore store;
    private volatile URI url;
    private volatile Switches switches;

    /** @param properties where they name an address, it wins over what was kept */
    public WebhookSettings(SandboxStore store, Properties properties) {
        this.store = store;
        this.url = Optional.ofNullable(properties.getProperty(URL_PROPERTY))
                .or(() -> Optional.ofNullable(properties.getProperty(BASE_URL_PROPERTY))
                        .map(base -> base + PATH))
                .or(() -> kept(URL_KEY).map(kept -> kept.get("url").textValue()))
                .map(WebhookSettings::checked)
                .orElseGet(() -> URI.create(DEFAULT_BASE_URL + PATH));
        this.switches = kept(SWITCHES_KEY).map(WebhookSettings::read).orElse(Switches.OFF);
    }

    public URI url() {
        return url;
    }

    /** Where events of {@code /v2} go: Stripe wants a destination of its own for them. */
    public URI thinUrl() {
        return URI.create(url.toString().replaceAll("/+$", "") + "/accounts");
    }

    public Switches switches() {
        return switches;
    }

    /** @throws IllegalArgumentException when it is no http address */
    public void setUrl(String text) {
        URI next = checked(text);
        store.run(transaction ->
                transaction.put(Shelf.SETTINGS, URL_KEY, Json.object().put("url", text)));
        url = next;
    }

    public void setSwitches(Switches next) {
        store.run(transaction -> transaction.put(Shelf.SETTINGS, SWITCHES_KEY, Json.tree(next)));
        switches = next;
    }

    /** Reads switches from JSON; what is not given is off. */
    public static Switches read(ObjectNode json) {
        Set<String> known = Set.of("paused", "drop", "duplicates", "delayMillis", "reorder", "types");
        json.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("Unknown switch: " + name + ". There are " + known);
            }
        });
        Set<String> types = new HashSet<>();
        json.path("types").forEach(type -> types.add(type.asText()));
        return new Switches(
                json.path("paused").asBoolean(),
                json.path("drop").asBoolean(),
                json.path("duplicates").asInt(),
                json.path("delayMillis").asLong(),
                json.path("reorder").asBoolean(),
                types);
    }

    private Optional<ObjectNode> kept(String key) {
        return store.read(view -> view.find(Shelf.SETTINGS, key));
    }

    private static URI checked(String text) {
        URI address = URI.create(text);
        if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("https?")) {
            throw new IllegalArgumentException("Not an http address: " + text);
        }
        return address;
    }
}
