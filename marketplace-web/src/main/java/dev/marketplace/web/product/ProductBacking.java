package dev.marketplace.web.product;

import dev.marketplace.catalogue.boundary.Catalogue;
import dev.marketplace.catalogue.boundary.ProductCard;
import dev.marketplace.catalogue.boundary.ProductView;
import dev.marketplace.catalogue.boundary.VariantView;
import dev.marketplace.kit.page.Crumb;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.kit.page.Reader;
import dev.marketplace.shared.Picture;
import dev.marketplace.shop.boundary.ShopView;
import dev.marketplace.shop.boundary.Shops;
import dev.marketplace.web.part.Shopper;
import dev.marketplace.web.part.Variants;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One product: the variant that is looked at, and everything about it. */
@Named
@RequestScoped
public class ProductBacking {

    private static final int RELATED = 5;
    private static final int MAX_QUANTITY = 10;

    @EJB
    private Catalogue catalogue;

    @EJB
    private Shops shops;

    @Inject
    private Navigation navigation;

    @Inject
    private Reader reader;

    @Inject
    private Shopper shopper;

    private String slug;
    private String colour;
    private String size;
    private ProductView product;
    private VariantChoice choice;
    private ShopView shop;

    /** Finds the product; an unknown one ends as 404. */
    public void load() {
        Optional<ProductView> found = catalogue.product(shopper.caller(), slug, shopper.language());
        if (found.isEmpty()) {
            navigation.notFound();
            return;
        }
        product = found.get();
        choice = new VariantChoice(product.variants(), colour, size);
        shop = shops.byId(shopper.caller(), product.shop().id()).orElse(null);
    }

    public ProductView getProduct() {
        return product;
    }

    public VariantView getVariant() {
        return choice.chosen();
    }

    /** E.g. {@code Bone, 41}. */
    public String getVariantName() {
        return Variants.name(getVariant().colour(), getVariant().size());
    }

    public List<VariantChoice.Option> getColours() {
        return choice.colours();
    }

    public List<VariantChoice.Option> getSizes() {
        return choice.sizes();
    }

    /** The pictures of the variant, else those of the product; may be empty. */
    public List<Picture> getPictures() {
        List<Picture> own = getVariant().pictures();
        return own.isEmpty() ? product.pictures() : own;
    }

    /** The shop that sells it; null if it cannot be shown. */
    public ShopView getShop() {
        return shop;
    }

    public List<ProductCard> getRelated() {
        return catalogue.related(shopper.caller(), slug, RELATED);
    }

    public List<Crumb> getCrumbs() {
        List<Crumb> crumbs = new ArrayList<>();
        product.categories().forEach(category -> crumbs.add(new Crumb(category.name(), "/c/" + category.path())));
        crumbs.add(Crumb.here(product.title()));
        return crumbs;
    }

    /** The most that the quantity field takes. */
    public int getMost() {
        return Math.toIntExact(Math.min(getVariant().available(), MAX_QUANTITY));
    }

    /** The address of this product in another colour; the size stays if that colour has it. */
    public String inColour(String other) {
        return address(other, size);
    }

    public String inSize(String other) {
        return address(getVariant().colour().orElse(null), other);
    }

    private String address(String toColour, String toSize) {
        return reader.to(Variants.path(slug, Optional.ofNullable(toColour), Optional.ofNullable(toSize)));
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getColour() {
        return colour;
    }

    public void setColour(String colour) {
        this.colour = colour;
    }

    public String getSize() {
        return size;
    }

    public void setSize(String size) {
        this.size = size;
    }
}
