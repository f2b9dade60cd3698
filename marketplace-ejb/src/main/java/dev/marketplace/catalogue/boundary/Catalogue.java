package dev.marketplace.catalogue.boundary;

import dev.marketplace.shared.Caller;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.Optional;

/** Where readers look: served from this node's index, never from MongoDB scans. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Catalogue {

    /** @throws InvalidInput */
    public ProductList list(Caller caller, ProductQuery query) {
        throw new UnsupportedOperationException();
    }

    /** Empty if there is none or it is not for sale. */
    public Optional<ProductView> product(Caller caller, String slug, String language) {
        throw new UnsupportedOperationException();
    }

    /** Titles that begin like the text, at most 8. */
    public List<Suggestion> suggest(Caller caller, String text) {
        throw new UnsupportedOperationException();
    }

    /** The tree, in the admin's order; names in the language, else English. */
    public List<CategoryView> categories(Caller caller, String language) {
        throw new UnsupportedOperationException();
    }

    /** Related products, never itself; may be empty. */
    public List<ProductCard> related(Caller caller, String slug, int limit) {
        throw new UnsupportedOperationException();
    }
}
