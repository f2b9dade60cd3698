package dev.marketplace.external.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marketplace.external.payment.PaymentRefused;
import dev.marketplace.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeAmountsTest {

    @ParameterizedTest
    @CsvSource({
        "EUR, 1299, 1299",
        "USD, 50, 50",
        "JPY, 500, 500",
        "KRW, 500, 500",
        "ISK, 500, 50000",
        "UGX, 500, 50000",
        "MGA, 500, 5",
        "KWD, 1230, 1230",
        "HUF, 12345, 12345",
        "TWD, 12345, 12345"
    })
    void amounts_are_written_in_stripes_units_and_read_back(String currency, long ours, long stripes) {
        assertThat(StripeAmounts.toStripe(Money.of(ours, currency))).isEqualTo(stripes);
        assertThat(StripeAmounts.ofStripe(stripes, currency.toLowerCase())).isEqualTo(Money.of(ours, currency));
    }

    @ParameterizedTest
    @CsvSource({"KWD, 1234", "MGA, 501", "IQD, 1000", "XAU, 1"})
    void what_stripe_cannot_express_is_refused(String currency, long amount) {
        Money money = Money.of(amount, currency);
        assertThatThrownBy(() -> StripeAmounts.toStripe(money)).isInstanceOf(PaymentRefused.class);
        assertThat(StripeAmounts.canExpress(money)).isFalse();
    }

    @Test
    void what_our_units_cannot_express_is_not_rounded() {
        assertThatThrownBy(() -> StripeAmounts.ofStripe(50_050, "isk")).isInstanceOf(ArithmeticException.class);
    }
}
