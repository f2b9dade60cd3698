package dev.marketplace.external.payment.stripe;

import dev.marketplace.external.payment.PaymentRefused;
import dev.marketplace.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Stripe's own minor units, which are not always those of ISO 4217. A marketplace can only use currencies of this table.
 *
 * @see <a href="https://docs.stripe.com/currencies">Supported currencies</a>
 */
final class StripeAmounts {

    private static final String TWO_DECIMALS =
            "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD"
                    + " BWP BYN BZD CAD CDF CHF CNY COP CRC CVE CZK DKK DOP DZD EGP ETB EUR FJD FKP GBP GEL GIP GMD GTQ GYD HKD HNL"
                    + " HTG HUF IDR ILS INR JMD KES KGS KHR KYD KZT LAK LBP LKR LRD LSL MAD MDL MKD MMK MNT MOP MUR MVR MWK MXN MYR"
                    + " MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SEK SGD SHP SOS SRD STN SZL"
                    + " THB TJS TOP TRY TTD TWD TZS UAH USD UYU UZS WST XCD YER ZAR ZMW";

    private static final String NO_DECIMALS = "BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF";

    /** Without decimals, but sent as if they had two. */
    private static final String NO_DECIMALS_SENT_WITH_TWO = "ISK UGX";

    /** The last digit must be zero. */
    private static final String THREE_DECIMALS = "BHD JOD KWD OMR TND";

    private static final Map<String, Unit> UNITS = new HashMap<>();

    static {
        add(TWO_DECIMALS, new Unit(2, 1));
        add(NO_DECIMALS, new Unit(0, 1));
        add(NO_DECIMALS_SENT_WITH_TWO, new Unit(2, 100));
        add(THREE_DECIMALS, new Unit(3, 10));
    }

    /**
     * @param decimals of the number that is sent
     * @param step the number that is sent is a multiple of this
     */
    private record Unit(int decimals, int step) {}

    private StripeAmounts() {}

    private static void add(String currencies, Unit unit) {
        for (String currency : currencies.split(" ")) {
            UNITS.put(currency, unit);
        }
    }

    static boolean canExpress(Money money) {
        try {
            toStripe(money);
            return true;
        } catch (PaymentRefused e) {
            return false;
        }
    }

    /**
     * The number to send.
     *
     * @throws PaymentRefused if Stripe cannot express it
     */
    static long toStripe(Money money) {
        Unit unit = unit(money.currency());
        try {
            long number = inMajorUnits(money).movePointRight(unit.decimals()).longValueExact();
            if (number % unit.step() != 0) {
                throw new ArithmeticException("not a multiple of " + unit.step());
            }
            return number;
        } catch (ArithmeticException e) {
            throw new PaymentRefused("amount_not_expressible", "Stripe cannot charge " + money, e);
        }
    }

    /**
     * @param currency in any case, as Stripe writes it
     * @throws ArithmeticException if the currency's own minor units cannot express it
     */
    static Money ofStripe(long number, String currency) {
        String code = currency.toUpperCase(Locale.ROOT);
        BigDecimal major = BigDecimal.valueOf(number, unit(code).decimals());
        int digits = Currency.getInstance(code).getDefaultFractionDigits();
        return new Money(
                major.setScale(digits, RoundingMode.UNNECESSARY).unscaledValue().longValueExact(), code);
    }

    private static BigDecimal inMajorUnits(Money money) {
        return BigDecimal.valueOf(
                money.amount(), Currency.getInstance(money.currency()).getDefaultFractionDigits());
    }

    private static Unit unit(String currency) {
        Unit unit = UNITS.get(currency);
        if (unit == null) {
            throw new PaymentRefused("currency_not_supported", "Stripe does not charge in " + currency, null);
        }
        return unit;
    }
}
