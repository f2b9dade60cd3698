package dev.marketplace.system.product;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marketplace.system.people.Answer;
import dev.marketplace.system.people.Http;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The payment sandbox: its hosted page as a buyer uses it, and its ledger. */
public final class Sandbox {

    public static final String GOOD_CARD = "4242424242424242";
    public static final String DECLINED_CARD = "4000000000000002";
    public static final String CARD_WITH_BANK = "4000002500003155";

    private static final Pattern ATTEMPT = Pattern.compile("name=\"attempt\" value=\"(\\w+)\"");

    private final URI base;
    private final String secretKey;

    Sandbox(URI base, String secretKey) {
        this.base = base;
        this.secretKey = secretKey;
    }

    /**
     * Pays on the hosted page.
     *
     * @param page the address that the checkout redirects to
     * @return where the buyer is sent: the shop if paid, the page again if declined, the bank if it asks
     */
    public URI pay(String page, String card) {
        URI address = URI.create(page);
        Matcher attempt = ATTEMPT.matcher(Http.get(address).text());
        if (!attempt.find()) {
            throw new IllegalStateException("This page takes no payment: " + page);
        }
        Answer answer = Http.postForm(
                address,
                Map.of(
                        "attempt", attempt.group(1),
                        "number", card,
                        "expiry", "12 / 34",
                        "cvc", "123",
                        "email", "buyer@example.com"));
        return address.resolve(answer.header("Location"));
    }

    /** Everything that was captured, in minor units, of all currencies: there is one. */
    public long captured() {
        long sum = 0;
        for (JsonNode amount : ledger().path("captured")) {
            sum += amount.asLong();
        }
        return sum;
    }

    /** The sessions that the marketplace has opened, oldest first. */
    public List<Session> sessions() {
        return StreamSupport.stream(ledger().path("sessions").spliterator(), false)
                .map(Session::of)
                .toList();
    }

    /** The event that reports the payment of this checkout of the marketplace's, as the provider writes it. */
    public String completedEvent(String checkout) {
        String path = "/v1/events?limit=100&type=checkout.session.completed";
        JsonNode events = Http.get(base.resolve(path), "Authorization", "Bearer " + secretKey)
                .must(200)
                .json();
        for (JsonNode event : events.path("data")) {
            if (event.at("/data/object/client_reference_id").asText().equals(checkout)) {
                return event.toString();
            }
        }
        throw new IllegalStateException("No event reports checkout " + checkout);
    }

    /** While it is on, no webhook is sent; what happens meanwhile is never reported. */
    public void dropWebhooks(boolean drop) {
        Http.put(base.resolve("/sandbox/switches"), Map.of("drop", drop));
    }

    private JsonNode ledger() {
        return Http.get(base.resolve("/sandbox/ledger")).json();
    }

    /**
     * A Checkout Session.
     *
     * @param checkout the marketplace's id of it
     * @param captured minor units
     */
    public record Session(
            String id, String status, String paymentStatus, String checkout, String transferGroup, long captured) {

        static Session of(JsonNode json) {
            return new Session(
                    json.path("id").asText(),
                    json.path("status").asText(),
                    json.path("payment_status").asText(),
                    json.path("client_reference_id").asText(),
                    json.path("transfer_group").asText(),
                    json.path("captured").asLong());
        }

        public boolean isPaid() {
            return paymentStatus.equals("paid");
        }

        public boolean isOpen() {
            return status.equals("open");
        }
    }
}
