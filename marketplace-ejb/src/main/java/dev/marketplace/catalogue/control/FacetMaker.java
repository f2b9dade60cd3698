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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Makes what a reader can filter by from the index's counts: names for people, and what is chosen. */
@ApplicationScoped
public class FacetMaker {

    @Inject
    private CategoryTree categories;

    @EJB
    private Shops shops;

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
            case "category" -> categories
                    .find(value)
                    .map((Category category) -> category.name(query.language()))
                    .orElse(value);
            case "shop" -> shops.bySlug(caller, value).map(ShopView::name).orElse(value);
            default -> value;
        };
    }
}
