package dev.marketplace.catalogue.store;

import dev.marketplace.catalogue.control.CategoryStore;
import dev.marketplace.catalogue.entity.Category;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.nosql.Template;
import java.util.Comparator;
import java.util.List;
import org.eclipse.jnosql.mapping.Database;
import org.eclipse.jnosql.mapping.DatabaseType;

/** Categories through Jakarta NoSQL: admins write them, one at a time. */
@ApplicationScoped
public class NoSqlCategories implements CategoryStore {

    @Inject
    @Database(DatabaseType.DOCUMENT)
    private Template template;

    @Override
    public List<Category> all() {
        List<Category> all = template.select(Category.class).result();
        return all.stream().sorted(Comparator.comparingInt(Category::position)).toList();
    }

    @Override
    public void save(Category category) {
        if (template.find(Category.class, category.path()).isPresent()) {
            template.update(category);
        } else {
            template.insert(category);
        }
    }

    @Override
    public void remove(Category category) {
        template.delete(Category.class, category.path());
    }
}
