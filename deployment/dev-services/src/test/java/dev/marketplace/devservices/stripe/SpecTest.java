package dev.marketplace.devservices.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.stripe.StripeClient;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.ChargeListParams;
import com.stripe.param.EventListParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import com.stripe.param.v2.core.AccountListParams;
import com.stripe.param.v2.core.AccountUpdateParams;
import dev.marketplace.devservices.Http;
import dev.marketplace.devservices.stripe.spec.Exchange;
import dev.marketplace.devservices.stripe.spec.RecordingProxy;
import dev.marketplace.devservices.stripe.spec.StripeSpec;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Stripe's own client sends and what the sandbox answers and reports, against Stripe's description of its API. */
class SpecTest {

    private static StripeSpec spec;

    @TempDir
    Path folder;

    private Sandbox sandbox;
    private RecordingProxy proxy;
    private StripeClient client;

    @BeforeAll
    static void load() throws Exception {
        Optional<StripeSpec> found = StripeSpec.find();
        assumeTrue(found.isPresent(), StripeSpec.ABSENT);
        spec = found.get();
    }

    @BeforeEach
    void open() throws Exception {
        sandbox = new Sandbox(folder);
        proxy = new RecordingProxy(sandbox.base());
        client = StripeClient.builder()
                .setApiKey(sandbox.secretKey())
                .setApiBase(proxy.base())
                .setMaxNetworkRetries(0)
                .build();
    }

    @AfterEach
    void close() throws Exception {
        proxy.close();
        sandbox.close();
    }

    @Test
    void every_request_and_answer_of_a_checkout_is_as_described() throws Exception {
        Session paid = Carts.open(client);
        Session declined = Carts.open(client);
        Session challenged = Carts.open(client);
        Session expired = Carts.open(client);
        sandbox.buyer().pay(paid.getId(), Buyer.GOOD_CARD);
        sandbox.buyer().pay(declined.getId(), Buyer.DECLINED_CARD);
        sandbox.buyer().pay(challenged.getId(), Buyer.CHALLENGED_CARD);
        client.v1().checkout().sessions().expire(expired.getId());
        for (Session session : List.of(paid, declined, challenged, expired)) {
            retrieve(session.getId());
        }
        client.v1()
                .checkout()
                .sessions()
                .list(SessionListParams.builder().setLimit(100L).build());
        client.v1().checkout().sessions().lineItems().list(paid.getId());
        client.v1()
                .charges()
                .list(ChargeListParams.builder().setTransferGroup("ORDER_1").build());
        client.v1()
                .events()
                .list(EventListParams.builder()
                        .setDeliverySuccess(false)
                        .setLimit(100L)
                        .build());

        assertDescribed();
        assertThat(proxy.exchanges()).hasSize(13);
    }

    @Test
    void every_request_and_answer_of_payment_intents_is_as_described() throws Exception {
        PaymentIntent intent = client.v1().paymentIntents().create(intent("pm_card_visa"));
        client.v1().paymentIntents().confirm(intent.getId());
        PaymentIntent other = client.v1().paymentIntents().create(intent(null));
        catchThrowable(() -> client.v1()
                .paymentIntents()
                .confirm(
                        other.getId(),
                        PaymentIntentConfirmParams.builder()
                                .setPaymentMethod("pm_card_chargeDeclined")
                                .build()));
        client.v1()
                .paymentIntents()
                .confirm(
                        other.getId(),
                        PaymentIntentConfirmParams.builder()
                                .setPaymentMethod("pm_card_authenticationRequired")
                                .setReturnUrl("http://localhost:8080/back")
                                .build());
        client.v1().paymentIntents().cancel(other.getId());
        client.v1().paymentIntents().list();
        client.v1()
                .charges()
                .retrieve(client.v1().paymentIntents().retrieve(intent.getId()).getLatestCharge());

        assertDescribed();
    }

    @Test
    void every_event_is_as_described() throws Exception {
        String session = Carts.open(client).getId();
        sandbox.buyer().pay(session, Buyer.DECLINED_CARD);
        String challenge = Buyer.location(sandbox.buyer().pay(session, Buyer.CHALLENGED_CARD));
        sandbox.buyer().post(challenge, "result", "fail");
        sandbox.buyer().pay(session, Buyer.GOOD_CARD);
        Session expired = Carts.open(client);
        sandbox.buyer().pay(expired.getId(), Buyer.DECLINED_CARD);
        client.v1().checkout().sessions().expire(expired.getId());

        JsonNode events =
                Http.json(sandbox.api("GET", "/v1/events?limit=100", null)).get("data");

        SoftAssertions all = new SoftAssertions();
        events.forEach(event -> all.assertThat(spec.checkEvent(event.toString()))
                .as(event.get("type").asText())
                .isEmpty());
        all.assertAll();
        assertThat(events.findValuesAsText("type"))
                .contains(
                        "payment_intent.created",
                        "payment_intent.requires_action",
                        "payment_intent.payment_failed",
                        "payment_intent.succeeded",
                        "payment_intent.canceled",
                        "charge.failed",
                        "charge.succeeded",
                        "checkout.session.completed",
                        "checkout.session.expired");
    }

