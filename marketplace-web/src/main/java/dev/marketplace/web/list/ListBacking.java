package dev.marketplace.web.list;

import dev.marketplace.catalogue.boundary.Catalogue;
import dev.marketplace.catalogue.boundary.CategoryView;
import dev.marketplace.catalogue.boundary.Facet;
import dev.marketplace.catalogue.boundary.FacetValue;
import dev.marketplace.catalogue.boundary.ProductList;
import dev.marketplace.kit.page.Crumb;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.kit.page.PageLinks;
import dev.marketplace.kit.page.Reader;
import dev.marketplace.kit.text.Say;
import dev.marketplace.web.header.HeaderBacking;
import dev.marketplace.web.part.Shopper;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A list of products: of a category, or of what a search found. */
@Named
@RequestScoped
public class ListBacking {

    private static final int PER_PAGE = 24;

    @EJB
    private Catalogue catalogue;

    @Inject
    private HeaderBacking header;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Navigation navigation;

    @Inject
    private Reader reader;

    @Inject
    private Say say;

    @Inject
    private Shopper shopper;

    private String category;
    private String sub;
    private Filters filters;
    private Optional<CategoryView> top = Optional.empty();
    private Optional<CategoryView> chosen = Optional.empty();
    private ProductList list;

    /** Finds the category and its products; an unknown category ends as 404. */
    public void load() {
        filters = Filters.of(request.getParameterMap());
        if (category != null) {
            top = find(header.getCategories(), category);
            chosen = sub == null ? top : top.flatMap(parent -> find(parent.children(), sub));
            if (chosen.isEmpty()) {
                navigation.notFound();
                return;
            }
        }
        list = catalogue.list(
                shopper.caller(), filters.query(chosen.map(CategoryView::path), PER_PAGE, shopper.language()));
    }

    /** The category's name, or what was searched for. */
    public String getHeading() {
        return chosen.map(CategoryView::name)
                .orElseGet(() -> filters.text().isEmpty()
                        ? say.with("list.everything")
                        : say.with("list.found", filters.text()));
    }

    /** The orders that can be chosen, as the address names them. */
    public List<String> getSorts() {
        return Filters.SORTS;
    }

    public ProductList getList() {
        return list;
    }

    public Filters getFilters() {
        return filters;
    }

    /** The category that the list is of; null for a search. */
    public CategoryView getChosen() {
        return chosen.orElse(null);
    }

    /** The top category of the chosen one; null for a search. */
    public CategoryView getTop() {
        return top.orElse(null);
    }

    public List<Crumb> getCrumbs() {
        List<Crumb> crumbs = new ArrayList<>();
        top.filter(parent -> sub != null)
                .ifPresent(parent -> crumbs.add(new Crumb(parent.name(), "/c/" + parent.path())));
        chosen.ifPresent(here -> crumbs.add(Crumb.here(here.name())));
        return crumbs;
    }

    /** The values of a filter; empty if the list does not offer it. */
    public List<FacetValue> facet(String name) {
        return list.facets().stream()
                .filter(facet -> facet.name().equals(name))
                .map(Facet::values)
                .findFirst()
                .orElse(List.of());
    }

    /** How many products of the list lie in a category; 0 if it is not known. */
    public long count(String path) {
        return facet("category").stream()
                .filter(value -> value.value().equals(path))
                .mapToLong(FacetValue::count)
                .sum();
    }

    /** The chosen values, each with the address that takes it away. */
    public List<Chip> getChips() {
        List<Chip> chips = new ArrayList<>();
        for (String name : List.of("colour", "size", "tag", "shop")) {
            facet(name).stream()
                    .filter(FacetValue::selected)
                    .map(value -> new Chip(value.label(), filters.without(name, value.value())))
                    .forEach(chips::add);
        }
        return chips;
    }

    public PageLinks getPages() {
        String here = reader.to(reader.getPath());
        return PageLinks.of(list.page(), list.total(), PER_PAGE, page -> here + filters.address(page));
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getSub() {
        return sub;
    }

    public void setSub(String sub) {
        this.sub = sub;
    }

    private static Optional<CategoryView> find(List<CategoryView> among, String slug) {
        return among.stream().filter(one -> one.slug().equals(slug)).findFirst();
    }

    /** @param remove query of the address without this value */
    public record Chip(String label, String remove) {}
}
