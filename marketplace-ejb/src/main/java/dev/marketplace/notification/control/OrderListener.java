package dev.marketplace.notification.control;

import dev.marketplace.notification.boundary.Mails;
import dev.marketplace.notification.boundary.NewMail;
import dev.marketplace.notification.entity.Notification;
import dev.marketplace.notification.entity.Receivers;
import dev.marketplace.platform.kafka.KafkaActivation;
import dev.marketplace.platform.kafka.KafkaRecord;
import dev.marketplace.platform.kafka.KafkaRecordListener;
import dev.marketplace.platform.kafka.QuietFailures;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Money;
import dev.marketplace.shared.Scope;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;

/** Tells buyer, seller and admins of orders, and queues the confirmation mail. */
@MessageDriven(
        messageListenerInterface = KafkaRecordListener.class,
        activationConfig = {
            @ActivationConfigProperty(propertyName = KafkaActivation.TOPICS, propertyValue = "order.events"),
            @ActivationConfigProperty(propertyName = KafkaActivation.GROUP_ID, propertyValue = "notification")
        })
@Interceptors(QuietFailures.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OrderListener implements KafkaRecordListener {

    @Inject
    private Teller teller;

    @Inject
    private OrderMail orderMail;

    @EJB
    private Mails mails;

    public OrderListener() {}

    /** For use without a container. */
    public OrderListener(Teller teller, OrderMail orderMail, Mails mails) {
        this.teller = teller;
        this.orderMail = orderMail;
        this.mails = mails;
    }

    @Override
    public void onRecord(KafkaRecord record) {
        Event event = Event.ofJson(record.value());
        Caller system = Caller.system("notification", new Scope(event.marketplace()), event.correlationId());
        switch (event.type()) {
            case "order.placed" -> placed(system, event);
            case "order.group-completed" -> completed(system, event);
            case "order.refund-due" -> refundDue(system, event);
            default -> {
                // other facts of the room are nobody's news
            }
        }
    }

    private void placed(Caller system, Event event) {
        String number = event.text("groupNumber");
        String message = event.text("buyerName") + " ordered " + event.number("itemCount") + " "
                + (event.number("itemCount") == 1 ? "piece" : "pieces") + " for " + total(event) + ".";
        String path = "/orders/" + event.text("orderId");
        tell(system, event, event.text("sellerId"), "New order " + number, message, "/seller" + path);
        tell(system, event, Receivers.ADMINS, "New order " + number, message, "/admin" + path);
    }

    private void completed(Caller system, Event event) {
        String number = event.text("groupNumber");
        String message = "Your payment of " + total(event) + " has arrived. Your order has the number " + number + ".";
        tell(system, event, event.text("buyerId"), "Thank you for your order", message, "/orders");
        String key = "order-confirmation:" + event.text("groupId");
        mails.queue(
                system,
                new NewMail(key, event.text("buyerEmail"), "order-confirmation", "en", orderMail.model(system, event)));
    }

    private void refundDue(Caller system, Event event) {
        String message = "You paid " + total(event) + ", but something you ordered was sold out in the meantime. "
                + "We have been told and give your money back.";
        tell(system, event, event.text("buyerId"), "We owe you a refund", message, "/orders");
        tell(
                system,
                event,
                Receivers.ADMINS,
                "A refund is due",
                event.text("buyerName") + " paid " + total(event) + " for checkout " + event.text("checkoutId")
                        + " whose stock was gone.",
                "/admin/orders");
    }

    private void tell(Caller system, Event event, String receiver, String title, String message, String link) {
        String kind = receiver.equals(Receivers.ADMINS) ? "admins" : receiver.substring(0, receiver.indexOf('_'));
        String id = "ntf_" + event.id().substring(event.id().indexOf('_') + 1) + "_" + kind;
        teller.tell(system, new Notification(id, receiver, event.type(), title, message, link, event.occurredAt()));
    }

    private static String total(Event event) {
        Map<?, ?> total = (Map<?, ?>) event.data().get("total");
        Money amount = Money.of(((Number) total.get("amount")).longValue(), (String) total.get("currency"));
        NumberFormat english = NumberFormat.getCurrencyInstance(Locale.UK);
        english.setCurrency(Currency.getInstance(amount.currency()));
        return english.format(amount.decimal());
    }
}
