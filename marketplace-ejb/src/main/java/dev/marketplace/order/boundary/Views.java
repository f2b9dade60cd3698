package dev.marketplace.order.boundary;

import dev.marketplace.order.control.Delivery;
import dev.marketplace.order.control.PricedCart;
import dev.marketplace.order.entity.CheckoutSession;
import dev.marketplace.order.entity.CheckoutState;
import dev.marketplace.order.entity.Order;
import dev.marketplace.order.entity.PostalAddress;
import dev.marketplace.order.entity.ShopPart;
import dev.marketplace.order.entity.SoldLine;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Money;
import dev.marketplace.shared.Role;
import java.util.List;
import java.util.Optional;

/** Makes the views of this room. */
final class Views {

    private static final String PAID = "paid";

    private Views() {}

    static CartView cart(PricedCart cart) {
        List<CartShop> shops = cart.byShop().entrySet().stream()
                .map(entry -> new CartShop(
                        entry.getKey(),
                        entry.getValue().stream().map(Views::line).toList(),
                        cart.subtotal(entry.getValue())))
                .toList();
        int pieces =
                cart.lines().stream().mapToInt(line -> line.item().quantity()).sum();
        return new CartView(shops, pieces, cart.subtotal(), cart.payable());
    }

    static DeliveryChoice delivery(Delivery delivery) {
        return new DeliveryChoice(
                delivery.shop(),
                delivery.options().stream()
                        .map(option -> new DeliveryPrice(option.method(), option.amount(), option.days()))
                        .toList(),
                delivery.chosen().method());
    }

    static CheckoutStatus status(CheckoutSession checkout) {
        return status(checkout, checkout.state().word());
    }

    /** As far as we know: the provider was asked and gave no answer. */
    static CheckoutStatus unanswered(CheckoutSession checkout) {
        return status(
                checkout,
                checkout.state() == CheckoutState.OPEN
                        ? "checking"
                        : checkout.state().word());
    }

    private static CheckoutStatus status(CheckoutSession checkout, String state) {
        return new CheckoutStatus(
                checkout.id(),
                state,
                checkout.progress().groupNumber(),
                checkout.progress().orderIds(),
                Optional.of(checkout.offer().total()),
                checkout.live() ? checkout.page().map(page -> page.url()) : Optional.empty());
    }

    static OrderSummary summary(Order order) {
        ShopPart part = order.part();
        return new OrderSummary(
                order.id(),
                order.groupNumber(),
                part.shop(),
                order.buyer().name(),
                order.placedAt(),
                part.total(),
                PAID,
                order.deliveryStatus().word(),
                part.itemCount(),
                part.lines().get(0).pictureUrl());
    }

    /** Commission is nothing for buyers, the transfer group nothing for sellers. */
    static OrderView order(Caller caller, Order order) {
        ShopPart part = order.part();
        Optional<Money> commission = Optional.of(part.commission()).filter(any -> !caller.is(Role.USER));
        return new OrderView(
                order.id(),
                order.groupNumber(),
                part.shop(),
                order.buyer().id(),
                order.buyer().name(),
                order.placedAt(),
                PAID,
                order.deliveryStatus().word(),
                part.lines().stream().map(Views::line).toList(),
                part.subtotal(),
                part.shipping(),
                part.total(),
                part.deliveryMethod(),
                shipTo(order.shipTo()),
                commission,
                commission.map(amount -> part.total().minus(amount)),
                Optional.of(order.transferGroup()).filter(group -> caller.is(Role.ADMIN)));
    }

    private static ShipTo shipTo(PostalAddress address) {
        return new ShipTo(address.name(), address.street(), address.city(), address.zip(), address.country());
    }

    private static OrderLineView line(SoldLine line) {
        return new OrderLineView(
                line.sku(),
                line.slug(),
                line.title(),
                line.colour(),
                line.size(),
                line.pictureUrl(),
                line.quantity(),
                line.unitPrice(),
                line.total());
    }

    private static CartLine line(PricedCart.Line line) {
        Money price = line.found().price();
        return new CartLine(
                line.item().sku(),
                line.found().productId(),
                line.found().slug(),
                line.found().title(),
                line.found().colour(),
                line.found().size(),
                line.found().picture(),
                line.item().quantity(),
                price,
                line.found().before(),
                line.total(),
                Optional.of(line.item().priceWhenAdded()).filter(added -> !added.equals(price)),
                line.available(),
                line.found().forSale());
    }
}
