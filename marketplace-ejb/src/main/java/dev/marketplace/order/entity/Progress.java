package dev.marketplace.order.entity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What changes about a checkout.
 *
 * @param expiresAt until when prices and stock are kept; the provider's time once its page is open
 * @param checkAt when the provider is asked about it next
 * @param ending why it is being ended: nobody is sent to its page any more; absent while it is live
 * @param attempt once the provider was or may have been called
 * @param page once it is known
 * @param payment once the provider says that it is paid
 * @param stockSecured whether all its pieces were held after the payment was seen
 * @param groupNumber once its orders exist
 * @param orderIds once they exist
 * @param note why it is where it is, for people
 */
public record Progress(
        CheckoutState state,
        Instant expiresAt,
        Instant checkAt,
        Optional<String> ending,
        Optional<Attempt> attempt,
        Optional<ProviderPage> page,
        Optional<Payment> payment,
        boolean stockSecured,
        Optional<String> groupNumber,
        List<String> orderIds,
        Optional<String> note) {

    public Progress {
        orderIds = List.copyOf(orderIds);
    }

    static Progress open(Instant expiresAt, Instant checkAt) {
        return new Progress(
                CheckoutState.OPEN,
                expiresAt,
                checkAt,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** @throws IllegalStateException if the transition table does not have it */
    Progress become(CheckoutState next, String why) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException("a checkout that is " + state.word() + " cannot become " + next.word());
        }
        return new Progress(
                next,
                expiresAt,
                checkAt,
                ending,
                attempt,
                page,
                payment,
                stockSecured,
                groupNumber,
                orderIds,
                Optional.of(why));
    }

    Progress withTimes(Instant expiry, Instant check) {
        return new Progress(
                state, expiry, check, ending, attempt, page, payment, stockSecured, groupNumber, orderIds, note);
    }

    Progress withEnding(Optional<String> why) {
        return new Progress(
                state, expiresAt, checkAt, why, attempt, page, payment, stockSecured, groupNumber, orderIds, note);
    }

    Progress withAttempt(Optional<Attempt> next) {
        return new Progress(
                state, expiresAt, checkAt, ending, next, page, payment, stockSecured, groupNumber, orderIds, note);
    }

    Progress withPage(ProviderPage opened) {
        return new Progress(
                state,
                expiresAt,
                checkAt,
                ending,
                attempt,
                Optional.of(opened),
                payment,
                stockSecured,
                groupNumber,
                orderIds,
                note);
    }

    Progress withPayment(Payment seen) {
        return new Progress(
                state,
                expiresAt,
                checkAt,
                ending,
                attempt,
                page,
                Optional.of(seen),
                stockSecured,
                groupNumber,
                orderIds,
                note);
    }

    Progress withStockSecured() {
        return new Progress(
                state, expiresAt, checkAt, ending, attempt, page, payment, true, groupNumber, orderIds, note);
    }

    Progress withOrders(String number, List<String> ids) {
        return new Progress(
                state,
                expiresAt,
                checkAt,
                ending,
                attempt,
                page,
                payment,
                stockSecured,
                Optional.of(number),
                ids,
                note);
    }
}
