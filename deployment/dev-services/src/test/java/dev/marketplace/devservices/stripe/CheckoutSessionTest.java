package dev.marketplace.devservices.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.LineItem;
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeCollection;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionLineItemListParams;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutSessionTest {

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
    void a_new_session_is_open_unpaid_and_adds_up_its_lines() throws Exception {
        Session session = Carts.open(sandbox.client());

        assertThat(session.getStatus()).isEqualTo("open");
        assertThat(session.getPaymentStatus()).isEqualTo("unpaid");
        assertThat(session.getAmountTotal()).isEqualTo(Carts.TOTAL);
        assertThat(session.getCurrency()).isEqualTo("eur");
        assertThat(session.getPaymentIntent()).isNull();
        assertThat(session.getExpiresAt() - session.getCreated())
                .isEqualTo(Duration.ofHours(24).toSeconds());
        assertThat(session.getUrl()).isEqualTo(sandbox.base() + "/c/pay/" + session.getId());
        assertThat(session.getMetadata()).containsEntry("checkout", "chk_1");
    }

    @Test
    void shipping_is_added_to_the_total() throws Exception {
        Session session = create(Carts.params()
                .addShippingOption(SessionCreateParams.ShippingOption.builder()
                        .setShippingRateData(SessionCreateParams.ShippingOption.ShippingRateData.builder()
                                .setDisplayName("Standard")
                                .setType(SessionCreateParams.ShippingOption.ShippingRateData.Type.FIXED_AMOUNT)
                                .setFixedAmount(
                                        SessionCreateParams.ShippingOption.ShippingRateData.FixedAmount.builder()
                                                .setAmount(495L)
                                                .setCurrency("eur")
                                                .build())
                                .build())
                        .build()));

        assertThat(session.getAmountSubtotal()).isEqualTo(Carts.TOTAL);
        assertThat(session.getAmountTotal()).isEqualTo(Carts.TOTAL + 495);
        assertThat(session.getTotalDetails().getAmountShipping()).isEqualTo(495);
    }

    @Test
    void a_paid_session_shows_its_intent_charge_and_lines_when_expanded() throws Exception {
        Session session = Carts.open(sandbox.client());
        sandbox.buyer().pay(session.getId(), Buyer.GOOD_CARD);

        Session paid = retrieve(session.getId(), "line_items", "payment_intent.latest_charge");

        assertThat(paid.getStatus()).isEqualTo("complete");
        assertThat(paid.getPaymentStatus()).isEqualTo("paid");
        assertThat(paid.getUrl()).isNull();
        assertThat(paid.getCustomerDetails().getEmail()).isEqualTo("mina@example.com");
        assertThat(paid.getLineItems().getData())
                .extracting(LineItem::getDescription)
                .containsExactly("Mug, blue", "Lamp");
        PaymentIntent intent = paid.getPaymentIntentObject();
        assertThat(intent.getStatus()).isEqualTo("succeeded");
        assertThat(intent.getAmountReceived()).isEqualTo(Carts.TOTAL);
        assertThat(intent.getTransferGroup()).isEqualTo("ORDER_1");
        assertThat(intent.getMetadata()).containsEntry("checkout", "chk_1");
        assertThat(intent.getLatestChargeObject().getPaid()).isTrue();
        assertThat(intent.getLatestChargeObject().getTransferGroup()).isEqualTo("ORDER_1");
    }

    @Test
    void expanding_what_is_no_object_is_refused() throws Exception {
        Session session = Carts.open(sandbox.client());

        refused(() -> retrieve(session.getId(), "amount_total"), 400, "expand")
                .hasMessageContaining("This property cannot be expanded (amount_total).");
    }

    @Test
    void sessions_are_listed_newest_first_in_pages() throws Exception {
        Session first = Carts.open(sandbox.client());
        Session second = Carts.open(sandbox.client());
        Session third = Carts.open(sandbox.client());

        StripeCollection<Session> page =
                list(SessionListParams.builder().setLimit(2L).build());
        assertThat(page.getData()).extracting(Session::getId).containsExactly(third.getId(), second.getId());
        assertThat(page.getHasMore()).isTrue();
        assertThat(page.autoPagingIterable())
                .extracting(Session::getId)
                .containsExactly(third.getId(), second.getId(), first.getId());
        assertThat(list(SessionListParams.builder()
                                .setEndingBefore(first.getId())
                                .setLimit(1L)
                                .build())
                        .getData())
                .extracting(Session::getId)
                .containsExactly(second.getId());
    }

    @Test
    void sessions_are_found_by_status() throws Exception {
        Session open = Carts.open(sandbox.client());
        Session expired = Carts.open(sandbox.client());
        expire(expired.getId());

        assertThat(list(SessionListParams.builder()
                                .setStatus(SessionListParams.Status.OPEN)
                                .build())
                        .getData())
                .extracting(Session::getId)
                .containsExactly(open.getId());
    }

    @Test
    void line_items_are_listed_in_pages() throws Exception {
        Session session = Carts.open(sandbox.client());

        StripeCollection<LineItem> page = sandbox.client()
                .v1()
                .checkout()
                .sessions()
                .lineItems()
                .list(
                        session.getId(),
                        SessionLineItemListParams.builder().setLimit(1L).build());
        assertThat(page.getHasMore()).isTrue();
        assertThat(page.autoPagingIterable())
                .extracting(LineItem::getAmountTotal)
                .containsExactly(2_500L, 8_000L);
    }

    @Test
    void an_expired_session_cannot_be_paid_or_expired_again() throws Exception {
        Session session = Carts.open(sandbox.client());
        String attempt = sandbox.buyer().attempt(session.getId());

        assertThat(expire(session.getId()).getStatus()).isEqualTo("expired");

        sandbox.buyer().send(session.getId(), attempt, Buyer.GOOD_CARD, "12/34", "123");
        assertThat(retrieve(session.getId()).getPaymentStatus()).isEqualTo("unpaid");
        assertThat(sandbox.buyer().open("/c/pay/" + session.getId()).body())
                .contains("This payment has ended")
                .contains("http://localhost:8080/cart");
        refused(() -> expire(session.getId()), 400, null)
                .hasMessageContaining("Only Checkout Sessions with a status in [\"open\"] can be expired."
                        + " This Checkout Session has a status of `expired`.");
    }

    @Test
    void a_paid_session_cannot_be_expired() throws Exception {
        Session session = Carts.open(sandbox.client());
        sandbox.buyer().pay(session.getId(), Buyer.GOOD_CARD);

        refused(() -> expire(session.getId()), 400, null).hasMessageContaining("has a status of `complete`");
        assertThat(retrieve(session.getId()).getStatus()).isEqualTo("complete");
    }

    @Test
    void a_session_expires_by_the_clock() throws Exception {
        Session session = create(Carts.params().setExpiresAt(in(Duration.ofMinutes(30))));

        sandbox.moveClock(Duration.ofMinutes(29));
        assertThat(sandbox.buyer().open("/c/pay/" + session.getId()).body()).contains("Pay by card");
        sandbox.moveClock(Duration.ofMinutes(2));

        Eventually.until(() -> retrieve(session.getId()).getStatus().equals("expired"));
    }

    @Test
    void a_session_whose_time_is_over_is_not_paid_even_if_nobody_noticed_yet() throws Exception {
        Session session = create(Carts.params().setExpiresAt(in(Duration.ofMinutes(30))));
        String attempt = sandbox.buyer().attempt(session.getId());

        sandbox.moveClock(Duration.ofMinutes(31));
        sandbox.buyer().send(session.getId(), attempt, Buyer.GOOD_CARD, "12/34", "123");

        assertThat(retrieve(session.getId()).getPaymentStatus()).isEqualTo("unpaid");
    }

    @Test
    void a_time_shorter_than_half_an_hour_or_longer_than_a_day_is_refused() {
        refused(() -> create(Carts.params().setExpiresAt(in(Duration.ofMinutes(10)))), 400, "expires_at");
        refused(() -> create(Carts.params().setExpiresAt(in(Duration.ofHours(25)))), 400, "expires_at");
    }

    @Test
    void amounts_that_nobody_can_be_charged_are_refused() {
        refused(() -> create(only("eur", 49)), 400, "line_items").hasMessageContaining("€0.50");
        refused(() -> create(only("eur", 99_999_999).addLineItem(Carts.item("More", 1, 1))), 400, "line_items");
        refused(() -> create(only("kwd", 1_005)), 400, "line_items");
        refused(() -> create(only("xyz", 1_000)), 400, "line_items[0][price_data][currency]");
        refused(
                () -> create(only("eur", 100)
                        .addLineItem(only("usd", 100).build().getLineItems().get(0))),
                400,
                "line_items");
    }

    @Test
    void yen_has_no_decimals() throws Exception {
        Session session = create(only("jpy", 1_200));

        assertThat(sandbox.buyer().open("/c/pay/" + session.getId()).body()).contains("¥1,200</h1>");
    }

    @Test
    void an_unknown_session_is_not_found() {
        refused(() -> retrieve("cs_test_none"), 404, "session")
                .hasMessageContaining("No such checkout.session: 'cs_test_none'");
    }

    private org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> refused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call, int status, String param) {
        return assertThatThrownBy(call).isInstanceOfSatisfying(InvalidRequestException.class, e -> {
            assertThat(e.getStatusCode()).isEqualTo(status);
            assertThat(e.getParam()).isEqualTo(param);
        });
    }

    private static SessionCreateParams.Builder only(String currency, long amount) {
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setSuccessUrl("http://localhost:8080/done")
                .addLineItem(SessionCreateParams.LineItem.builder()
                        .setQuantity(1L)
                        .setPriceData(SessionCreateParams.LineItem.PriceData.builder()
                                .setCurrency(currency)
                                .setUnitAmount(amount)
                                .setProductData(SessionCreateParams.LineItem.PriceData.ProductData.builder()
                                        .setName("Thing")
                                        .build())
                                .build())
                        .build());
    }

    private long in(Duration duration) {
        return sandbox.clock().instant().plus(duration).getEpochSecond();
    }

    private Session create(SessionCreateParams.Builder params) throws StripeException {
        return sandbox.client().v1().checkout().sessions().create(params.build());
    }

    private Session expire(String id) throws StripeException {
        return sandbox.client().v1().checkout().sessions().expire(id);
    }

    private Session retrieve(String id, String... expand) throws StripeException {
        SessionRetrieveParams.Builder params = SessionRetrieveParams.builder();
        for (String path : expand) {
            params.addExpand(path);
        }
        return sandbox.client().v1().checkout().sessions().retrieve(id, params.build());
    }

    private StripeCollection<Session> list(SessionListParams params) throws StripeException {
        return sandbox.client().v1().checkout().sessions().list(params);
    }
}
