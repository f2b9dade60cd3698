package dev.marketplace.catalogue.control;

import dev.marketplace.catalogue.entity.Category;
import java.util.List;

/** Where categories are kept. */
public interface CategoryStore {

    /** All, the top ones and their children, each level in the admin's order. */
    List<Category> all();

    /** Inserts or replaces. */
    void save(Category category);

    void remove(Category category);
}
