package dev.marketplace.notification.control;

import dev.marketplace.notification.boundary.LiveFeed;
import dev.marketplace.notification.boundary.LiveMessage;
import dev.marketplace.notification.boundary.NotificationView;
import dev.marketplace.platform.kafka.KafkaActivation;
import dev.marketplace.platform.kafka.KafkaRecord;
import dev.marketplace.platform.kafka.KafkaRecordListener;
import dev.marketplace.platform.kafka.QuietFailures;
import dev.marketplace.platform.outbox.Event;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;

/** Hears on every node what was notified, for the pages that are open at this one. */
@MessageDriven(
        messageListenerInterface = KafkaRecordListener.class,
        activationConfig = {
            @ActivationConfigProperty(propertyName = KafkaActivation.TOPICS, propertyValue = "notification.events"),
            @ActivationConfigProperty(
                    propertyName = KafkaActivation.DELIVERY_MODE,
                    propertyValue = KafkaActivation.EVERY_NODE)
        })
@Interceptors(QuietFailures.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LiveListener implements KafkaRecordListener {

    @Inject
    private NotificationStore notifications;

    @EJB
    private LiveFeed feed;

    @Override
    public void onRecord(KafkaRecord record) {
        Event event = Event.ofJson(record.value());
        notifications
                .byId(event.text("notificationId"))
                .ifPresent(found ->
                        feed.publish(new LiveMessage(found.receiver(), found.type(), NotificationView.of(found))));
    }
}
