package dev.marketplace.catalogue.control;

import dev.marketplace.catalogue.SoldOut;
import dev.marketplace.catalogue.boundary.HoldLine;
import dev.marketplace.catalogue.boundary.PricedItem;
import dev.marketplace.catalogue.entity.Product;
import dev.marketplace.catalogue.entity.StockLevel;
import dev.marketplace.catalogue.entity.Variant;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.platform.outbox.Events;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.PictureRef;
import dev.marketplace.shared.ShopRef;
import dev.marketplace.shop.boundary.Shops;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Prices, holds, sells and gives back pieces. */
@ApplicationScoped
public class StockKeeper {

    @Inject
    private ProductStore products;

    @Inject
    private StockStore stock;

    @Inject
    private Events events;

    @Inject
    private InstantSource clock;

    @EJB
    private Shops shops;

    @Inject
    private PictureShelf pictures;

    protected StockKeeper() {}

    /** For use without a container. */
    public StockKeeper(
            ProductStore products,
            StockStore stock,
            Events events,
            InstantSource clock,
            Shops shops,
            PictureShelf pictures) {
        this.products = products;
        this.stock = stock;
        this.events = events;
        this.clock = clock;
        this.shops = shops;
        this.pictures = pictures;
    }

    /** In the order of the SKUs; unknown ones are left out. */
    public List<PricedItem> priced(Caller caller, List<String> skus) {
        Map<String, Product> bySku = new HashMap<>();
        for (Product product : products.bySkus(caller.scope(), skus)) {
            product.skus().forEach(sku -> bySku.put(sku, product));
        }
        Map<String, StockLevel> levels = stock.levels(caller.scope(), skus);
        Map<String, Optional<ShopRef>> names = new HashMap<>();
        return skus.stream()
                .distinct()
                .filter(bySku::containsKey)
                .flatMap(sku -> item(caller, sku, bySku.get(sku), levels, names).stream())
                .toList();
    }

    private Optional<PricedItem> item(
            Caller caller,
            String sku,
            Product product,
            Map<String, StockLevel> levels,
            Map<String, Optional<ShopRef>> names) {
        Variant variant = product.variants().stream()
                .filter(one -> one.sku().equals(sku))
                .findFirst()
                .orElseThrow();
        Optional<PictureRef> picture = Stream.concat(variant.pictures().stream(), product.pictures().stream())
                .findFirst();
        return names.computeIfAbsent(
                        product.shopId(),
                        id -> shops.byId(caller, id).map(shop -> new ShopRef(id, shop.slug(), shop.name())))
                .map(shop -> new PricedItem(
                        sku,
                        product.id(),
                        product.slug(),
                        product.title(),
                        shop,
                        variant.colour(),
                        variant.size(),
                        picture.map(pictures::show),
                        variant.price(),
                        variant.before(),
                        levels.containsKey(sku) ? (int) levels.get(sku).available() : 0,
                        product.forSale()));
    }

    /**
     * All lines or none.
     *
     * @throws SoldOut
     */
    public void hold(Caller caller, String checkoutId, List<HoldLine> lines, Instant expiresAt) {
        List<String> held = new ArrayList<>();
        for (HoldLine line : lines) {
            boolean enough = stock.hold(
                    caller.scope(), line.sku(), checkoutId, line.quantity(), expiresAt, changed(caller, line.sku()));
            if (!enough) {
                release(caller, checkoutId, held);
                throw new SoldOut(line.sku(), available(caller, line.sku()));
            }
            held.add(line.sku());
        }
    }

    /** @return SKUs of which there were not enough */
    public List<String> confirm(Caller caller, String checkoutId, List<HoldLine> lines) {
        return lines.stream()
                .filter(line -> !stock.confirm(
                        caller.scope(),
                        line.sku(),
                        checkoutId,
                        line.quantity(),
                        clock.instant(),
                        changed(caller, line.sku())))
                .map(HoldLine::sku)
                .toList();
    }

    public void release(Caller caller, String checkoutId, List<String> skus) {
        skus.forEach(sku -> stock.release(caller.scope(), sku, checkoutId, changed(caller, sku)));
    }

    private int available(Caller caller, String sku) {
        StockLevel level = stock.levels(caller.scope(), List.of(sku)).get(sku);
        return level == null ? 0 : (int) level.available();
    }

    private List<Event> changed(Caller caller, String sku) {
        StockLevel level = stock.levels(caller.scope(), List.of(sku)).get(sku);
        return level == null
                ? List.of()
                : List.of(events.of(
                        caller, "catalogue.stock-changed", sku, Map.of("productId", level.productId(), "sku", sku)));
    }
}
