package dev.marketplace.order.control;

import dev.marketplace.catalogue.SoldOut;
import dev.marketplace.catalogue.boundary.HoldLine;
import dev.marketplace.catalogue.boundary.PricedItem;
import dev.marketplace.catalogue.boundary.Stock;
import dev.marketplace.catalogue.entity.StockLevel;
import dev.marketplace.catalogue.store.MongoStock;
import dev.marketplace.identity.boundary.AccountView;
import dev.marketplace.identity.boundary.Accounts;
import dev.marketplace.identity.boundary.AddressView;
import dev.marketplace.identity.boundary.Addresses;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Money;
import dev.marketplace.shared.NotFound;
import dev.marketplace.shared.Role;
import dev.marketplace.shared.Scope;
import dev.marketplace.shared.ShopRef;
import dev.marketplace.shop.boundary.DeliveryOption;
import dev.marketplace.shop.boundary.ShopView;
import dev.marketplace.shop.boundary.Shops;
import dev.marketplace.site.boundary.SiteView;
import dev.marketplace.site.boundary.Sites;
import dev.marketplace.testing.TestDatabase;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The doors of other rooms as these tests need them; the stock is the real one on the test's database. */
final class OtherRooms {

    private OtherRooms() {}

    static ShopRef shop(String id) {
        return new ShopRef(id, id + "-slug", "Shop " + id);
    }

    /** Real pieces, invented prices. */
    static final class StockRoom extends Stock {

        private final MongoStock stock;
        private final InstantSource clock;
        private final Map<String, PricedItem> items = new ConcurrentHashMap<>();

        StockRoom(TestDatabase database, InstantSource clock) {
            this.stock = new MongoStock(database.documents, database.outbox, database.indexes);
            this.clock = clock;
        }

        void put(String sku, String shopId, long price, int pieces) {
            stock.enter(Scope.MAIN, sku, "prd_" + sku, pieces);
            price(sku, shopId, price, true);
        }

        void price(String sku, String shopId, long price, boolean forSale) {
            items.put(
                    sku,
                    new PricedItem(
                            sku,
                            "prd_" + sku,
                            sku + "-slug",
                            "Title " + sku,
                            shop(shopId),
                            Optional.of("Teal"),
                            Optional.empty(),
                            Optional.empty(),
                            Money.of(price, "EUR"),
                            Optional.empty(),
                            0,
                            forSale));
        }

        StockLevel level(String sku) {
            return stock.levels(Scope.MAIN, List.of(sku)).get(sku);
        }

        @Override
        public List<PricedItem> priced(Caller caller, List<String> skus) {
            Map<String, StockLevel> levels = stock.levels(caller.scope(), skus);
            return skus.stream()
                    .filter(items::containsKey)
                    .map(items::get)
                    .map(item -> new PricedItem(
                            item.sku(),
                            item.productId(),
                            item.slug(),
                            item.title(),
                            item.shop(),
                            item.colour(),
                            item.size(),
                            item.picture(),
                            item.price(),
                            item.before(),
                            (int) levels.get(item.sku()).available(),
                            item.forSale()))
                    .toList();
        }

        @Override
        public void hold(Caller caller, String checkoutId, List<HoldLine> lines, Instant expiresAt) {
            List<String> held = new ArrayList<>();
            for (HoldLine line : lines) {
                if (!stock.hold(caller.scope(), line.sku(), checkoutId, line.quantity(), expiresAt, List.of())) {
                    release(caller, checkoutId, held);
                    throw new SoldOut(line.sku(), (int) level(line.sku()).available());
                }
                held.add(line.sku());
            }
        }

        @Override
        public List<String> confirm(Caller caller, String checkoutId, List<HoldLine> lines) {
            return lines.stream()
                    .filter(line -> !stock.confirm(
                            caller.scope(), line.sku(), checkoutId, line.quantity(), clock.instant(), List.of()))
                    .map(HoldLine::sku)
                    .toList();
        }

        @Override
        public void release(Caller caller, String checkoutId, List<String> skus) {
            skus.forEach(sku -> stock.release(caller.scope(), sku, checkoutId, List.of()));
        }
    }

    /** Each shop {@code x} belongs to {@code sel_x}, delivers for 4.90 or, fast, 12.90, and for nothing from 150.00. */
    static final class ShopRoom extends Shops {

        @Override
        public Optional<ShopView> byId(Caller caller, String shopId) {
            ShopRef ref = shop(shopId);
            return Optional.of(new ShopView(
                    ref.id(),
                    ref.slug(),
                    ref.name(),
                    "en",
                    "Ghent",
                    "BE",
                    "fashion",
                    "bio",
                    "address",
                    Map.of(),
                    List.of(),
                    Optional.of(Money.of(15_000, "EUR")),
                    List.of(
                            new DeliveryOption("Parcel", Money.of(490, "EUR"), "3 to 5"),
                            new DeliveryOption("Express", Money.of(1_290, "EUR"), "1 to 2")),
                    "30 days",
                    Optional.empty(),
                    Optional.empty()));
        }

        @Override
        public Optional<String> sellerOf(Caller caller, String shopId) {
            caller.require(Role.SYSTEM);
            return Optional.of("sel_" + shopId);
        }

        @Override
        public Optional<ShopView> mine(Caller caller) {
            return caller.id().equals("sel_new")
                    ? Optional.empty()
                    : byId(caller, caller.id().substring(4));
        }
    }

    static final class AccountRoom extends Accounts {

        @Override
        public AccountView me(Caller caller) {
            return new AccountView(
                    caller.id(),
                    "Lena Hofer",
                    "lena@example.com",
                    Set.of("user"),
                    Optional.empty(),
                    Optional.empty(),
                    Instant.EPOCH);
        }
    }

    /** Everybody has one address, {@code adr_} and her id. */
    static final class AddressRoom extends Addresses {

        @Override
        public AddressView find(Caller caller, String addressId) {
            if (!addressId.equals("adr_" + caller.id())) {
                throw new NotFound("address");
            }
            return new AddressView(addressId, "Home", "Lena Hofer", "Neubaugasse 18", "Vienna", "1070", "AT", true);
        }
    }

    static final class SiteRoom extends Sites {

        @Override
        public SiteView site(Caller caller) {
            return new SiteView(
                    "Agora", "EUR", List.of("en"), Optional.empty(), Optional.empty(), "hello@agora.example");
        }
    }
}
