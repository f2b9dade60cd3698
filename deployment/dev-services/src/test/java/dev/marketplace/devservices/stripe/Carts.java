package dev.marketplace.devservices.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import com.stripe.param.checkout.SessionCreateParams.UiMode;

/** Checkouts of the tests, as the application makes them. */
final class Carts {

    /** Two mugs at 12.50 and a lamp at 80.00. */
    static final long TOTAL = 10_500;

    private Carts() {}

    static SessionCreateParams.Builder params() {
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setUiMode(UiMode.HOSTED_PAGE)
                .setSuccessUrl("http://localhost:8080/checkout/success?session={CHECKOUT_SESSION_ID}")
                .setCancelUrl("http://localhost:8080/cart")
                .setClientReferenceId("chk_1")
                .setCustomerEmail("mina@example.com")
                .putMetadata("checkout", "chk_1")
                .addLineItem(item("Mug, blue", 1_250, 2))
                .addLineItem(item("Lamp", 8_000, 1))
                .setPaymentIntentData(PaymentIntentData.builder()
                        .setTransferGroup("ORDER_1")
                        .putMetadata("checkout", "chk_1")
                        .build());
    }

    static LineItem item(String name, long unitAmount, long quantity) {
        return LineItem.builder()
                .setQuantity(quantity)
                .setPriceData(LineItem.PriceData.builder()
                        .setCurrency("eur")
                        .setUnitAmount(unitAmount)
                        .setProductData(LineItem.PriceData.ProductData.builder()
                                .setName(name)
                                .build())
                        .build())
                .build();
    }

    static Session open(StripeClient client) throws StripeException {
        return client.v1().checkout().sessions().create(params().build());
    }

    static Session open(StripeClient client, String idempotencyKey) throws StripeException {
        return client.v1().checkout().sessions().create(params().build(), withKey(idempotencyKey));
    }

    static RequestOptions withKey(String idempotencyKey) {
        return RequestOptions.builder().setIdempotencyKey(idempotencyKey).build();
    }
}
