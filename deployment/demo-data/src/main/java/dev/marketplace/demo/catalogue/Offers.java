package dev.marketplace.demo.catalogue;

import java.math.BigDecimal;
import java.util.List;

/** Limited-time offers and discount codes; their days count from the first start and may have fractions. */
public record Offers(List<Event> events, List<Code> codes) {

    /**
     * A product at a lower price for some time.
     *
     * @param product slug
     * @param salePercent percent off the regular price, 1 to 90
     */
    public record Event(
            String product, String title, int salePercent, BigDecimal startsInDays, BigDecimal endsInDays) {}

    /**
     * A discount code.
     *
     * @param shop slug; null when it holds in the whole marketplace
     * @param type {@code percentage} or {@code fixed}
     * @param value percent, or cents of EUR
     * @param minimum cents of EUR the cart must be worth; null when any
     * @param products slugs it is limited to; null when not
     * @param categories {@code top/child} it is limited to; null when not
     * @param limit how often it can be used in all; null when without limit
     * @param fundedBy {@code shop}, {@code marketplace} or {@code shared}
     * @param marketplaceShare percent borne by the marketplace, only when shared
     */
    public record Code(
            String code,
            String publicName,
            String shop,
            String type,
            long value,
            Long minimum,
            List<String> products,
            List<String> categories,
            Integer limit,
            int limitPerBuyer,
            BigDecimal startsInDays,
            BigDecimal endsInDays,
            String fundedBy,
            Integer marketplaceShare) {}
}
