package dev.marketplace.web.shop;

import dev.marketplace.catalogue.boundary.Catalogue;
import dev.marketplace.catalogue.boundary.ProductList;
import dev.marketplace.kit.page.Crumb;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.kit.page.PageLinks;
import dev.marketplace.kit.page.Reader;
import dev.marketplace.shop.boundary.ShopView;
import dev.marketplace.shop.boundary.Shops;
import dev.marketplace.web.list.Queries;
import dev.marketplace.web.part.Shopper;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A shop with its products. */
@Named
@RequestScoped
public class ShopBacking {

    private static final int PER_PAGE = 24;
    private static final int COVER_PICTURES = 5;

    /** The days as {@link ShopView#openingHours} names them. */
    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

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
    private String page;
    private ShopView shop;
    private ProductList list;

    /** Finds the shop; an unknown one ends as 404. */
    public void load() {
        Optional<ShopView> found = shops.bySlug(shopper.caller(), slug);
        if (found.isEmpty()) {
            navigation.notFound();
            return;
        }
        shop = found.get();
        int number = page != null && page.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(page) : 1;
        list = catalogue.list(shopper.caller(), Queries.ofShop(slug, number, PER_PAGE, shopper.language()));
    }

    public ShopView getShop() {
        return shop;
    }

    public ProductList getList() {
        return list;
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(shop.name(), ""));
    }

    /** Addresses of pictures for the band on top, from its products; may be empty. */
    public List<String> getCover() {
        return list.products().stream()
                .flatMap(card -> card.picture().stream())
                .limit(COVER_PICTURES)
                .map(picture -> picture.url())
                .toList();
    }

    /** The days that the shop says something about, from Monday. */
    public List<String> getDays() {
        Map<String, String> hours = shop.openingHours();
        return DAYS.stream().filter(hours::containsKey).toList();
    }

    public PageLinks getPages() {
        String here = reader.to("/shop/" + slug);
        return PageLinks.of(
                list.page(), list.total(), PER_PAGE, number -> number == 1 ? here : here + "?page=" + number);
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
