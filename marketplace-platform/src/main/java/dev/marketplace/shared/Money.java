package dev.marketplace.shared;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
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

    private static final int BASIS_POINT_DECIMALS = 4;

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

    /**
     * @throws IllegalArgumentException if the currencies differ
     * @throws ArithmeticException on overflow
     */
    public Money plus(Money other) {
        return new Money(Math.addExact(amount, sameCurrency(other).amount), currency);
    }

    /**
     * @throws IllegalArgumentException if the currencies differ
     * @throws ArithmeticException on overflow
     */
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

    /**
     * The part that a rate in basis points makes of this amount, rounded half up away from zero.
     *
     * @throws ArithmeticException on overflow
     */
    public Money share(int basisPoints) {
        BigDecimal part = BigDecimal.valueOf(amount).multiply(BigDecimal.valueOf(basisPoints, BASIS_POINT_DECIMALS));
        return new Money(part.setScale(0, RoundingMode.HALF_UP).longValueExact(), currency);
    }

    /**
     * Spreads this amount over the weights by largest remainder; ties go to the earlier one. The parts add up exactly.
     *
     * @param weights in the order of line ids
     * @throws IllegalArgumentException if one is negative, or all are zero and this amount is not
     */
    public List<Money> spread(List<Long> weights) {
        if (amount < 0) {
            return negated().spread(weights).stream().map(Money::negated).toList();
        }
        BigInteger total = total(weights);
        long[] parts = new long[weights.size()];
        BigInteger[] remainders = new BigInteger[weights.size()];
        long given = 0;
        for (int i = 0; i < parts.length && total.signum() > 0; i++) {
            // two amounts that each fit into a long need not do so multiplied
            BigInteger[] exact = BigInteger.valueOf(amount)
                    .multiply(BigInteger.valueOf(weights.get(i)))
                    .divideAndRemainder(total);
            parts[i] = exact[0].longValueExact();
            remainders[i] = exact[1];
            given += parts[i];
        }
        IntStream.range(0, parts.length)
                .boxed()
                .filter(i -> remainders[i] != null)
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .limit(amount - given)
                .forEach(i -> parts[i]++);
        return Arrays.stream(parts).mapToObj(part -> new Money(part, currency)).toList();
    }

    private BigInteger total(List<Long> weights) {
        if (weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("a weight is negative: " + weights);
        }
        BigInteger total = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (total.signum() == 0 && amount != 0) {
            throw new IllegalArgumentException("nothing to spread " + this + " over");
        }
        return total;
    }

    public boolean isZero() {
        return amount == 0;
    }

    public boolean isPositive() {
        return amount > 0;
    }

    /** The amount in major units, with the currency's own number of decimals: for people and for the seed's paths. */
    public BigDecimal decimal() {
        return BigDecimal.valueOf(amount, decimals(currency));
    }

    /**
     * Minor units from major ones, e.g. 12.99 EUR.
     *
     * @throws ArithmeticException if it has more decimals than the currency
     */
    public static Money ofDecimal(BigDecimal decimal, String currency) {
        return new Money(decimal.movePointRight(decimals(currency)).longValueExact(), currency);
    }

    private static int decimals(String currency) {
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
