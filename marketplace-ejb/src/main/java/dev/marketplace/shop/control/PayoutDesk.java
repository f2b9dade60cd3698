package dev.marketplace.shop.control;

import dev.marketplace.external.payment.ForgedPaymentEvent;
import dev.marketplace.external.payment.OpenPayoutAccount;
import dev.marketplace.external.payment.PaymentRefused;
import dev.marketplace.external.payment.PaymentUnanswered;
import dev.marketplace.external.payment.PayoutAccount;
import dev.marketplace.external.payment.PayoutAccounts;
import dev.marketplace.platform.correlation.Log;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.platform.outbox.Events;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Unavailable;
import dev.marketplace.shop.ForgedReport;
import dev.marketplace.shop.PayoutNotPossible;
import dev.marketplace.shop.entity.Payout;
import dev.marketplace.shop.entity.Shop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens shops' accounts at the payment provider and keeps what it says of them. */
@ApplicationScoped
public class PayoutDesk {

    private static final Log LOG = Log.of(PayoutDesk.class);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private PayoutAccounts accounts;
    private ShopStore shops;
    private Events events;
    private InstantSource clock;

    protected PayoutDesk() {}

    @Inject
    public PayoutDesk(PayoutAccounts accounts, ShopStore shops, Events events, InstantSource clock) {
        this.accounts = accounts;
        this.shops = shops;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens the account. Asked twice at once, or again after its answer was lost, the provider knows the key and gives the
     * same one; whoever writes first decides in any case.
     */
    public Payout open(Caller caller, Shop shop, String email) {
        Instant now = clock.instant();
        PayoutAccount account = answered(() ->
                accounts.open(new OpenPayoutAccount(shop.id(), key(shop, email), email, shop.name(), shop.country())));
        Payout payout = new Payout(account.id(), account.ready(), account.due(), now);
        if (shops.addPayout(caller.scope(), shop.id(), payout, List.of(changed(caller, shop.id(), payout)))) {
            return payout;
        }
        return shops.payout(caller.scope(), shop.id()).orElseThrow();
    }

    /** The provider's page; never kept, since it works once. */
    public URI page(Payout payout, URI returnUrl, URI refreshUrl) {
        return answered(() -> accounts.onboarding(payout.accountId(), returnUrl, refreshUrl));
    }

    /** What the provider says now; what it said last if it does not answer. */
    public Payout refreshedIfAnswered(Caller caller, String shopId, Payout last) {
        try {
            return refreshed(caller, shopId, last);
        } catch (PaymentUnanswered | PaymentRefused e) {
            LOG.warning("The payout account of {0} cannot be asked for: {1}", shopId, e.getMessage());
            return last;
        }
    }

    /** Asks the provider for an account that it reported of; one that is no shop's is left alone. */
    public void refresh(Caller caller, String accountId) {
        shops.idByPayoutAccount(caller.scope(), accountId).ifPresent(shopId -> {
            Payout last = shops.payout(caller.scope(), shopId).orElseThrow();
            answered(() -> refreshed(caller, shopId, last));
        });
    }

    /**
     * The account that a report is about; empty if it is about none.
     *
     * @throws ForgedReport unless it is genuine
     */
    public Optional<String> account(byte[] body, String signature) {
        try {
            return accounts.read(body, signature);
        } catch (ForgedPaymentEvent e) {
            LOG.warning("A report of an account is refused: {0}", e.getMessage());
            throw new ForgedReport();
        }
    }

    private Payout refreshed(Caller caller, String shopId, Payout last) {
        Instant askedAt = clock.instant();
        PayoutAccount account = accounts.find(last.accountId());
        Payout now = new Payout(account.id(), account.ready(), account.due(), askedAt);
        List<Event> told = now.differsFrom(last) ? List.of(changed(caller, shopId, now)) : List.of();
        // who asked later knows better: then this answer is dropped
        shops.changePayout(caller.scope(), shopId, now, told);
        return now;
    }

    private Event changed(Caller caller, String shopId, Payout payout) {
        return events.of(
                caller, "shop.payout-account-changed", shopId, Map.of("shopId", shopId, "ready", payout.ready()));
    }

    /** Another name or address is another command, and the provider would refuse the same key for it. */
    private static String key(Shop shop, String email) {
        return "shop:" + shop.id() + ":payout-account:" + Integer.toHexString((shop.name() + email).hashCode());
    }

    private static <T> T answered(Supplier<T> call) {
        try {
            return call.get();
        } catch (PaymentUnanswered e) {
            LOG.warning("The payment provider does not answer: {0}", e.getMessage());
            throw new Unavailable("Our payment provider does not answer just now. Please try again.", RETRY);
        } catch (PaymentRefused e) {
            throw new PayoutNotPossible(e);
        }
    }
}
