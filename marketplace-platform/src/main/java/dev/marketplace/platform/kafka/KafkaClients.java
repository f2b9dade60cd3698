package dev.marketplace.platform.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Makes Kafka's clients from our settings. Kafka loads serializers, assignors and sign-in modules through the thread's
 * context class loader, which in a container belongs to whoever calls; here it is always Kafka's own.
 */
public final class KafkaClients {

    private static final int REQUEST_TIMEOUT_MILLIS = 10_000;

    private KafkaClients() {}

    /** A consumer of text. It connects when it is first polled, not here. */
    public static Consumer<String, String> consumer(KafkaSettings settings, Map<String, Object> extra) {
        Map<String, Object> properties = common(settings);
        properties.putAll(extra);
        return withKafkasLoader(
                () -> new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer()));
    }

    /** An idempotent producer of text; {@code send} blocks for at most 2 seconds and gives up after 30. */
    static Producer<String, String> producer(KafkaSettings settings) {
        Map<String, Object> properties = common(settings);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // a partition that just came to be takes whichever request is first, and the one before it never again
        properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MILLIS);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        return withKafkasLoader(() -> new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer()));
    }

    static Admin admin(KafkaSettings settings) {
        Map<String, Object> properties = common(settings);
        properties.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        properties.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        return withKafkasLoader(() -> Admin.create(properties));
    }

    /** Runs with Kafka's class loader as the thread's context class loader. */
    public static <T> T withKafkasLoader(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(KafkaConsumer.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    static Map<String, Object> common(KafkaSettings settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        properties.put(CommonClientConfigs.RECONNECT_BACKOFF_MS_CONFIG, 200L);
        properties.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 3_000L);
        properties.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
        boolean signsIn = settings.username().isPresent();
        properties.put(
                CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
                (signsIn ? "SASL_" : "") + (settings.encrypted() ? "SSL" : "PLAINTEXT"));
        if (signsIn) {
            properties.put(SaslConfigs.SASL_MECHANISM, settings.saslMechanism());
            properties.put(SaslConfigs.SASL_JAAS_CONFIG, loginModule(settings));
        }
        settings.truststoreFile().ifPresent(file -> {
            properties.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, "PEM");
            properties.put(SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG, file.toString());
        });
        return properties;
    }

    private static String loginModule(KafkaSettings settings) {
        String module = settings.saslMechanism().equals("PLAIN") ? "plain.PlainLoginModule" : "scram.ScramLoginModule";
        return "org.apache.kafka.common.security." + module + " required username="
                + quoted(settings.username().orElseThrow()) + " password="
                + quoted(settings.password().orElseThrow()) + ";";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
