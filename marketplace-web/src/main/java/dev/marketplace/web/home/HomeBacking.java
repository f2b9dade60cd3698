package dev.marketplace.web.home;

import dev.marketplace.catalogue.boundary.Catalogue;
import dev.marketplace.catalogue.boundary.ProductCard;
import dev.marketplace.catalogue.boundary.ProductList;
import dev.marketplace.catalogue.boundary.ProductSort;
import dev.marketplace.shop.boundary.ShopView;
import dev.marketplace.shop.boundary.Shops;
import dev.marketplace.web.list.Queries;
import dev.marketplace.web.part.Shopper;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the home page shows: reduced products, the latest arrivals and some shops. */
@Named
@RequestScoped
public class HomeBacking {

    private static final int LOOKED_AT = 100;
    private static final int REDUCED = 5;
    private static final int ARRIVALS = 5;
    private static final int ARCHES = 3;
    private static final int SHOPS = 4;
    private static final int PICTURES = 3;

    @EJB
    private Catalogue catalogue;

    @EJB
    private Shops shops;

    @Inject
    private Shopper shopper;

    private ProductList newest;
    private List<ProductCard> reduced;
    private List<ShopWindow> windows;

    @PostConstruct
    void load() {
        newest = catalogue.list(shopper.caller(), Queries.first(ProductSort.NEWEST, LOOKED_AT, shopper.language()));
        reduced = newest.products().stream()
                .filter(card -> card.before().isPresent() && card.available() > 0)
                .sorted(Comparator.comparingInt(ProductCard::discountPercent).reversed())
                .limit(REDUCED)
                .toList();
        windows = shops.all(shopper.caller(), SHOPS).stream().map(this::window).toList();
    }

    /** How many products there are in all. */
    public long getTotal() {
        return newest.total();
    }

    /** Three products of three shops for the arches on top, those with a picture. */
    public List<ProductCard> getArches() {
        return newestOfEachShop().limit(ARCHES).toList();
    }

    /** The most reduced first; may be empty. */
    public List<ProductCard> getReduced() {
        return reduced;
    }

    /** The newest of as many shops as there are, then whatever is new. */
    public List<ProductCard> getArrivals() {
        return Stream.concat(newestOfEachShop(), newest.products().stream())
                .distinct()
                .limit(ARRIVALS)
                .toList();
    }

    public List<ShopWindow> getWindows() {
        return windows;
    }

    private Stream<ProductCard> newestOfEachShop() {
        Map<String, ProductCard> oneOfEach = new LinkedHashMap<>();
        newest.products().stream()
                .filter(card -> card.picture().isPresent() && card.available() > 0)
                .forEach(card -> oneOfEach.putIfAbsent(card.shop().id(), card));
        return oneOfEach.values().stream();
    }

    private ShopWindow window(ShopView shop) {
        return new ShopWindow(
                shop,
                catalogue
                        .list(shopper.caller(), Queries.ofShop(shop.slug(), 1, PICTURES, shopper.language()))
                        .products());
    }

    /** A shop and up to three of its products. */
    public record ShopWindow(ShopView shop, List<ProductCard> products) {}
}
