package dev.marketplace.order.control;

import dev.marketplace.external.payment.HostedPayment;
import dev.marketplace.external.payment.OpenPayment;
import dev.marketplace.external.payment.PaymentGateway;
import dev.marketplace.external.payment.PaymentItem;
import dev.marketplace.order.entity.Attempt;
import dev.marketplace.order.entity.CheckoutSession;
import dev.marketplace.order.entity.ProviderPage;
import dev.marketplace.order.entity.ShopPart;
import dev.marketplace.order.entity.SoldLine;
import dev.marketplace.platform.config.PlatformSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks the provider for the page of a checkout: always in the same words, so that the same key finds the same page. */
@Dependent
public class PaymentPages {

    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

    private final PaymentGateway gateway;
    private final PlatformSettings platform;

    @Inject
    public PaymentPages(PaymentGateway gateway, PlatformSettings platform) {
        this.gateway = gateway;
        this.platform = platform;
    }

    /**
     * Opens the page, or finds the one that an earlier call opened.
     *
     * @param checkout with an attempt
     * @param again whether an earlier call was left without an answer
     * @throws dev.marketplace.external.payment.PaymentRefused
     * @throws dev.marketplace.external.payment.PaymentUnanswered
     */
    HostedPayment open(CheckoutSession checkout, boolean again) {
        Attempt attempt = checkout.attempt().orElseThrow();
        // A provider that answered with a failure after it did its work repeats the failure for the same key.
        Optional<HostedPayment> lost = again ? lost(checkout) : Optional.empty();
        return lost.orElseGet(() -> gateway.open(command(checkout, attempt)));
    }

    /** The page of an attempt that nobody got the answer of, if the provider made one. */
    Optional<HostedPayment> lost(CheckoutSession checkout) {
        Attempt attempt = checkout.attempt().orElseThrow();
        return gateway.findByReference(checkout.id(), attempt.startedAt().minus(CLOCKS_APART));
    }

    static ProviderPage page(HostedPayment hosted) {
        return new ProviderPage(hosted.id(), hosted.url().orElse(""), hosted.expiresAt());
    }

    private OpenPayment command(CheckoutSession checkout, Attempt attempt) {
        return new OpenPayment(
                checkout.id(),
                checkout.paymentKey(),
                checkout.transferGroup(),
                checkout.offer().buyer().email(),
                items(checkout),
                attempt.pageExpiresAt(),
                URI.create(platform.baseUrl() + "/checkout/success?checkout=" + checkout.id()),
                URI.create(platform.baseUrl() + "/checkout?cancelled=" + checkout.id()));
    }

    private static List<PaymentItem> items(CheckoutSession checkout) {
        List<PaymentItem> items = new ArrayList<>();
        for (ShopPart part : checkout.offer().parts()) {
            part.lines().forEach(line -> items.add(new PaymentItem(name(line), line.unitPrice(), line.quantity())));
            if (part.shipping().isPositive()) {
                items.add(new PaymentItem(part.shop().name() + ": " + part.deliveryMethod(), part.shipping(), 1));
            }
        }
        return items;
    }

    private static String name(SoldLine line) {
        return Stream.of(Optional.of(line.title()), line.colour(), line.size())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }
}
