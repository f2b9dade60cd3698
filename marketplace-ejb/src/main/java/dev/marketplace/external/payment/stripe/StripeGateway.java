package dev.marketplace.external.payment.stripe;

import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import dev.marketplace.external.payment.HostedPayment;
import dev.marketplace.external.payment.HostedPayment.Status;
import dev.marketplace.external.payment.OpenPayment;
import dev.marketplace.external.payment.PaymentEvent;
import dev.marketplace.external.payment.PaymentGateway;
import dev.marketplace.external.payment.PaymentItem;
import dev.marketplace.external.payment.PaymentRefused;
import dev.marketplace.external.payment.PaymentUnanswered;
import dev.marketplace.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** Speaks to Stripe in its words and answers in ours. */
@ApplicationScoped
public class StripeGateway implements PaymentGateway {

    private static final int NAME_LENGTH = 250;

    private StripeCalls calls;
    private StripeEvents events;

    protected StripeGateway() {}

    @Inject
    public StripeGateway(StripeCalls calls, StripeSettings settings, InstantSource clock) {
        this.calls = calls;
        this.events = new StripeEvents(settings.webhookSecret(), clock);
    }

    @Override
    public HostedPayment open(OpenPayment command) {
        SessionCreateParams params = params(command);
        return hosted(guarded(() -> calls.create(params, command.idempotencyKey())));
    }

    @Override
    public HostedPayment find(String sessionId) {
        return hosted(guarded(() -> calls.session(sessionId)));
    }

    @Override
    public Optional<HostedPayment> findByReference(String reference, Instant notBefore) {
        return guarded(() -> calls.newest(reference, notBefore)).map(this::hosted);
    }

    @Override
    public HostedPayment expire(String sessionId) {
        try {
            return hosted(guarded(() -> calls.expire(sessionId)));
        } catch (PaymentRefused notOpen) {
            // Over or paid: Stripe refuses to expire it, and says which when it is read.
            HostedPayment now = find(sessionId);
            if (now.status() == Status.OPEN) {
                throw notOpen;
            }
            return now;
        }
    }

    @Override
    public PaymentEvent read(byte[] body, String signature) {
        return events.read(body, signature);
    }

    @Override
    public boolean canCharge(Money amount) {
        return amount.isPositive() && StripeAmounts.canExpress(amount);
    }

    private static <T> T guarded(Supplier<T> call) {
        try {
            return call.get();
        } catch (FaultToleranceException e) {
            throw new PaymentUnanswered("too many wait for Stripe, or it failed too often just now", e);
        }
    }

    private static SessionCreateParams params(OpenPayment command) {
        SessionCreateParams.Builder params = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                // Cards only: what is paid is known at once, and what is not never comes days later.
                .addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
                .setClientReferenceId(command.reference())
                .setCustomerEmail(command.buyerEmail())
                .setSuccessUrl(command.successUrl().toString())
                .setCancelUrl(command.cancelUrl().toString())
                .setExpiresAt(command.expiresAt().getEpochSecond())
                .putMetadata("checkout", command.reference())
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                        .setTransferGroup(command.transferGroup())
                        .putMetadata("checkout", command.reference())
                        .build());
        command.items().forEach(item -> params.addLineItem(lineItem(item)));
        return params.build();
    }

    private static SessionCreateParams.LineItem lineItem(PaymentItem item) {
        String name =
                item.name().length() <= NAME_LENGTH ? item.name() : item.name().substring(0, NAME_LENGTH);
        return SessionCreateParams.LineItem.builder()
                .setQuantity((long) item.quantity())
                .setPriceData(SessionCreateParams.LineItem.PriceData.builder()
                        .setCurrency(item.unitPrice().currency().toLowerCase(Locale.ROOT))
                        .setUnitAmount(StripeAmounts.toStripe(item.unitPrice()))
                        .setProductData(SessionCreateParams.LineItem.PriceData.ProductData.builder()
                                .setName(name)
                                .build())
                        .build())
                .build();
    }

    private HostedPayment hosted(Session session) {
        Status status = status(session);
        Optional<String> paymentId = Optional.ofNullable(session.getPaymentIntent());
        return new HostedPayment(
                session.getId(),
                Optional.ofNullable(session.getClientReferenceId()),
                status,
                status == Status.OPEN ? Optional.ofNullable(session.getUrl()) : Optional.empty(),
                Instant.ofEpochSecond(session.getExpiresAt()),
                paymentId,
                status == Status.PAID ? Optional.of(received(session, paymentId)) : Optional.empty());
    }

    /** What was charged, from the payment itself: a session only says what was asked for. */
    private Money received(Session session, Optional<String> paymentId) {
        if (paymentId.isEmpty()) {
            return StripeAmounts.ofStripe(session.getAmountTotal(), session.getCurrency());
        }
        PaymentIntent payment = guarded(() -> calls.paymentIntent(paymentId.get()));
        return StripeAmounts.ofStripe(payment.getAmountReceived(), payment.getCurrency());
    }

    private static Status status(Session session) {
        boolean unpaid = "unpaid".equals(session.getPaymentStatus());
        if (!unpaid && "complete".equals(session.getStatus())) {
            return Status.PAID;
        }
        return switch (session.getStatus()) {
            case "complete" -> Status.PROCESSING;
            case "expired" -> Status.EXPIRED;
            default -> Status.OPEN;
        };
    }
}
