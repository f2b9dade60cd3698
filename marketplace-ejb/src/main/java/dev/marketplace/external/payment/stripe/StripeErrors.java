package dev.marketplace.external.payment.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.StripeException;
import dev.marketplace.external.payment.PaymentRefused;
import dev.marketplace.external.payment.PaymentUnanswered;
import dev.marketplace.platform.correlation.Log;
import java.net.ConnectException;
import java.util.Optional;

/** What Stripe's failures mean: it said no, or nothing is known. */
final class StripeErrors {

    private static final Log LOG = Log.of(StripeErrors.class);
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private StripeErrors() {}

    static RuntimeException translated(StripeException e) {
        int status = Optional.ofNullable(e.getStatusCode()).orElse(0);
        if (e instanceof ApiConnectionException || status == 0 || status >= SERVER_ERROR || worthTryingSoon(e)) {
            return new PaymentUnanswered("Stripe gave no answer: " + e.getMessage(), e);
        }
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            LOG.error(e, "Stripe refuses our key: look at marketplace.stripe.secret-key");
        }
        return new PaymentRefused(Optional.ofNullable(e.getCode()).orElse("status_" + status), e.getMessage(), e);
    }

    /** Whether the same call can be made again in a moment, since it surely did nothing yet: we are too fast or too many. */
    static boolean worthTryingSoon(StripeException e) {
        int status = Optional.ofNullable(e.getStatusCode()).orElse(0);
        return status == TOO_MANY || status == CONFLICT || neverArrived(e);
    }

    private static boolean neverArrived(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException) {
                return true;
            }
        }
        return false;
    }
}
