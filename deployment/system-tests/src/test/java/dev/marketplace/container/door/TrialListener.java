package dev.marketplace.container.door;

import dev.marketplace.platform.kafka.KafkaActivation;
import dev.marketplace.platform.kafka.KafkaRecord;
import dev.marketplace.platform.kafka.KafkaRecordListener;
import dev.marketplace.platform.kafka.QuietFailures;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;

/** Knocks as the record's value says; the record's key is the name under which the arrival is noted. */
@MessageDriven(
        messageListenerInterface = KafkaRecordListener.class,
        activationConfig = {
            @ActivationConfigProperty(propertyName = KafkaActivation.TOPICS, propertyValue = TrialListener.TOPIC),
            @ActivationConfigProperty(propertyName = KafkaActivation.GROUP_ID, propertyValue = "trial")
        })
@Interceptors(QuietFailures.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TrialListener implements KafkaRecordListener {

    public static final String TOPIC = "trial.events";

    @EJB
    private TrialDoor door;

    @Inject
    private Arrivals arrivals;

    @Override
    public void onRecord(KafkaRecord record) {
        arrivals.note(record.key(), TrialDoor.arriving(() -> door.knock(record.value())));
    }
}
