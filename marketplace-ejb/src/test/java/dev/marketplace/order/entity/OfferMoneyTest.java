package dev.marketplace.order.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.shared.Money;
import dev.marketplace.shared.ShopRef;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The money of any checkout. */
class OfferMoneyTest {

    @Property
    void the_orders_of_a_checkout_add_up_to_the_charge_and_to_the_page_of_the_provider(
            @ForAll("parts") List<ShopPart> parts) {
        Offer offer = new Offer(null, "cart", "key", "hash", "print", null, parts);
        long orders = parts.stream().mapToLong(part -> part.total().amount()).sum();
        long page = parts.stream()
                .mapToLong(part -> part.shipping().amount()
                        + part.lines().stream()
                                .mapToLong(line -> line.unitPrice().amount() * line.quantity())
                                .sum())
                .sum();
        assertThat(offer.total().amount()).isEqualTo(orders).isEqualTo(page);
    }

    @Property
    void what_sellers_get_and_the_commission_add_up_to_the_charge(@ForAll("parts") List<ShopPart> parts) {
        for (ShopPart part : parts) {
            Money net = part.total().minus(part.commission());
            assertThat(net.plus(part.commission())).isEqualTo(part.total());
            assertThat(part.commission().amount()).isBetween(0L, part.subtotal().amount());
        }
    }

    @Property
    void the_commission_of_a_line_is_its_share_rounded_half_up(
            @ForAll @LongRange(min = 1, max = 100_000_000) long price,
            @ForAll @IntRange(min = 1, max = 99) int quantity,
            @ForAll @IntRange(min = 0, max = 10_000) int basisPoints) {
        long exact = BigDecimal.valueOf(price)
                .multiply(BigDecimal.valueOf(quantity))
                .multiply(BigDecimal.valueOf(basisPoints))
                .divide(BigDecimal.valueOf(10_000), 0, RoundingMode.HALF_UP)
                .longValueExact();
        assertThat(SoldLine.commission(Money.of(price, "EUR"), quantity, basisPoints)
                        .amount())
                .isEqualTo(exact);
    }

    @Provide
    Arbitrary<List<ShopPart>> parts() {
        Arbitrary<SoldLine> line = Combinators.combine(
                        Arbitraries.longs().between(1, 10_000_000),
                        Arbitraries.integers().between(1, 99),
                        Arbitraries.integers().between(0, 10_000))
                .as(OfferMoneyTest::line);
        return Combinators.combine(
                        line.list().ofMinSize(1).ofMaxSize(8),
                        Arbitraries.longs().between(0, 5_000))
                .as(OfferMoneyTest::part)
                .list()
                .ofMinSize(1)
                .ofMaxSize(10);
    }

    private static SoldLine line(long price, int quantity, int basisPoints) {
        Money unit = Money.of(price, "EUR");
        return new SoldLine(
                "sku",
                "prd",
                "slug",
                "Title",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                quantity,
                unit,
                SoldLine.commission(unit, quantity, basisPoints));
    }

    private static ShopPart part(List<SoldLine> lines, long shipping) {
        return new ShopPart(new ShopRef("shp", "slug", "Shop"), "sel", lines, "Parcel", Money.of(shipping, "EUR"));
    }
}
