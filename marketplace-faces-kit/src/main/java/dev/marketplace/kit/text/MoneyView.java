package dev.marketplace.kit.text;

import dev.marketplace.kit.page.Reader;
import dev.marketplace.shared.Money;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Writes money and numbers as the reader's language does, always with the currency. */
@Named("money")
@RequestScoped
public class MoneyView {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Inject
    private Reader reader;

    /** E.g. {@code €54.00}, {@code 54,00 €}. */
    public String of(Money money) {
        return write(money, formats());
    }

    /** What a buyer saves, e.g. {@code −21%}: the reduction in whole percent, rounded down. */
    public String reduction(Money now, Money before) {
        BigDecimal share = before.minus(now).decimal().divide(before.decimal(), 2, RoundingMode.DOWN);
        NumberFormat percent = NumberFormat.getPercentInstance(formats());
        return "\u2212" + percent.format(share);
    }

    public Money saving(Money now, Money before) {
        return before.minus(now);
    }

    /** A number with the language's grouping and digits. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(formats()).format(number);
    }

    /** A rating with one decimal, from hundredths: 470 gives {@code 4.7}. */
    public String rating(int hundredths) {
        NumberFormat format = NumberFormat.getNumberInstance(formats());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(BigDecimal.valueOf(hundredths).divide(HUNDRED, 1, RoundingMode.HALF_UP));
    }

    static String write(Money money, Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        Currency currency = Currency.getInstance(money.currency());
        format.setCurrency(currency);
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(money.decimal());
    }

    private Locale formats() {
        return reader.getLanguage().formats();
    }
}
