package dev.marketplace.catalogue.control;

import dev.marketplace.platform.config.SettingsReader;
import dev.marketplace.platform.kafka.KafkaActivation;
import dev.marketplace.platform.kafka.KafkaRecord;
import dev.marketplace.platform.kafka.KafkaReplayListener;
import dev.marketplace.platform.kafka.KafkaSettings;
import dev.marketplace.platform.kafka.QuietFailures;
import dev.marketplace.platform.kafka.TopicEnds;
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
import java.util.Set;

/** Keeps this node's product index fresh: every node hears every change. */
@MessageDriven(
        messageListenerInterface = KafkaReplayListener.class,
        activationConfig = {
            @ActivationConfigProperty(propertyName = KafkaActivation.TOPICS, propertyValue = "catalogue.events"),
            @ActivationConfigProperty(
                    propertyName = KafkaActivation.DELIVERY_MODE,
                    propertyValue = KafkaActivation.EVERY_NODE)
        })
@Interceptors(QuietFailures.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IndexListener implements KafkaReplayListener {

    @Inject
    private IndexFeeder feeder;

    @Inject
    private IndexPosition position;

    @Override
    public Map<Integer, Long> startOffsets(String topic, Set<Integer> partitions) {
        return position.committed().orElseGet(() -> {
            // the end is noted before the documents are read: what changes meanwhile is replayed
            Map<Integer, Long> ends =
                    new TopicEnds(SettingsReader.ofContainer().read(KafkaSettings.class)).of(topic, partitions);
            feeder.feedAll(Scope.MAIN);
            position.start(ends);
            return ends;
        });
    }

    @Override
    public void onRecords(List<KafkaRecord> records) {
        feeder.feed(
                Scope.MAIN,
                records.stream()
                        .map(record -> Event.ofJson(record.value()))
                        .filter(event -> event.data().containsKey("productId"))
                        .map(event -> event.text("productId"))
                        .toList());
        KafkaRecord last = records.get(records.size() - 1);
        position.reached(last.partition(), last.offset() + 1);
    }
}
