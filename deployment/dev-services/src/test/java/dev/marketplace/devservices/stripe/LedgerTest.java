package dev.marketplace.devservices.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.stripe.model.checkout.Session;
import com.stripe.param.PaymentIntentCreateParams;
import dev.marketplace.devservices.Http;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    @TempDir
    Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void open() throws Exception {
        sandbox = new Sandbox(folder);
    }

    @AfterEach
    void close() throws Exception {
        sandbox.close();
    }

    @Test
    void the_ledger_shows_what_was_captured_and_nothing_that_was_declined() throws Exception {
        Session paid = Carts.open(sandbox.client());
        Session declined = Carts.open(sandbox.client());
        sandbox.buyer().pay(paid.getId(), Buyer.GOOD_CARD);
        sandbox.buyer().pay(declined.getId(), Buyer.DECLINED_CARD);
        sandbox.client()
                .v1()
                .paymentIntents()
                .create(PaymentIntentCreateParams.builder()
                        .setAmount(700L)
                        .setCurrency("usd")
                        .setTransferGroup("ORDER_2")
                        .setConfirm(true)
                        .setPaymentMethod("pm_card_visa")
                        .build());

        JsonNode ledger = sandbox.control("GET", "/sandbox/ledger", null);

        assertThat(ledger.at("/captured/eur").asLong()).isEqualTo(Carts.TOTAL);
        assertThat(ledger.at("/captured/usd").asLong()).isEqualTo(700);
        assertThat(ledger.at("/sessions/0/captured").asLong()).isEqualTo(Carts.TOTAL);
        assertThat(ledger.at("/sessions/0/payment_status").asText()).isEqualTo("paid");
        assertThat(ledger.at("/sessions/0/client_reference_id").asText()).isEqualTo("chk_1");
        assertThat(ledger.at("/sessions/1/captured").asLong()).isZero();
        assertThat(ledger.at("/transfer_groups/0/captured").asLong()).isEqualTo(Carts.TOTAL);
        assertThat(ledger.at("/transfer_groups/0/charges").asInt()).isEqualTo(1);
        assertThat(ledger.get("payment_intents")).hasSize(1);
        assertThat(ledger.at("/payment_intents/0/transfer_group").asText()).isEqualTo("ORDER_2");
    }

    @Test
    void the_overview_shows_all_of_it_and_turns_switches() throws Exception {
        assertThat(Http.get(sandbox.base()).body()).contains("None yet. Check out in the shop");
        Session session = Carts.open(sandbox.client());
        sandbox.buyer().pay(session.getId(), Buyer.DECLINED_CARD);

        assertThat(Http.get(sandbox.base()).body())
                .contains(session.getId(), "open, unpaid", "payment_intent.payment_failed", "4000 0000 0000 0259")
                .doesNotContain("<script", "style=");
        HttpResponse<String> answer =
                sandbox.buyer().post("/overview/switches", "paused", "on", "duplicates", "3", "delaySeconds", "2");

        assertThat(answer.statusCode()).isEqualTo(303);
        JsonNode switches = sandbox.control("GET", "/sandbox/switches", null);
        assertThat(switches.get("paused").asBoolean()).isTrue();
        assertThat(switches.get("drop").asBoolean()).isFalse();
        assertThat(switches.get("duplicates").asInt()).isEqualTo(3);
        assertThat(switches.get("delayMillis").asLong()).isEqualTo(2_000);
    }
}
