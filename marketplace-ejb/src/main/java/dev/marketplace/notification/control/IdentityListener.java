package dev.marketplace.notification.control;

import dev.marketplace.platform.kafka.KafkaActivation;
import dev.marketplace.platform.kafka.KafkaRecord;
import dev.marketplace.platform.kafka.KafkaRecordListener;
import dev.marketplace.platform.kafka.QuietFailures;
import dev.marketplace.platform.outbox.Event;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;

/** Forgets what was told to an account that is gone. */
@MessageDriven(
        messageListenerInterface = KafkaRecordListener.class,
        activationConfig = {
            @ActivationConfigProperty(propertyName = KafkaActivation.TOPICS, propertyValue = "identity.events"),
            @ActivationConfigProperty(propertyName = KafkaActivation.GROUP_ID, propertyValue = "notification-identity")
        })
@Interceptors(QuietFailures.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IdentityListener implements KafkaRecordListener {

    @Inject
    private NotificationStore notifications;

    public IdentityListener() {}

    /** For use without a container. */
    public IdentityListener(NotificationStore notifications) {
        this.notifications = notifications;
    }

    @Override
    public void onRecord(KafkaRecord record) {
        Event event = Event.ofJson(record.value());
        if ("identity.account-erased".equals(event.type())) {
            notifications.removeAll(event.text("accountId"));
        }
    }
}
