package dev.marketplace.devservices.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.Charge;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.EventListParams;
import com.stripe.param.checkout.SessionCreateParams;
import dev.marketplace.devservices.Http;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostedPageTest {

    @TempDir
    Path folder;

    private Sandbox sandbox;
    private Session session;

    @BeforeEach
    void open() throws Exception {
        sandbox = new Sandbox(folder);
        session = Carts.open(sandbox.client());
    }

    @AfterEach
    void close() throws Exception {
        sandbox.close();
    }

    @Test
    void the_page_says_what_it_is_and_what_it_costs_without_scripts() throws Exception {
        HttpResponse<String> page = sandbox.buyer().open("/c/pay/" + session.getId());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("No real money moves here", "<h1>€105.00</h1>", "2 × Mug, blue", "4000 0025 0000 3155")
                .contains("href=\"http://localhost:8080/cart\"")
                .doesNotContain("<script", "style=", "Enter a card number");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "form-action 'self' http://localhost:8080");
    }

    @Test
    void a_good_card_pays_and_leads_to_the_success_page() throws Exception {
        HttpResponse<String> answer = sandbox.buyer().pay(session.getId(), Buyer.GOOD_CARD);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Buyer.location(answer))
                .isEqualTo("http://localhost:8080/checkout/success?session=" + session.getId());
        assertThat(eventTypes())
                .containsExactly(
                        "payment_intent.created",
                        "charge.succeeded",
                        "payment_intent.succeeded",
                        "checkout.session.completed");
        assertThat(sandbox.passedKillPoints()).contains("before pay", "after pay");
        assertThat(sandbox.buyer().open("/c/pay/" + session.getId()).body())
                .contains("€105.00 is paid", Buyer.location(answer));
    }

    @Test
    void a_declined_card_leaves_the_session_open_and_says_why() throws Exception {
        HttpResponse<String> answer = sandbox.buyer().pay(session.getId(), Buyer.DECLINED_CARD);

        assertThat(Buyer.location(answer)).isEqualTo("/c/pay/" + session.getId());
        assertThat(sandbox.buyer().open(Buyer.location(answer)).body())
                .contains("The payment did not go through.", "Your card was declined.", "Nothing was charged.");
        Session after = retrieve();
        assertThat(after.getStatus()).isEqualTo("open");
        PaymentIntent intent = sandbox.client().v1().paymentIntents().retrieve(after.getPaymentIntent());
        assertThat(intent.getStatus()).isEqualTo("requires_payment_method");
        assertThat(intent.getLastPaymentError().getDeclineCode()).isEqualTo("generic_decline");
        assertThat(charges()).extracting(Charge::getStatus).containsExactly("failed");
        assertThat(eventTypes()).contains("charge.failed", "payment_intent.payment_failed");
    }

    @Test
    void after_a_declined_card_another_pays_the_same_intent() throws Exception {
        sandbox.buyer().pay(session.getId(), "4000000000009995");
        assertThat(sandbox.buyer().open("/c/pay/" + session.getId()).body()).contains("insufficient funds");
        String intent = retrieve().getPaymentIntent();

        sandbox.buyer().pay(session.getId(), Buyer.GOOD_CARD);

        assertThat(retrieve().getPaymentIntent()).isEqualTo(intent);
        assertThat(retrieve().getPaymentStatus()).isEqualTo("paid");
        assertThat(sandbox.client().v1().paymentIntents().retrieve(intent).getLastPaymentError())
                .isNull();
    }

    @Test
    void a_challenged_card_pays_once_the_bank_agrees() throws Exception {
        HttpResponse<String> answer = sandbox.buyer().pay(session.getId(), Buyer.CHALLENGED_CARD);
        String challenge = Buyer.location(answer);
        assertThat(challenge).startsWith("/3ds/pi_");
        assertThat(retrieve().getPaymentStatus()).isEqualTo("unpaid");
        assertThat(sandbox.buyer().open(challenge).body())
                .contains("Complete authentication", "Fail authentication")
                .doesNotContain("<script");

        HttpResponse<String> back = sandbox.buyer().post(challenge, "result", "complete");

        assertThat(Buyer.location(back)).startsWith("http://localhost:8080/checkout/success");
        assertThat(retrieve().getPaymentStatus()).isEqualTo("paid");
        assertThat(charges()
                        .get(0)
                        .getPaymentMethodDetails()
                        .getCard()
                        .getThreeDSecure()
                        .getResult())
                .isEqualTo("authenticated");
        assertThat(eventTypes()).contains("payment_intent.requires_action", "checkout.session.completed");
    }

    @Test
    void a_challenge_that_fails_leads_back_to_the_page() throws Exception {
        String challenge = Buyer.location(sandbox.buyer().pay(session.getId(), Buyer.CHALLENGED_CARD));

        HttpResponse<String> back = sandbox.buyer().post(challenge, "result", "fail");

        assertThat(Buyer.location(back)).isEqualTo("/c/pay/" + session.getId());
        assertThat(sandbox.buyer().open(Buyer.location(back)).body())
                .contains("Your bank could not confirm that it is you.");
        assertThat(charges()).isEmpty();
        assertThat(retrieve().getStatus()).isEqualTo("open");
    }

    @Test
    void a_challenge_that_is_answered_after_the_session_ended_takes_nothing() throws Exception {
        String challenge = Buyer.location(sandbox.buyer().pay(session.getId(), Buyer.CHALLENGED_CARD));
        sandbox.client().v1().checkout().sessions().expire(session.getId());

        HttpResponse<String> back = sandbox.buyer().post(challenge, "result", "complete");

        assertThat(Buyer.location(back)).isEqualTo("/c/pay/" + session.getId());
        assertThat(charges()).isEmpty();
        assertThat(eventTypes()).contains("payment_intent.canceled", "checkout.session.expired");
    }

    @Test
    void a_double_click_with_a_declined_card_is_one_attempt() throws Exception {
        String attempt = sandbox.buyer().attempt(session.getId());
        sandbox.buyer().send(session.getId(), attempt, Buyer.DECLINED_CARD, "12/34", "123");
        sandbox.buyer().send(session.getId(), attempt, Buyer.DECLINED_CARD, "12/34", "123");

        assertThat(charges()).hasSize(1);
    }

    @Test
    void wrong_fields_are_named_and_nothing_is_tried() throws Exception {
        assertThat(refusal("", "", "")).contains("Enter a card number.", "Enter month and year", "Enter the 3 digits");
        assertThat(refusal("4242424242424241", "12/34", "123")).contains("This card number is not valid.");
        assertThat(refusal("4242", "12/34", "123")).contains("This card number is not complete.");
        assertThat(refusal("4242x", "12/34", "123")).contains("A card number has only digits.");
        assertThat(refusal("4111111111111111", "12/34", "123"))
                .contains("The sandbox takes only the test cards below.");
        assertThat(refusal(Buyer.GOOD_CARD, "13/34", "123")).contains("Enter month and year");
        assertThat(refusal(Buyer.GOOD_CARD, "01/20", "123")).contains("This date is in the past.");
        assertThat(refusal(Buyer.GOOD_CARD, "12/34", "12")).contains("Enter the 3 digits");
        assertThat(refusal("378282246310005", "12/34", "123")).contains("Enter the 4 digits");
        assertThat(refusal("\"><script>", "12/34", "12"))
                .contains("&quot;&gt;&lt;script&gt;")
                .doesNotContain("<script");
        assertThat(retrieve().getPaymentIntent()).isNull();
    }

    @Test
    void without_an_address_known_the_page_asks_for_one() throws Exception {
        SessionCreateParams params = Carts.params().setCustomerEmail(null).build();
        session = sandbox.client().v1().checkout().sessions().create(params);
        assertThat(sandbox.buyer().open("/c/pay/" + session.getId()).body()).contains("name=\"email\"");

        sandbox.buyer().pay(session.getId(), Buyer.GOOD_CARD);

        assertThat(retrieve().getCustomerDetails().getEmail()).isEqualTo("mina@example.com");
    }

    @Test
    void an_unknown_session_or_challenge_says_so() throws Exception {
        assertThat(sandbox.buyer().open("/c/pay/cs_test_none").statusCode()).isEqualTo(404);
        assertThat(sandbox.buyer().post("/c/pay/cs_test_none", "attempt", "x").statusCode())
                .isEqualTo(404);
        assertThat(sandbox.buyer().open("/3ds/pi_none").body()).contains("There is no such payment");
    }

    @Test
    void a_page_of_another_site_cannot_pay() throws Exception {
        String attempt = sandbox.buyer().attempt(session.getId());
        HttpResponse<String> answer = Http.send(
                "POST",
                sandbox.base().resolve("/c/pay/" + session.getId()),
                "number=4242424242424242&expiry=12/34&cvc=123&attempt=" + attempt,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Origin",
                "http://evil.example");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(charges()).isEmpty();
    }

    private String refusal(String number, String expiry, String code) throws Exception {
        HttpResponse<String> answer =
                sandbox.buyer().send(session.getId(), sandbox.buyer().attempt(session.getId()), number, expiry, code);
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body();
    }

    private Session retrieve() throws Exception {
        return sandbox.client().v1().checkout().sessions().retrieve(session.getId());
    }

    private List<Charge> charges() throws Exception {
        return sandbox.client().v1().charges().list().getData();
    }

    private List<String> eventTypes() throws Exception {
        List<Event> newestFirst = sandbox.client()
                .v1()
                .events()
                .list(EventListParams.builder().setLimit(100L).build())
                .getData();
        List<String> types = new ArrayList<>();
        newestFirst.forEach(event -> types.add(0, event.getType()));
        return types;
    }
}
