package dev.marketplace.order;

/** The types of the events of this room; they go to the topic {@code order.events}. */
public final class OrderEvents {

    /**
     * Once per order; aggregate: the order's id. Data: {@code orderId, groupId, groupNumber, shopId, sellerId, buyerId,
     * buyerName, buyerEmail, total{amount,currency}, itemCount, lines[{sku,productId,title,quantity,amount}]}.
     */
    public static final String PLACED = "order.placed";

    /**
     * Once per checkout, when all orders of its group exist; aggregate: the group's id. Data: {@code groupId, groupNumber,
     * checkoutId, buyerId, buyerName, buyerEmail, orderIds, total{amount,currency}}.
     */
    public static final String GROUP_COMPLETED = "order.group-completed";

    /**
     * Once per checkout that was paid although its stock was gone; aggregate: the group's id. Data: {@code checkoutId,
     * groupId, buyerId, buyerName, buyerEmail, total{amount,currency}, sku}.
     */
    public static final String REFUND_DUE = "order.refund-due";

    private OrderEvents() {}
}
