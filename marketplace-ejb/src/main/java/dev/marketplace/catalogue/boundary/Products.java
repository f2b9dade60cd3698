package dev.marketplace.catalogue.boundary;

import dev.marketplace.catalogue.NoShopYet;
import dev.marketplace.catalogue.control.CategoryTree;
import dev.marketplace.catalogue.control.Html;
import dev.marketplace.catalogue.control.ProductEntry;
import dev.marketplace.catalogue.control.ProductStore;
import dev.marketplace.catalogue.control.StockStore;
import dev.marketplace.catalogue.control.ViewMaker;
import dev.marketplace.catalogue.entity.IndexedProduct;
import dev.marketplace.catalogue.entity.Product;
import dev.marketplace.catalogue.entity.ProductStatus;
import dev.marketplace.catalogue.entity.StockLevel;
import dev.marketplace.catalogue.entity.Variant;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Ids;
import dev.marketplace.shared.Page;
import dev.marketplace.shared.PageRequest;
import dev.marketplace.shared.Role;
import dev.marketplace.shared.ShopRef;
import dev.marketplace.shop.boundary.ShopView;
import dev.marketplace.shop.boundary.Shops;
import dev.marketplace.site.boundary.Sites;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where sellers put their products. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Products {

    @Inject
    private ProductEntry entry;

    @Inject
    private ProductStore products;

    @Inject
    private StockStore stock;

    @Inject
    private CategoryTree categories;

    @Inject
    private ViewMaker views;

    @Inject
    private Ids ids;

    @Inject
    private InstantSource clock;

    @EJB
    private Shops shops;

    @EJB
    private Images images;

    @EJB
    private Sites sites;

    /**
     * @throws dev.marketplace.shared.InvalidInput if a field is not what it must be
     * @throws NoShopYet before the seller opened her shop
     * @throws dev.marketplace.shared.NotFound if a picture is not hers
     * @throws dev.marketplace.catalogue.SlugTaken with a free one
     * @throws dev.marketplace.catalogue.SkuTaken if another variant has the SKU
     */
    public ProductCreated create(Caller caller, CreateProduct command) {
        ShopView shop = shops.mine(caller).orElseThrow(NoShopYet::new);
        boolean category = command.category() != null
                && command.category().contains("/")
                && categories.find(command.category()).isPresent();
        ProductChecks.check(command, category, sites.site(caller).currency());
        Product product = product(caller, shop, command);
        entry.enter(caller, product);
        return new ProductCreated(product.id(), product.slug());
    }

    /** The caller's own products, newest first; drafts too. */
    public Page<ProductCard> mine(Caller caller, PageRequest request) {
        caller.require(Role.SELLER);
        Optional<ShopView> shop = shops.mine(caller);
        if (shop.isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        ShopRef ref = new ShopRef(shop.get().id(), shop.get().slug(), shop.get().name());
        List<Product> found = products.ofShop(caller.scope(), ref.id(), request);
        List<ProductCard> cards = found.stream()
                .limit(request.limit())
                .map(product -> views.card(new IndexedProduct(product, ref, available(caller, product))))
                .toList();
        boolean more = found.size() > request.limit();
        return new Page<>(
                cards,
                more
                        ? Optional.of(
                                PageRequest.cursor(cards.get(cards.size() - 1).id()))
                        : Optional.empty());
    }

    private long available(Caller caller, Product product) {
        return stock.levels(caller.scope(), product.skus()).values().stream()
                .mapToLong(StockLevel::available)
                .sum();
    }

    private Product product(Caller caller, ShopView shop, CreateProduct command) {
        return new Product(
                ids.next("prd"),
                shop.id(),
                command.slug(),
                command.language(),
                command.title().strip(),
                command.category(),
                command.brand().strip(),
                command.tags(),
                command.shortDescription().strip(),
                Html.safe(command.detailedDescription()),
                command.specifications(),
                command.properties(),
                command.warranty() == null ? "" : command.warranty().strip(),
                command.cashOnDelivery(),
                command.videoUrl(),
                ProductStatus.valueOf(command.status().toUpperCase(Locale.ROOT)),
                command.variants().stream()
                        .map(variant -> variant(caller, variant))
                        .toList(),
                images.own(caller, command.imageIds()),
                false,
                clock.instant(),
                1);
    }

    private Variant variant(Caller caller, NewVariant variant) {
        return new Variant(
                variant.sku(),
                variant.colour(),
                variant.palette(),
                variant.size(),
                variant.regularPrice(),
                variant.salePrice(),
                variant.stock(),
                images.own(caller, variant.imageIds()));
    }
}
