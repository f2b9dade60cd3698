package dev.marketplace.system.product;

import dev.marketplace.system.people.People;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One product for all system tests of a run: started when the first asks for it, stopped when the run ends. */
public final class ProductExtension implements ParameterResolver {

    private static final Namespace OURS = Namespace.create(ProductExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Marketplace.class || type == People.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running =
                context.getRoot().getStore(OURS).getOrComputeIfAbsent("product", key -> new Running(), Running.class);
        return parameter.getParameter().getType() == People.class
                ? running.people()
                : running.product().marketplace();
    }

    /** Keeps a failed start too, so that it is not tried again for each class. */
    private static final class Running implements ExtensionContext.Store.CloseableResource {

        private Product product;
        private People people;
        private RuntimeException failure;

        Running() {
            try {
                product = Product.start();
                people = new People(product.marketplace());
            } catch (RuntimeException e) {
                failure = e;
            }
        }

        Product product() {
            if (failure != null) {
                throw new IllegalStateException("The product did not start: " + failure.getMessage(), failure);
            }
            return product;
        }

        People people() {
            product();
            return people;
        }

        @Override
        public void close() {
            if (product != null) {
                product.close();
            }
        }
    }
}
