package dev.marketplace.order.control;

import dev.marketplace.platform.kafka.KafkaActivation;
import dev.marketplace.platform.kafka.KafkaRecord;
import dev.marketplace.platform.kafka.KafkaRecordListener;
import dev.marketplace.platform.kafka.QuietFailures;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.shared.Scope;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;

/** Empties the cart of an account that is gone. Its orders are books, which the law asks to be kept as they were written. */
@MessageDriven(
        messageListenerInterface = KafkaRecordListener.class,
        activationConfig = {
            @ActivationConfigProperty(propertyName = KafkaActivation.TOPICS, propertyValue = "identity.events"),
            @ActivationConfigProperty(propertyName = KafkaActivation.GROUP_ID, propertyValue = "order-identity")
        })
@Interceptors(QuietFailures.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ErasureListener implements KafkaRecordListener {

    @Inject
    private CartKeeper carts;

    public ErasureListener() {}

    /** For use without a container. */
    public ErasureListener(CartKeeper carts) {
        this.carts = carts;
    }

    @Override
    public void onRecord(KafkaRecord record) {
        Event event = Event.ofJson(record.value());
        if (event.type().equals("identity.account-erased")) {
            carts.forget(new Scope(event.marketplace()), CartIds.ofUser(event.text("accountId")));
        }
    }
}
