package dev.marketplace.order.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A checkout: a frozen offer on its way to a payment and to its orders. Each method gives the changed checkout, which its
 * store writes only if nobody changed it meanwhile.
 *
 * @param id {@code chk_…}
 * @param version 0 while it is not stored
 */
public record CheckoutSession(String id, long version, Instant createdAt, Offer offer, Progress progress) {

    /** The first question to the provider about a page that was opened, in case its report does not come. */
    private static final Duration FIRST_CHECK = Duration.ofSeconds(20);

    private static final Duration LONGEST_CHECK = Duration.ofMinutes(5);
    private static final Duration LAST_RELEASE = Duration.ofMinutes(2);

    /** @param freeze how long prices and stock are kept before the provider's page is open */
    public static CheckoutSession start(String id, Offer offer, Instant now, Duration freeze) {
        return new CheckoutSession(id, 0, now, offer, Progress.open(now.plus(freeze), now.plus(FIRST_CHECK)));
    }

    public CheckoutState state() {
        return progress.state();
    }

    public Optional<Attempt> attempt() {
        return progress.attempt();
    }

    public Optional<ProviderPage> page() {
        return progress.page();
    }

    /** Whether shoppers may be sent to its page. */
    public boolean live() {
        return state() == CheckoutState.OPEN && progress.ending().isEmpty();
    }

    /** Whether nothing was held or asked for it yet. */
    public boolean untouched() {
        return live() && attempt().isEmpty() && page().isEmpty();
    }

    /** Whether pieces may be kept for it. */
    public boolean holdsStock() {
        return state() == CheckoutState.OPEN;
    }

    public boolean overdue(Instant now) {
        return !now.isBefore(progress.expiresAt());
    }

    /** The key under which the provider knows the attempt to open its page. */
    public String paymentKey() {
        return "checkout:" + id + ":session";
    }

    /** The id of the group that its orders form. */
    public String groupId() {
        return "grp" + id.substring(id.indexOf('_'));
    }

    /** What ties the charge to the transfers to its sellers. */
    public String transferGroup() {
        return "ORDER_" + groupId();
    }

    /** The provider is about to be called, for the first time or again. */
    public CheckoutSession attempting(Instant now, Duration patience, Duration pageLife) {
        Attempt next = attempt()
                .map(known -> known.busyUntil(now.plus(patience)))
                .orElseGet(() -> new Attempt(now, now.plus(pageLife), now.plus(patience)));
        return with(progress.withAttempt(Optional.of(next)).withTimes(progress.expiresAt(), now.plus(FIRST_CHECK)));
    }

    /** The provider gave no clear answer; anyone may ask again. */
    public CheckoutSession unanswered(Instant now) {
        return with(progress.withAttempt(attempt().map(known -> known.busyUntil(now))));
    }

    /** The provider clearly did nothing. */
    public CheckoutSession refused() {
        return with(progress.withAttempt(Optional.empty()));
    }

    /** The provider's page is known: prices and stock are kept as long as it is open. */
    public CheckoutSession opened(ProviderPage page, Instant now) {
        return with(progress.withPage(page).withTimes(page.expiresAt(), now.plus(FIRST_CHECK)));
    }

    /** The provider was asked and nothing was paid: it is asked again later, ever more rarely. */
    public CheckoutSession checked(Instant now) {
        Duration age = Duration.between(createdAt, now);
        Duration next = age.compareTo(LONGEST_CHECK) < 0 ? age : LONGEST_CHECK;
        Duration pause = next.compareTo(FIRST_CHECK) < 0 ? FIRST_CHECK : next;
        return with(progress.withTimes(progress.expiresAt(), now.plus(pause)));
    }

    /** It is being ended. */
    public CheckoutSession ending(String why) {
        return with(progress.withEnding(Optional.of(why)));
    }

    /** It is not ended after all: the provider is at work on a payment. */
    public CheckoutSession resumed(Instant now) {
        return with(progress.withEnding(Optional.empty())).checked(now);
    }

    /** Over: nothing was paid and nobody can pay any more. Its stock is released once more a little later, see the job. */
    public CheckoutSession expired(Instant now) {
        String why = progress.ending().orElse("time is over");
        return with(progress.become(CheckoutState.EXPIRED, why).withTimes(now, now.plus(LAST_RELEASE)));
    }

    public CheckoutSession paid(Payment payment) {
        return with(
                progress.become(CheckoutState.PAID, "paid").withPayment(payment).withEnding(Optional.empty()));
    }

    public CheckoutSession stockSecured() {
        return with(progress.withStockSecured());
    }

    public CheckoutSession fulfilled(String groupNumber, List<String> orderIds) {
        return with(progress.become(CheckoutState.FULFILLED, "fulfilled").withOrders(groupNumber, orderIds));
    }

    public CheckoutSession refundDue(String why) {
        return with(progress.become(CheckoutState.REFUND_DUE, why));
    }

    public CheckoutSession review(String why) {
        return with(progress.become(CheckoutState.REVIEW, why));
    }

    private CheckoutSession with(Progress next) {
        return new CheckoutSession(id, version, createdAt, offer, next);
    }
}
