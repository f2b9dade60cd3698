package dev.marketplace.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MoneyTest {

    /** More than all goods that one cart can hold, at the highest price. */
    private static final long MUCH = 1_000_000_000_000L;

    @Test
    void a_share_is_rounded_half_up_away_from_zero() {
        assertThat(euros(5).share(1_000)).isEqualTo(euros(1));
        assertThat(euros(4).share(1_000)).isEqualTo(euros(0));
        assertThat(euros(-5).share(1_000)).isEqualTo(euros(-1));
        assertThat(euros(12_345).share(10_000)).isEqualTo(euros(12_345));
    }

    @Property
    void a_share_is_never_a_whole_unit_away_from_the_exact_one(
            @ForAll @LongRange(min = -MUCH, max = MUCH) long amount, @ForAll @IntRange(max = 10_000) int rate) {
        BigDecimal exact = BigDecimal.valueOf(amount).multiply(BigDecimal.valueOf(rate, 4));
        BigDecimal share = BigDecimal.valueOf(euros(amount).share(rate).amount());
        assertThat(share.subtract(exact).abs()).isLessThanOrEqualTo(new BigDecimal("0.5"));
    }

    @Property
    void the_parts_of_a_spread_add_up_exactly(
            @ForAll @LongRange(min = -MUCH, max = MUCH) long amount,
            @ForAll @Size(min = 1, max = 60) List<@LongRange(max = MUCH) Long> weights) {
        List<Long> usable = usable(weights);
        List<Money> parts = euros(amount).spread(usable);
        assertThat(parts).hasSameSizeAs(usable);
        assertThat(Money.sum(parts, "EUR")).isEqualTo(euros(amount));
    }

    @Property
    void no_part_of_a_spread_is_a_whole_unit_away_from_its_exact_share(
            @ForAll @LongRange(min = 0, max = MUCH) long amount,
            @ForAll @Size(min = 1, max = 60) List<@LongRange(max = MUCH) Long> weights) {
        List<Long> usable = usable(weights);
        BigDecimal total =
                BigDecimal.valueOf(usable.stream().mapToLong(Long::longValue).sum());
        List<Money> parts = euros(amount).spread(usable);
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal off = BigDecimal.valueOf(parts.get(i).amount())
                    .multiply(total)
                    .subtract(BigDecimal.valueOf(amount).multiply(BigDecimal.valueOf(usable.get(i))));
            assertThat(off.abs()).isLessThan(total);
        }
    }

    @Property
    void what_weighs_nothing_gets_nothing(
            @ForAll @LongRange(min = 0, max = MUCH) long amount, @ForAll @LongRange(min = 1, max = MUCH) long weight) {
        assertThat(euros(amount).spread(List.of(0L, weight, 0L))).containsExactly(euros(0), euros(amount), euros(0));
    }

    @Test
    void equal_remainders_go_to_the_earlier_lines() {
        assertThat(euros(5).spread(List.of(1L, 1L, 1L))).containsExactly(euros(2), euros(2), euros(1));
    }

    @Test
    void the_dearest_cart_there_can_be_is_spread_too() {
        long line = 99 * 100_000_000L;
        assertThat(euros(2 * line).spread(List.of(line, line))).containsExactly(euros(line), euros(line));
    }

    @Test
    void nothing_can_be_spread_over_nothing_but_no_amount_over_it() {
        assertThat(euros(0).spread(List.of(0L, 0L))).containsExactly(euros(0), euros(0));
        assertThat(euros(0).spread(List.of())).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> euros(1).spread(List.of(0L)));
        assertThatIllegalArgumentException().isThrownBy(() -> euros(1).spread(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> euros(1).spread(List.of(2L, -1L)));
    }

    @Test
    void amounts_of_different_currencies_are_not_reckoned_together() {
        Money yen = Money.of(1, "JPY");
        assertThatIllegalArgumentException().isThrownBy(() -> euros(1).plus(yen));
        assertThatIllegalArgumentException().isThrownBy(() -> euros(1).minus(yen));
        assertThatIllegalArgumentException().isThrownBy(() -> euros(1).compareTo(yen));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.sum(List.of(yen), "EUR"));
    }

    @Test
    void what_does_not_fit_is_refused_rather_than_wrong() {
        Money most = euros(Long.MAX_VALUE);
        assertThatThrownBy(() -> most.plus(euros(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> euros(Long.MIN_VALUE).negated()).isInstanceOf(ArithmeticException.class);
        assertThat(most.share(10_000)).isEqualTo(most);
    }

    @Test
    void decimals_are_the_currencys_own() {
        assertThat(Money.of(1_299, "EUR").decimal()).isEqualTo(new BigDecimal("12.99"));
        assertThat(Money.of(1_299, "JPY")).hasToString("1299 JPY");
        assertThat(Money.of(1_299, "TND")).hasToString("1.299 TND");
        assertThat(Money.ofDecimal(new BigDecimal("12.99"), "EUR")).isEqualTo(euros(1_299));
        assertThatThrownBy(() -> Money.ofDecimal(new BigDecimal("12.999"), "EUR"))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_currency_is_one_of_iso_4217() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(1, "eur"));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(1, "???"));
    }

    private static Money euros(long amount) {
        return Money.of(amount, "EUR");
    }

    private static List<Long> usable(List<Long> weights) {
        return weights.stream().allMatch(weight -> weight == 0) ? List.of(1L) : weights;
    }
}
