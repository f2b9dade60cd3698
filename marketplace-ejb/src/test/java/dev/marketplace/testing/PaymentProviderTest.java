package dev.marketplace.testing;

import dev.marketplace.external.payment.HostedPayment;
import dev.marketplace.external.payment.PaymentGateway;
import dev.marketplace.external.payment.PaymentGatewayContract;
import java.time.Duration;
import java.time.Instant;

/** The provider in memory, with which the order room is tested, keeps the contract that the real one keeps. */
class PaymentProviderTest extends PaymentGatewayContract {

    private final TestClock clock = new TestClock();
    private final PaymentProvider provider = new PaymentProvider(clock, new KillSwitch());

    @Override
    protected PaymentGateway gateway() {
        return provider;
    }

    @Override
    protected Instant now() {
        return clock.instant();
    }

    @Override
    protected void pay(HostedPayment page) {
        provider.pay(page.id());
    }

    @Override
    protected void loseNextAnswer() {
        provider.failNext(PaymentProvider.Fault.AFTER_IT_WORKED);
    }

    @Override
    protected void advance(Duration duration) {
        clock.advance(duration);
    }
}
