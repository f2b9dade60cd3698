package dev.marketplace.catalogue.control;

import dev.marketplace.catalogue.entity.Category;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The categories as this node last read them: every page needs them, and they seldom change. */
@ApplicationScoped
public class CategoryTree {

    private static final Duration FRESH = Duration.ofSeconds(5);

    @Inject
    private CategoryStore store;

    @Inject
    private InstantSource clock;

    private volatile List<Category> categories = List.of();
    private volatile Instant readAt = Instant.EPOCH;

    protected CategoryTree() {}

    /** For use without a container. */
    public CategoryTree(CategoryStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** At most five seconds old; each level in the admin's order. */
    public List<Category> all() {
        if (clock.instant().isAfter(readAt.plus(FRESH))) {
            refresh();
        }
        return categories;
    }

    /** Reads anew; on this node a change is seen at once. */
    public void refresh() {
        categories = store.all();
        readAt = clock.instant();
    }

    public Optional<Category> find(String path) {
        return all().stream().filter(category -> category.path().equals(path)).findFirst();
    }
}
