package dev.marketplace.shared;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An amount of money in minor units of ISO 4217, e.g. 1299 EUR for 12.99 euros. It may be negative.
 *
 * @param amount minor units
 * @param currency the three capital letters of ISO 4217
 */
public record Money(long amount, String currency) implements Comparable<Money> {

    private static final long WHOLE_IN_BASIS_POINTS = 10_000;

    /** @throws IllegalArgumentException if the currency is not one of ISO 4217 */
    public Money {
        Currency.getInstance(currency);
    }

    public static Money of(long amount, String currency) {
        return new Money(amount, currency);
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    /** The sum of all; zero of the given currency when there are none. */
    public static Money sum(List<Money> amounts, String currency) {
        return amounts.stream().reduce(zero(currency), Money::plus);
    }

    /** @throws IllegalArgumentException if the currencies differ; ArithmeticException on overflow */
    public Money plus(Money other) {
        return new Money(Math.addExact(amount, sameCurrency(other).amount), currency);
    }

    /** @throws IllegalArgumentException if the currencies differ; ArithmeticException on overflow */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(amount, sameCurrency(other).amount), currency);
    }

    /** @throws ArithmeticException on overflow */
    public Money times(long quantity) {
        return new Money(Math.multiplyExact(amount, quantity), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(amount), currency);
    }

    /** The part that a rate in basis points makes of this amount, rounded half up away from zero. */
    public Money share(int basisPoints) {
        long product = Math.multiplyExact(Math.abs(amount), (long) basisPoints);
        long rounded = (product + WHOLE_IN_BASIS_POINTS / 2) / WHOLE_IN_BASIS_POINTS;
        return new Money(amount < 0 ? -rounded : rounded, currency);
    }

    /**
     * Spreads this amount over the weights by largest remainder; ties go to the earlier one. The parts add up exactly.
     *
     * @param weights none negative, not all zero unless this amount is zero; in the order of line ids
     */
    public List<Money> spread(List<Long> weights) {
        if (amount < 0) {
            return negated().spread(weights).stream().map(Money::negated).toList();
        }
        long total = weights.stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
        if (total == 0 && amount != 0) {
            throw new IllegalArgumentException("nothing to spread " + this + " over");
        }
        long[] parts = new long[weights.size()];
        long[] remainders = new long[weights.size()];
        long given = 0;
        for (int i = 0; i < parts.length && total > 0; i++) {
            long product = Math.multiplyExact(amount, weights.get(i));
            parts[i] = product / total;
            remainders[i] = product % total;
            given += parts[i];
        }
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> remainders[i]).reversed())
                .limit(amount - given)
                .forEach(i -> parts[i]++);
        List<Money> spread = new ArrayList<>();
        for (long part : parts) {
            spread.add(new Money(part, currency));
        }
        return List.copyOf(spread);
    }

    public boolean isZero() {
        return amount == 0;
    }

    public boolean isPositive() {
        return amount > 0;
    }

    /** The amount in major units, with the currency's own number of decimals: for people and for the seed's paths. */
    public BigDecimal decimal() {
        return BigDecimal.valueOf(amount, decimals());
    }

    /** Minor units from major ones, e.g. 12.99 EUR. @throws ArithmeticException if it has more decimals than allowed */
    public static Money ofDecimal(BigDecimal decimal, String currency) {
        int decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return new Money(decimal.movePointRight(decimals).longValueExact(), currency);
    }

    private int decimals() {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot reckon " + this + " with " + other);
        }
        return other;
    }

    /** @throws IllegalArgumentException if the currencies differ */
    @Override
    public int compareTo(Money other) {
        return Long.compare(amount, sameCurrency(other).amount);
    }

    @Override
    public String toString() {
        return decimal().toPlainString() + " " + currency;
    }
}
