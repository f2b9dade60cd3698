package dev.marketplace.catalogue.boundary;

import static dev.marketplace.catalogue.ProductFixture.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.marketplace.catalogue.CategoryInUse;
import dev.marketplace.catalogue.control.CategoryStore;
import dev.marketplace.catalogue.control.CategoryTree;
import dev.marketplace.catalogue.entity.Category;
import dev.marketplace.catalogue.store.MongoProducts;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.FieldError;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.NotAllowed;
import dev.marketplace.shared.NotSignedIn;
import dev.marketplace.shared.Role;
import dev.marketplace.shared.Scope;
import dev.marketplace.testing.TestClock;
import dev.marketplace.testing.TestDatabase;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CategoriesTest {

    private static final Caller ADMIN = new Caller("adm_1", Set.of(Role.ADMIN), Audience.ADMIN, Scope.MAIN, "c");

    private final TestClock clock = new TestClock();
    private final TestDatabase database = new TestDatabase(clock);
    private final MongoProducts products = new MongoProducts(database.documents, database.outbox, database.indexes);
    private final Kept store = new Kept();
    private final CategoryTree tree = new CategoryTree(store, clock);
    private final Categories categories = new Categories(store, tree, products);

    @BeforeEach
    void prepare() {
        products.prepare(Scope.MAIN);
        categories.replace(ADMIN, List.of(category("clothing", "shirts", "trousers"), category("home", "lamps")));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_tree_is_there_at_once_in_the_admins_order() {
        assertThat(paths()).containsExactly("clothing", "clothing/shirts", "clothing/trousers", "home", "home/lamps");
        assertThat(tree.find("home/lamps").orElseThrow().name("de")).isEqualTo("lamps-de");
        assertThat(tree.find("home/lamps").orElseThrow().name("fr")).isEqualTo("lamps-en");
    }

    @Test
    void replacing_adds_moves_and_removes() {
        categories.replace(ADMIN, List.of(category("home", "lamps", "rugs"), category("clothing", "shirts")));
        assertThat(paths()).containsExactly("home", "home/lamps", "home/rugs", "clothing", "clothing/shirts");
    }

    @Test
    void replacing_twice_with_the_same_changes_nothing() {
        List<NewCategory> wanted = List.of(category("home", "lamps"));
        categories.replace(ADMIN, wanted);
        categories.replace(ADMIN, wanted);
        assertThat(paths()).containsExactly("home", "home/lamps");
    }

    @Test
    void one_with_products_cannot_vanish_and_then_nothing_changes() {
        products.insert(Scope.MAIN, product("lamp").category("home/lamps").entered());
        assertThatThrownBy(() -> categories.replace(ADMIN, List.of(category("home", "rugs"))))
                .isInstanceOf(CategoryInUse.class)
                .hasMessageContaining("home/lamps");
        assertThat(paths()).hasSize(5);
    }

    @Test
    void all_that_is_wrong_is_named() {
        NewCategory noNames = new NewCategory("toys", null, null);
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class,
                () -> categories.replace(
                        ADMIN, List.of(category("Home!"), category("home"), category("home"), noNames)));
        assertThat(refused.errors())
                .extracting(FieldError::field)
                .containsExactly(
                        "categories[Home!]",
                        "categories[home]",
                        "categories[toys].en",
                        "categories[toys].de",
                        "categories[toys].ar");
        assertThat(paths()).hasSize(5);
    }

    @Test
    void there_are_two_levels_and_at_least_one_category() {
        NewCategory deep = new NewCategory("home", names("home"), List.of(category("lamps", "desk-lamps")));
        assertThatThrownBy(() -> categories.replace(ADMIN, List.of(deep))).hasMessageContaining("two levels");
        assertThatThrownBy(() -> categories.replace(ADMIN, List.of())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> categories.replace(ADMIN, List.of(new NewCategory(null, null, null))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void only_admins_may() {
        Caller seller = new Caller("sel_1", Set.of(Role.SELLER), Audience.SELLER, Scope.MAIN, "c");
        List<NewCategory> wanted = List.of(category("home"));
        assertThatThrownBy(() -> categories.replace(seller, wanted)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> categories.replace(Caller.anonymous(Scope.MAIN, "c"), wanted))
                .isInstanceOf(NotSignedIn.class);
        assertThat(paths()).hasSize(5);
    }

    private List<String> paths() {
        return tree.all().stream().map(Category::path).toList();
    }

    private static NewCategory category(String slug, String... children) {
        return new NewCategory(
                slug,
                names(slug),
                List.of(children).stream().map(CategoriesTest::category).toList());
    }

    private static Map<String, String> names(String slug) {
        return Map.of("en", slug + "-en", "de", slug + "-de", "ar", slug + "-ar");
    }

    /** As Jakarta NoSQL keeps them. */
    private static final class Kept implements CategoryStore {

        private final Map<String, Category> byPath = new TreeMap<>();

        @Override
        public List<Category> all() {
            return byPath.values().stream()
                    .sorted(Comparator.comparingInt(Category::position))
                    .toList();
        }

        @Override
        public void save(Category category) {
            byPath.put(category.path(), category);
        }

        @Override
        public void remove(Category category) {
            byPath.remove(category.path());
        }
    }
}
