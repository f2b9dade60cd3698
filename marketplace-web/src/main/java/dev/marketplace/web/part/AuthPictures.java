package dev.marketplace.web.part;

import dev.marketplace.catalogue.boundary.Catalogue;
import dev.marketplace.catalogue.boundary.ProductSort;
import dev.marketplace.web.list.Queries;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Two pictures of two shops beside the forms that ask who one is. */
@Named
@RequestScoped
public class AuthPictures {

    private static final int LOOKED_AT = 24;
    private static final int PICTURES = 2;

    @EJB
    private Catalogue catalogue;

    @Inject
    private Shopper shopper;

    private List<String> urls;

    @PostConstruct
    void load() {
        Set<String> shops = new HashSet<>();
        urls =
                catalogue
                        .list(shopper.caller(), Queries.first(ProductSort.NEWEST, LOOKED_AT, shopper.language()))
                        .products()
                        .stream()
                        .filter(card -> shops.add(card.shop().id()))
                        .flatMap(card -> card.picture().stream())
                        .map(picture -> picture.url())
                        .limit(PICTURES)
                        .toList();
    }

    /** Addresses; may be fewer than two. */
    public List<String> getUrls() {
        return urls;
    }
}
