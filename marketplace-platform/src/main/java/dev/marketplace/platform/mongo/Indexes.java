package dev.marketplace.platform.mongo;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import dev.marketplace.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.bson.Document;

/** Creates the indexes of a room's collections at start; what exists already stays. */
@ApplicationScoped
public class Indexes {

    @Inject
    private Documents documents;

    protected Indexes() {}

    public Indexes(Documents documents) {
        this.documents = documents;
    }

    /** @param indexes made with {@link #on} and {@link #unique} */
    public void ensure(Scope scope, String collection, IndexModel... indexes) {
        documents.collection(scope, collection).createIndexes(List.of(indexes));
    }

    /** An index over fields in this order; a leading minus means descending. */
    public static IndexModel on(String... fields) {
        return new IndexModel(keys(fields));
    }

    /** Like {@link #on}; no two documents may have the same values. */
    public static IndexModel unique(String... fields) {
        return new IndexModel(keys(fields), new IndexOptions().unique(true));
    }

    private static Document keys(String... fields) {
        Document keys = new Document();
        for (String field : fields) {
            boolean descending = field.startsWith("-");
            keys.append(descending ? field.substring(1) : field, descending ? -1 : 1);
        }
        return keys;
    }
}
