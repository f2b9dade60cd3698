package dev.marketplace.kafka;

import dev.marketplace.platform.kafka.KafkaActivation;

/** Activation specs as the container would fill them. */
final class Specs {

    private Specs() {}

    static KafkaActivationSpec group(String topics, String group) {
        KafkaActivationSpec spec = new KafkaActivationSpec();
        spec.setTopics(topics);
        spec.setGroup(group);
        return spec;
    }

    static KafkaActivationSpec everyNode(String topics) {
        KafkaActivationSpec spec = new KafkaActivationSpec();
        spec.setTopics(topics);
        spec.setDeliveryMode(KafkaActivation.EVERY_NODE);
        return spec;
    }

    static KafkaActivationSpec batch(KafkaActivationSpec spec, int size, int millis) {
        spec.setBatchSize(size);
        spec.setBatchMillis(millis);
        return spec;
    }

    static KafkaActivationSpec attempts(KafkaActivationSpec spec, int most) {
        spec.setMaxAttempts(most);
        return spec;
    }
}
