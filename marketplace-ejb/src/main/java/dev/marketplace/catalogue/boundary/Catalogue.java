package dev.marketplace.catalogue.boundary;

import dev.marketplace.catalogue.control.CategoryTree;
import dev.marketplace.catalogue.control.FacetMaker;
import dev.marketplace.catalogue.control.ProductIndex;
import dev.marketplace.catalogue.control.StockStore;
import dev.marketplace.catalogue.control.ViewMaker;
import dev.marketplace.catalogue.entity.Category;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Checks;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Where readers look: served from this node's index, never from scans of the documents. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Catalogue {

    private static final int LIMIT_MAX = 100;
    private static final int PAGE_MAX = 200;
    private static final int TEXT_MAX = 200;
    private static final int SUGGESTIONS = 8;
    private static final int SUGGEST_FROM = 2;

    @Inject
    private ProductIndex index;

    @Inject
    private StockStore stock;

    @Inject
    private CategoryTree categories;

    @Inject
    private ViewMaker views;

    @Inject
    private FacetMaker facets;

    /** @throws dev.marketplace.shared.InvalidInput if the page or a filter is out of range */
    public ProductList list(Caller caller, ProductQuery query) {
        new Checks()
                .range("page", query.page(), 1, PAGE_MAX)
                .range("limit", query.limit(), 1, LIMIT_MAX)
                .that(query.text().filter(text -> text.length() > TEXT_MAX).isEmpty(), "text", "Fewer words, please.")
                .done();
        ProductIndex.Found found = index.search(query);
        return new ProductList(
                found.products().stream().map(views::card).toList(),
                facets.facets(caller, query, found.facets()),
                found.total(),
                query.page(),
                (int) Math.max(1, (found.total() + query.limit() - 1) / query.limit()));
    }

    /** Empty if there is none, or it is not for sale. Pieces are those of this moment. */
    public Optional<ProductView> product(Caller caller, String slug, String language) {
        return index.bySlug(slug)
                .map(found -> views.page(
                        found, stock.levels(caller.scope(), found.product().skus()), language));
    }

    /** Products whose titles have words that begin like these; none for fewer than two characters; at most eight. */
    public List<Suggestion> suggest(Caller caller, String text) {
        if (text.strip().length() < SUGGEST_FROM || text.length() > TEXT_MAX) {
            return List.of();
        }
        return index.beginningWith(text, SUGGESTIONS).stream()
                .map(views::card)
                .map(card -> new Suggestion(card.slug(), card.title(), card.picture(), card.price()))
                .toList();
    }

    /** The tree, in the admin's order; names in the language. */
    public List<CategoryView> categories(Caller caller, String language) {
        return categories.all().stream()
                .filter(Category::top)
                .map(top -> new CategoryView(
                        top.slug(),
                        top.path(),
                        top.name(language),
                        categories.all().stream()
                                .filter(child -> !child.top() && child.topPath().equals(top.path()))
                                .map(child ->
                                        new CategoryView(child.slug(), child.path(), child.name(language), List.of()))
                                .toList()))
                .toList();
    }

    /** Related products, most alike first, never itself; may be empty. */
    public List<ProductCard> related(Caller caller, String slug, int limit) {
        return index.bySlug(slug)
                .map(found -> index.like(found, Math.min(limit, LIMIT_MAX)).stream()
                        .map(views::card)
                        .toList())
                .orElse(List.of());
    }
}
