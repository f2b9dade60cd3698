package dev.marketplace.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marketplace.system.check.Invariants;
import dev.marketplace.system.check.Snapshot;
import dev.marketplace.system.people.Answer;
import dev.marketplace.system.people.Crowd;
import dev.marketplace.system.people.Http;
import dev.marketplace.system.people.Item;
import dev.marketplace.system.people.People;
import dev.marketplace.system.people.Shopper;
import dev.marketplace.system.product.Marketplace;
import dev.marketplace.system.product.Sandbox;
import dev.marketplace.system.product.StripeSignature;
import dev.marketplace.system.product.SystemTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the payment provider reports, what somebody else makes up, and how often (F4, F6). */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookST {

    private static final String PATH = "/api/v1/webhooks/stripe";
    private static final String JSON = "application/json";

    private final Marketplace marketplace;
    private final People people;
    private final Item plate;
    private final Shopper shopper;
    private final String checkout;
    private final byte[] report;

    WebhookST(Marketplace marketplace, People people) {
        this.marketplace = marketplace;
        this.people = people;
        plate = people.item(people.potter(), "Dinner plate", 1_800, 40);
        shopper = people.shopper("Pia Reported");
        shopper.put(plate.sku(), 2).must(200);
        JsonNode start = shopper.start(shopper.address()).must(201).json();
        checkout = start.path("checkoutId").asText();
        marketplace.sandbox().dropWebhooks(true);
        try {
            marketplace.sandbox().pay(start.path("redirectUrl").asText(), Sandbox.GOOD_CARD);
        } finally {
            marketplace.sandbox().dropWebhooks(false);
        }
        report = marketplace.sandbox().completedEvent(checkout).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void row_55_one_report_fifty_times_at_once_has_one_effect() {
        List<Answer> answers = Crowd.atOnce(50, number -> send(report, signature(report, Instant.now())));

        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.status()).as(answer.toString()).isEqualTo(200));
        assertThat(shopper.awaitOrders(checkout)).hasSize(1);
        String group = shopper.checkout(checkout).path("groupNumber").asText();
        marketplace.mailbox().mail(shopper.email(), group);
        assertThat(send(report, signature(report, Instant.now())).status())
                .as("once more, later")
                .isEqualTo(200);
        assertThat(shopper.api().all("/orders")).hasSize(1);
        assertThat(people.available(plate)).isEqualTo(plate.stock() - 2);
        assertThat(marketplace.mailbox().count(shopper.email(), group)).isEqualTo(1);
        assertThat(Invariants.brokenIn(Snapshot.take(marketplace, people, plate)))
                .isEmpty();
    }

    @Test
    void row_55_a_forged_report_is_refused_in_each_of_six_ways() {
        Instant now = Instant.now();
        byte[] changed = new String(report, StandardCharsets.UTF_8)
                .replace("\"livemode\"", "\"livemode_\"")
                .getBytes(StandardCharsets.UTF_8);
        String genuine = signature(report, now);

        refused("no header", Http.postBytes(marketplace.at(PATH), report, JSON));
        refused("wrong secret", send(report, StripeSignature.of(report, "whsec_wrong", now)));
        refused("old", send(report, signature(report, now.minusSeconds(400))));
        refused("from the future", send(report, signature(report, now.plusSeconds(400))));
        refused("t=abc", send(report, genuine.replaceFirst("t=\\d+", "t=abc")));
        refused("changed body", send(changed, genuine));
    }

    @Test
    void row_55_a_header_that_is_no_signature_is_refused_without_an_error() {
        for (String header :
                List.of("", ",", "t=", "t=1", "v1=", "t=,v1=", "=,=", "t=1,v1", "t=99999999999999999999,v1=0")) {
            refused(header, send(report, header));
        }
    }

    @Test
    void a_body_of_five_megabytes_is_refused_unread() {
        byte[] huge = new byte[5 * 1024 * 1024];
        Answer answer = send(huge, signature(huge, Instant.now()));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.problem()).isNotEmpty();
    }

    private Answer send(byte[] body, String signature) {
        return Http.postBytes(marketplace.at(PATH), body, JSON, "Stripe-Signature", signature);
    }

    private String signature(byte[] body, Instant at) {
        return StripeSignature.of(body, marketplace.webhookSecret(), at);
    }

    private static void refused(String how, Answer answer) {
        assertThat(answer.status()).as(how + ": " + answer).isEqualTo(400);
        assertThat(answer.problem()).as(how).isEqualTo("order.bad-signature");
    }
}
