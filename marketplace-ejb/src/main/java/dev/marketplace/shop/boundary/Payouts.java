package dev.marketplace.shop.boundary;

import dev.marketplace.platform.config.PlatformSettings;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Checks;
import dev.marketplace.shared.NotFound;
import dev.marketplace.shared.Role;
import dev.marketplace.shop.boundary.PayoutStatus.State;
import dev.marketplace.shop.control.Limits;
import dev.marketplace.shop.control.PayoutDesk;
import dev.marketplace.shop.control.ShopStore;
import dev.marketplace.shop.entity.Payout;
import dev.marketplace.shop.entity.Shop;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Where a seller tells where her shop's money goes, and where the payment provider tells of it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Payouts {

    @Inject
    private ShopStore shops;

    @Inject
    private PayoutDesk desk;

    @Inject
    private PlatformSettings platform;

    public Payouts() {}

    /** For use without a container. */
    public Payouts(ShopStore shops, PayoutDesk desk, PlatformSettings platform) {
        this.shops = shops;
        this.desk = desk;
        this.platform = platform;
    }

    /**
     * Opens the shop's account at the first call; then the way to the provider's page.
     *
     * @throws dev.marketplace.shared.InvalidInput if the path is none of ours
     * @throws NotFound if the caller has no shop
     * @throws dev.marketplace.shop.PayoutNotPossible if the provider refuses
     * @throws dev.marketplace.shared.Unavailable if it does not answer
     */
    public PayoutLink begin(Caller caller, BeginPayout command) {
        Shop shop = own(caller);
        new Checks()
                .that(isPath(command.returnPath()), "returnPath", "A path of this site.")
                .text("email", command.email(), Limits.EMAIL)
                .done();
        Payout payout =
                shops.payout(caller.scope(), shop.id()).orElseGet(() -> desk.open(caller, shop, command.email()));
        return new PayoutLink(
                desk.page(payout, back(command.returnPath(), "returned"), back(command.returnPath(), "again")));
    }

    /**
     * How far it is. While it is pending the provider is asked; if it does not answer, what it said last counts.
     *
     * @throws NotFound if the caller has no shop
     */
    public PayoutStatus status(Caller caller) {
        Shop shop = own(caller);
        return shops.payout(caller.scope(), shop.id())
                .map(payout -> payout.ready() ? payout : desk.refreshedIfAnswered(caller, shop.id(), payout))
                .map(Payouts::status)
                .orElseGet(Payouts::none);
    }

    /** How far it was when the provider was last heard of; nobody is asked. Empty if the caller has no shop. */
    public Optional<PayoutStatus> lastKnown(Caller caller) {
        caller.require(Role.SELLER);
        return shops.bySeller(caller.scope(), caller.id())
                .map(shop -> shops.payout(caller.scope(), shop.id())
                        .map(Payouts::status)
                        .orElseGet(Payouts::none));
    }

    /**
     * The payment provider reports that something about an account changed; what it is, it is asked. Duplicates and any
     * order are fine, and so are accounts that are not ours.
     *
     * @param body the raw bytes as they came, at most 1 MB
     * @param signature the header {@code Stripe-Signature}; null if there is none
     * @throws dev.marketplace.shop.ForgedReport unless it is genuine and was sent within five minutes
     * @throws dev.marketplace.shared.Unavailable if the provider does not answer: it reports again
     */
    public void receive(Caller caller, byte[] body, String signature) {
        desk.account(body, signature).ifPresent(accountId -> desk.refresh(caller, accountId));
    }

    private Shop own(Caller caller) {
        caller.require(Role.SELLER);
        return shops.bySeller(caller.scope(), caller.id()).orElseThrow(() -> new NotFound("shop"));
    }

    /** Only ours: no other host, by whatever spelling. */
    private static boolean isPath(String path) {
        return path != null && path.length() <= Limits.LINE && path.matches("/(?:[A-Za-z0-9._~-][A-Za-z0-9._~/-]*)?");
    }

    private URI back(String path, String how) {
        return URI.create(platform.baseUrl() + path + "?payout=" + how);
    }

    private static PayoutStatus none() {
        return new PayoutStatus(State.NOT_CONNECTED, List.of(), Optional.empty());
    }

    private static PayoutStatus status(Payout payout) {
        return new PayoutStatus(
                payout.ready() ? State.CONNECTED : State.PENDING, payout.due(), Optional.of(payout.checkedAt()));
    }
}
