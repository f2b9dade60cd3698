package dev.marketplace.devservices.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.ChargeListParams;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.service.PaymentIntentService;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaymentIntentTest {

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
    void it_waits_for_a_payment_method_then_succeeds() throws Exception {
        PaymentIntent created = intents().create(params().build());
        assertThat(created.getStatus()).isEqualTo("requires_payment_method");
        assertThat(created.getClientSecret()).startsWith(created.getId() + "_secret_");

        PaymentIntent paid = confirm(created, "pm_card_visa");

        assertThat(paid.getStatus()).isEqualTo("succeeded");
        assertThat(paid.getAmountReceived()).isEqualTo(4_200);
        Charge charge = sandbox.client().v1().charges().retrieve(paid.getLatestCharge());
        assertThat(charge.getAmountCaptured()).isEqualTo(4_200);
        assertThat(charge.getPaymentMethodDetails().getCard().getLast4()).isEqualTo("4242");
        assertThat(sandbox.passedKillPoints()).contains("after POST /v1/payment_intents/{id}/confirm");
    }

    @Test
    void it_is_confirmed_at_once_when_asked() throws Exception {
        PaymentIntent paid = intents()
                .create(params().setPaymentMethod("pm_card_mastercard")
                        .setConfirm(true)
                        .build());

        assertThat(paid.getStatus()).isEqualTo("succeeded");
    }

    @Test
    void with_a_payment_method_it_waits_for_confirmation() throws Exception {
        PaymentIntent created =
                intents().create(params().setPaymentMethod("pm_card_visa").build());
        assertThat(created.getStatus()).isEqualTo("requires_confirmation");

        assertThat(intents().confirm(created.getId()).getStatus()).isEqualTo("succeeded");
    }

    @Test
    void a_declined_card_is_an_error_with_the_intent_and_can_be_tried_again() throws Exception {
        PaymentIntent created = intents().create(params().build());

        assertThatThrownBy(() -> confirm(created, "pm_card_chargeDeclinedInsufficientFunds"))
                .isInstanceOfSatisfying(CardException.class, e -> {
                    assertThat(e.getStatusCode()).isEqualTo(402);
                    assertThat(e.getCode()).isEqualTo("card_declined");
                    assertThat(e.getDeclineCode()).isEqualTo("insufficient_funds");
                    assertThat(e.getCharge()).startsWith("ch_");
                    assertThat(e.getStripeError().getPaymentIntent().getStatus())
                            .isEqualTo("requires_payment_method");
                });
        assertThat(confirm(created, "pm_card_visa").getStatus()).isEqualTo("succeeded");
        assertThat(sandbox.client()
                        .v1()
                        .charges()
                        .list(ChargeListParams.builder()
                                .setPaymentIntent(created.getId())
                                .build())
                        .getData())
                .extracting(Charge::getStatus)
                .containsExactly("succeeded", "failed");
    }

    @Test
    void a_challenged_card_leads_over_the_bank_to_the_return_address() throws Exception {
        PaymentIntent created = intents()
                .create(params().setPaymentMethod("pm_card_authenticationRequired")
                        .setConfirm(true)
                        .setReturnUrl("http://localhost:8080/back")
                        .build());
        assertThat(created.getStatus()).isEqualTo("requires_action");
        String bank = created.getNextAction().getRedirectToUrl().getUrl();

        String location = Buyer.location(sandbox.buyer().post(bank, "result", "complete"));

        assertThat(location).startsWith("http://localhost:8080/back?payment_intent=" + created.getId());
        assertThat(location).endsWith("redirect_status=succeeded");
        assertThat(intents().retrieve(created.getId()).getStatus()).isEqualTo("succeeded");
    }

    @Test
    void it_is_canceled_unless_it_is_final() throws Exception {
        PaymentIntent created = intents().create(params().build());
        PaymentIntent canceled = intents()
                .cancel(
                        created.getId(),
                        PaymentIntentCancelParams.builder()
                                .setCancellationReason(PaymentIntentCancelParams.CancellationReason.ABANDONED)
                                .build());
        assertThat(canceled.getStatus()).isEqualTo("canceled");
        assertThat(canceled.getCancellationReason()).isEqualTo("abandoned");
        assertThat(canceled.getCanceledAt()).isNotNull();

        refused(() -> intents().cancel(created.getId()), "payment_intent_unexpected_state");
        refused(() -> confirm(created, "pm_card_visa"), "payment_intent_unexpected_state");
        PaymentIntent paid = confirm(intents().create(params().build()), "pm_card_visa");
        refused(() -> intents().cancel(paid.getId()), "payment_intent_unexpected_state");
        refused(() -> confirm(paid, "pm_card_visa"), "payment_intent_unexpected_state");
    }

    @Test
    void the_intent_of_a_session_ends_only_with_its_session() throws Exception {
        Session session = Carts.open(sandbox.client());
        sandbox.buyer().pay(session.getId(), Buyer.DECLINED_CARD);
        String intent = sandbox.client()
                .v1()
                .checkout()
                .sessions()
                .retrieve(session.getId())
                .getPaymentIntent();

        refused(() -> intents().cancel(intent), "payment_intent_unexpected_state");
        sandbox.client().v1().checkout().sessions().expire(session.getId());
        assertThat(intents().retrieve(intent).getStatus()).isEqualTo("canceled");
    }

    @Test
    void wrong_amounts_and_payment_methods_are_refused() {
        refused(() -> intents().create(params().setAmount(49L).build()), "amount_too_small");
        refused(() -> intents().create(params().setAmount(-1L).build()), "amount_too_small");
        refused(() -> intents().create(params().setAmount(100_000_000L).build()), "amount_too_large");
        refused(() -> intents().create(params().setPaymentMethod("pm_none").build()), "resource_missing");
        refused(() -> intents().create(params().setConfirm(true).build()), "payment_intent_unexpected_state");
        refused(() -> intents().retrieve("pi_none"), "resource_missing");
    }

    @Test
    void intents_and_charges_are_listed_by_time_and_transfer_group() throws Exception {
        PaymentIntent first =
                confirm(intents().create(params().setTransferGroup("ORDER_A").build()), "pm_card_visa");
        PaymentIntent second =
                intents().create(params().setTransferGroup("ORDER_B").build());
        confirm(second, "pm_card_visa");

        assertThat(intents()
                        .list(PaymentIntentListParams.builder()
                                .setCreated(PaymentIntentListParams.Created.builder()
                                        .setGte(first.getCreated())
                                        .build())
                                .build())
                        .getData())
                .extracting(PaymentIntent::getId)
                .containsExactly(second.getId(), first.getId());
        assertThat(sandbox.client()
                        .v1()
                        .charges()
                        .list(ChargeListParams.builder()
                                .setTransferGroup("ORDER_A")
                                .build())
                        .getData())
                .extracting(Charge::getPaymentIntent)
                .containsExactly(first.getId());
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.getCode()).isEqualTo(code));
    }

    private PaymentIntent confirm(PaymentIntent intent, String paymentMethod) throws StripeException {
        return intents()
                .confirm(
                        intent.getId(),
                        PaymentIntentConfirmParams.builder()
                                .setPaymentMethod(paymentMethod)
                                .build());
    }

    private PaymentIntentService intents() {
        return sandbox.client().v1().paymentIntents();
    }

    private static PaymentIntentCreateParams.Builder params() {
        return PaymentIntentCreateParams.builder().setAmount(4_200L).setCurrency("eur");
    }
}