    @Test
    void every_request_and_answer_of_a_sellers_account_is_as_described() throws Exception {
        String id = client.v2().core().accounts().create(Sellers.account()).getId();
        client.v2().core().accounts().retrieve(id, Sellers.everything());
        String page = client.v2().core().accountLinks().create(Sellers.link(id)).getUrl();
        Sellers.fillIn(sandbox, page, "de", "DE89370400440532013000", true);
        client.v2().core().accounts().retrieve(id, Sellers.everything());
        client.v2()
                .core()
                .accounts()
                .update(id, AccountUpdateParams.builder().setDisplayName("Kiln").build());
        client.v2()
                .core()
                .accounts()
                .list(AccountListParams.builder().setLimit(1L).build());
        for (String event : Sellers.events(sandbox)) {
            client.v2().core().events().retrieve(event);
        }

        assertDescribed();
        assertThat(proxy.exchanges()).hasSize(11);
    }

    @Test
    void errors_are_as_described() throws Exception {
        for (String form : new String[] {
            "",
            "amount=1&currency=eur",
            "amount=x",
            "nonsense=1",
            "amount=900&currency=eur&confirm=true&payment_method=pm_card_chargeDeclined"
        }) {
            HttpResponse<String> answer = sandbox.api("POST", "/v1/payment_intents", form);
            assertThat(answer.statusCode()).isBetween(400, 402);
            assertThat(spec.checkError(Http.json(answer).get("error"))).as(form).isEmpty();
        }
    }

    @Test
    void every_parameter_that_stripe_takes_is_taken_or_said_not_to_be_offered() throws Exception {
        String session = "mode=payment&success_url=http://localhost/&line_items[0][price_data][currency]=eur"
                + "&line_items[0][price_data][unit_amount]=1000&line_items[0][price_data][product_data][name]=Mug&";
        assertKnown("POST", "/v1/checkout/sessions", session);
        assertKnown("GET", "/v1/checkout/sessions", "");
        assertKnown("POST", "/v1/payment_intents", "amount=100&currency=eur&");
        String id = client.v1().paymentIntents().create(intent(null)).getId();
        assertKnown("POST", "/v1/payment_intents/" + id + "/confirm", "");
        assertKnown("POST", "/v1/payment_intents/" + id + "/cancel", "");
        assertKnown("GET", "/v1/payment_intents", "");
        assertKnown("GET", "/v1/charges", "");
        assertKnown("GET", "/v1/events", "");
    }

    @Test
    void a_typing_error_would_be_seen() {
        assertThat(spec.check(new Exchange(
                        "POST", "/v1/payment_intents", "", "amount=100&currency=eur&transfergroup=x", 200, "{}")))
                .contains("form/transfergroup: unknown", "answer: lacks id");
        assertThat(spec.check(new Exchange("POST", "/v1/payment_intents", "", "amount=x&currency=eur", 400, "")))
                .containsExactly("form/amount: STRING is not integer");
        assertThat(spec.check(new Exchange("GET", "/v1/nonsense", "", "", 200, "{}")))
                .isNotEmpty();
    }

    private void assertKnown(String method, String path, String base) throws Exception {
        SoftAssertions all = new SoftAssertions();
        for (String name : spec.parameterNames(method, path, 4)) {
            String form = base + name + "=x";
            HttpResponse<String> answer = method.equals("GET")
                    ? sandbox.api("GET", path + "?" + name.replace("[", "%5B").replace("]", "%5D") + "=x", null)
                    : sandbox.api("POST", path, form);
            all.assertThat(answer.body()).as(name).doesNotContain("parameter_unknown");
        }
        all.assertAll();
    }

    private void assertDescribed() {
        SoftAssertions all = new SoftAssertions();
        for (Exchange exchange : proxy.exchanges()) {
            all.assertThat(spec.check(exchange))
                    .as(exchange.method() + " " + exchange.path())
                    .isEmpty();
        }
        all.assertAll();
    }

    private void retrieve(String id) throws Exception {
        client.v1()
                .checkout()
                .sessions()
                .retrieve(
                        id,
                        SessionRetrieveParams.builder()
                                .addExpand("line_items")
                                .addExpand("payment_intent.latest_charge")
                                .addExpand("payment_intent.payment_method")
                                .build());
    }

    private static PaymentIntentCreateParams intent(String paymentMethod) {
        return PaymentIntentCreateParams.builder()
                .setAmount(2_000L)
                .setCurrency("eur")
                .setDescription("Two shops")
                .setTransferGroup("ORDER_9")
                .putMetadata("checkout", "chk_9")
                .setPaymentMethod(paymentMethod)
                .setShipping(PaymentIntentCreateParams.Shipping.builder()
                        .setName("Mina")
                        .setAddress(PaymentIntentCreateParams.Shipping.Address.builder()
                                .setCity("Hamburg")
                                .setCountry("DE")
                                .build())
                        .build())
                .build();
    }
}
