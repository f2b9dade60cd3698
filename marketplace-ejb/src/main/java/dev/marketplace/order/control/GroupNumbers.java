package dev.marketplace.order.control;

import dev.marketplace.platform.mongo.Series;
import dev.marketplace.shared.Scope;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The numbers by which people call order groups, e.g. {@code AG-10497}. */
@Dependent
public class GroupNumbers {

    private static final String SERIES = "order-group";

    private final Series series;
    private final OrderSettings settings;

    @Inject
    public GroupNumbers(Series series, OrderSettings settings) {
        this.series = series;
        this.settings = settings;
    }

    /** The same checkout always gets the same. */
    String claim(Scope scope, String checkoutId) {
        return settings.numberPrefix() + (settings.firstNumber() - 1 + series.claim(scope, SERIES, checkoutId));
    }
}
