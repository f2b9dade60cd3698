package dev.marketplace.analytics.control;

import dev.marketplace.analytics.entity.Entry;
import dev.marketplace.platform.config.PlatformSettings;
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
import java.util.List;
import java.util.Map;

/** Writes each line of a placed order into the daily log. */
@MessageDriven(
        messageListenerInterface = KafkaRecordListener.class,
        activationConfig = {
            @ActivationConfigProperty(propertyName = KafkaActivation.TOPICS, propertyValue = "order.events"),
            @ActivationConfigProperty(propertyName = KafkaActivation.GROUP_ID, propertyValue = "analytics")
        })
@Interceptors(QuietFailures.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PurchaseListener implements KafkaRecordListener {

    @Inject
    private LogStore log;

    @Inject
    private PlatformSettings settings;

    public PurchaseListener() {}

    /** For use without a container. */
    public PurchaseListener(LogStore log, PlatformSettings settings) {
        this.log = log;
        this.settings = settings;
    }

    @Override
    public void onRecord(KafkaRecord record) {
        Event event = Event.ofJson(record.value());
        if (event.type().equals("order.placed")) {
            Scope scope = new Scope(event.marketplace());
            ((List<?>) event.data().get("lines")).forEach(line -> log.add(scope, entry(event, (Map<?, ?>) line)));
        }
    }

    private Entry entry(Event event, Map<?, ?> line) {
        Map<?, ?> total = (Map<?, ?>) event.data().get("total");
        return new Entry(
                event.id() + ":" + line.get("sku"),
                event.occurredAt().atZone(settings.timeZone()).toLocalDate(),
                event.occurredAt(),
                "purchase",
                line.get("productId").toString(),
                event.text("shopId"),
                event.text("buyerId"),
                ((Number) line.get("quantity")).longValue(),
                ((Number) line.get("amount")).longValue(),
                (String) total.get("currency"));
    }
}
