package dev.marketplace.catalogue.boundary;

import dev.marketplace.catalogue.CategoryInUse;
import dev.marketplace.catalogue.control.CategoryStore;
import dev.marketplace.catalogue.control.CategoryTree;
import dev.marketplace.catalogue.control.ProductStore;
import dev.marketplace.catalogue.entity.Category;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Checks;
import dev.marketplace.shared.Role;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where admins shape the category tree. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Categories {

    private static final int AT_MOST = 200;

    @Inject
    private CategoryStore store;

    @Inject
    private CategoryTree tree;

    @Inject
    private ProductStore products;

    public Categories() {}

    /** For use without a container. */
    public Categories(CategoryStore store, CategoryTree tree, ProductStore products) {
        this.store = store;
        this.tree = tree;
        this.products = products;
    }

    /**
     * Replaces the whole tree.
     *
     * @throws dev.marketplace.shared.InvalidInput if a slug or name is not what it must be, or comes twice
     * @throws CategoryInUse if one with products would vanish
     */
    public void replace(Caller caller, List<NewCategory> sent) {
        caller.require(Role.ADMIN);
        List<NewCategory> wanted = Checks.given(sent);
        Map<String, Category> after = new LinkedHashMap<>();
        Checks checks = new Checks().that(!wanted.isEmpty(), "categories", "At least one category.");
        for (NewCategory top : wanted) {
            add(after, top.slug(), top, checks);
            top.children().forEach(child -> {
                add(after, top.slug() + "/" + child.slug(), child, checks);
                checks.that(child.children().isEmpty(), "categories[" + top.slug() + "]", "At most two levels.");
            });
        }
        checks.that(after.size() <= AT_MOST, "categories", "At most " + AT_MOST + " categories.")
                .done();
        List<Category> vanishing = store.all().stream()
                .filter(present -> !after.containsKey(present.path()))
                .toList();
        vanishing.stream()
                .filter(gone -> products.anyIn(caller.scope(), gone.path()))
                .findFirst()
                .ifPresent(used -> {
                    throw new CategoryInUse(used.path());
                });
        after.values().forEach(store::save);
        vanishing.forEach(store::remove);
        tree.refresh();
    }

    private static void add(Map<String, Category> after, String path, NewCategory category, Checks checks) {
        String field = "categories[" + path + "]";
        checks.that(
                        category.slug() != null && category.slug().matches("[a-z0-9][a-z0-9-]{0,40}"),
                        field,
                        "A slug has lower-case letters, digits and dashes.")
                .that(!after.containsKey(path), field, "Each category once.");
        for (String language : List.of("en", "de", "ar")) {
            checks.text(field + "." + language, category.names().get(language), 60);
        }
        after.put(
                path,
                new Category(
                        path,
                        after.size(),
                        category.names().get("en"),
                        category.names().get("de"),
                        category.names().get("ar")));
    }
}
