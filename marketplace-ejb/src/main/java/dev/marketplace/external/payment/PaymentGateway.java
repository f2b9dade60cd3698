package dev.marketplace.external.payment;

import dev.marketplace.shared.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * The payment provider. Each method may take up to about half a minute; all may throw {@link PaymentUnanswered}, and then
 * it is not known whether the provider did anything.
 */
public interface PaymentGateway {

    /**
     * Opens a page on which the buyer pays. The same key with the same command gives the same page, however often and
     * after whatever failure it is asked for (at least for a day).
     *
     * @throws PaymentRefused if the provider clearly did nothing
     */
    HostedPayment open(OpenPayment command);

    /**
     * What the provider says of its object now.
     *
     * @throws PaymentRefused if it knows none of this id
     */
    HostedPayment find(String sessionId);

    /**
     * Looks for a page by our own reference: for attempts whose answer was lost.
     *
     * @param notBefore no page for this reference can be older
     */
    Optional<HostedPayment> findByReference(String reference, Instant notBefore);

    /**
     * Ends a page, so that nobody can pay there; what is over or paid already stays so.
     *
     * @return what it is then
     */
    HostedPayment expire(String sessionId);

    /**
     * Reads a report of the provider.
     *
     * @param body the raw bytes
     * @param signature the provider's signature header; may be null
     * @throws ForgedPaymentEvent unless it comes from the provider, unchanged, and was sent within five minutes
     */
    PaymentEvent read(byte[] body, String signature);

    /** Whether the provider can charge such an amount. */
    boolean canCharge(Money amount);
}
