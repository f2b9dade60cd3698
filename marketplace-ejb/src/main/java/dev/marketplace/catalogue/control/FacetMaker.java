package dev.marketplace.catalogue.control;

import dev.marketplace.catalogue.boundary.Facet;
import dev.marketplace.catalogue.boundary.FacetValue;
import dev.marketplace.catalogue.boundary.ProductQuery;
import dev.marketplace.catalogue.entity.Category;
import dev.marketplace.shared.Caller;
import dev.marketplace.shop.boundary.ShopView;
import dev.marketplace.shop.boundary.Shops;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Makes what a reader can filter by from the index's counts: names for people, and what is chosen. */
@ApplicationScoped
public class FacetMaker {

    private static final int NAMES_AT_MOST = 10_000;
    private static final Duration FRESH = Duration.ofMinutes(1);

    @Inject
    private CategoryTree categories;

    @EJB
    private Shops shops;

    @Inject
    private InstantSource clock;

    /** By slug: a list has many shops to filter by, and they are not all asked for at each request. */
    private final Map<String, Name> shopNames = new ConcurrentHashMap<>();

    private record Name(String text, Instant freshUntil) {}

    /** In the index's order; a filter without values is left out. */
    public List<Facet> facets(Caller caller, ProductQuery query, Map<String, Map<String, Long>> counts) {
        List<Facet> facets = new ArrayList<>();
        counts.forEach((name, values) -> {
            if (!values.isEmpty()) {
                facets.add(new Facet(name, values(caller, query, name, values)));
            }
        });
        return facets;
    }

    private List<FacetValue> values(Caller caller, ProductQuery query, String name, Map<String, Long> counts) {
        Collection<String> chosen = chosen(query, name);
        return counts.entrySet().stream()
                .map(entry -> new FacetValue(
                        entry.getKey(),
                        label(caller, query, name, entry.getKey()),
                        entry.getValue(),
                        chosen.contains(entry.getKey())))
                .toList();
    }

    private static Collection<String> chosen(ProductQuery query, String name) {
        return switch (name) {
            case "category" -> query.category().map(List::of).orElse(List.of());
            case "shop" -> query.shopSlug().map(List::of).orElse(List.of());
            case "colour" -> query.colours();
            case "size" -> query.sizes();
            case "tag" -> query.tags();
            default -> List.of();
        };
    }

    private String label(Caller caller, ProductQuery query, String name, String value) {
        return switch (name) {
            case "category" ->
                categories
                        .find(value)
                        .map((Category category) -> category.name(query.language()))
                        .orElse(value);
            case "shop" -> shopName(caller, value);
            default -> value;
        };
    }

    private String shopName(Caller caller, String slug) {
        if (shopNames.size() > NAMES_AT_MOST) {
            shopNames.clear();
        }
        Instant now = clock.instant();
        return shopNames
                .compute(
                        slug,
                        (key, known) -> known != null && now.isBefore(known.freshUntil())
                                ? known
                                : new Name(
                                        shops.bySlug(caller, slug)
                                                .map(ShopView::name)
                                                .orElse(slug),
                                        now.plus(FRESH)))
                .text();
    }
}
