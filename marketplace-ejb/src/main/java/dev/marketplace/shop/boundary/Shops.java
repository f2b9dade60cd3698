package dev.marketplace.shop.boundary;

import dev.marketplace.catalogue.boundary.Images;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.platform.outbox.Events;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Ids;
import dev.marketplace.shared.PictureRef;
import dev.marketplace.shared.Role;
import dev.marketplace.shop.ShopExists;
import dev.marketplace.shop.ShopSlugTaken;
import dev.marketplace.shop.control.ShopStore;
import dev.marketplace.shop.entity.Shop;
import dev.marketplace.site.boundary.Sites;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where shops are opened and seen. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Shops {

    @Inject
    private ShopStore shops;

    @Inject
    private Events events;

    @Inject
    private Ids ids;

    @Inject
    private InstantSource clock;

    @EJB
    private Images images;

    @EJB
    private Sites sites;

    public Shops() {}

    /** For use without a container. */
    public Shops(ShopStore shops, Events events, Ids ids, InstantSource clock, Images images, Sites sites) {
        this.shops = shops;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
        this.images = images;
        this.sites = sites;
    }

    /**
     * @throws dev.marketplace.shared.InvalidInput if a field is not what it must be
     * @throws ShopExists if the seller has a shop already
     * @throws ShopSlugTaken if another shop has the slug
     */
    public ShopView create(Caller caller, CreateShop command) {
        caller.require(Role.SELLER);
        ShopChecks.check(command, sites.site(caller).currency());
        Shop shop = shop(caller, command);
        Event opened = events.of(caller, "shop.opened", shop.id(), Map.of("shopId", shop.id()));
        if (!shops.insert(caller.scope(), shop, List.of(opened))) {
            if (shops.bySeller(caller.scope(), caller.id()).isPresent()) {
                throw new ShopExists();
            }
            throw new ShopSlugTaken();
        }
        return view(shop);
    }

    /** Empty if there is none. */
    public Optional<ShopView> bySlug(Caller caller, String slug) {
        return shops.bySlug(caller.scope(), slug).map(this::view);
    }

    /** Empty if there is none. */
    public Optional<ShopView> byId(Caller caller, String shopId) {
        return shops.byId(caller.scope(), shopId).map(this::view);
    }

    /** The shop of the seller who asks; empty before she opened it. */
    public Optional<ShopView> mine(Caller caller) {
        caller.require(Role.SELLER);
        return shops.bySeller(caller.scope(), caller.id()).map(this::view);
    }

    /** Whether the seller who asks has a shop. */
    public boolean isOpen(Caller caller) {
        caller.require(Role.SELLER);
        return shops.bySeller(caller.scope(), caller.id()).isPresent();
    }

    /**
     * The account of a shop's seller, for other rooms: no page shows it.
     *
     * @throws dev.marketplace.shared.NotAllowed unless the system asks
     */
    public Optional<String> sellerOf(Caller caller, String shopId) {
        caller.require(Role.SYSTEM);
        return shops.byId(caller.scope(), shopId).map(Shop::sellerId);
    }

    /** By name. */
    public List<ShopView> all(Caller caller, int limit) {
        return shops.all(caller.scope(), limit).stream().map(this::view).toList();
    }

    private Shop shop(Caller caller, CreateShop command) {
        return new Shop(
                ids.next("shp"),
                caller.id(),
                command.slug(),
                command.name().strip(),
                command.language(),
                command.city(),
                command.country(),
                command.category(),
                command.bio(),
                command.address(),
                command.openingHours(),
                command.links().stream()
                        .map(link -> new Shop.Link(link.label(), link.url()))
                        .toList(),
                command.freeDeliveryOver(),
                command.delivery().stream()
                        .map(way -> new Shop.Delivery(way.method(), way.amount(), way.days()))
                        .toList(),
                command.returns(),
                command.avatarImageId().map(id -> own(caller, id)),
                command.coverImageId().map(id -> own(caller, id)),
                clock.instant());
    }

    private PictureRef own(Caller caller, String imageId) {
        return images.own(caller, List.of(imageId)).get(0);
    }

    private ShopView view(Shop shop) {
        return new ShopView(
                shop.id(),
                shop.slug(),
                shop.name(),
                shop.language(),
                shop.city(),
                shop.country(),
                shop.category(),
                shop.bio(),
                shop.address(),
                shop.openingHours(),
                shop.links().stream()
                        .map(link -> new ShopLink(link.label(), link.url()))
                        .toList(),
                shop.freeDeliveryOver(),
                shop.delivery().stream()
                        .map(way -> new DeliveryOption(way.method(), way.amount(), way.days()))
                        .toList(),
                shop.returns(),
                shop.avatar().map(images::show),
                shop.cover().map(images::show));
    }
}
