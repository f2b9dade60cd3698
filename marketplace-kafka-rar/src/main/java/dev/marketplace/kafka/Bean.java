package dev.marketplace.kafka;

import dev.marketplace.platform.correlation.Correlation;
import dev.marketplace.platform.kafka.DeliveryFailed;
import dev.marketplace.platform.kafka.KafkaBatchListener;
import dev.marketplace.platform.kafka.KafkaRecord;
import dev.marketplace.platform.kafka.KafkaRecordListener;
import dev.marketplace.platform.kafka.OffsetKeeper;
import jakarta.ejb.EJBException;
import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Calls the message-driven bean, through an endpoint of the container for each call. */
final class Bean {

    private final MessageEndpointFactory factory;

    Bean(MessageEndpointFactory factory) {
        this.factory = factory;
    }

    /** Returns once the bean can be called; a container that is still deploying it may block here for a minute. */
    void awaitDeployed() throws UnavailableException {
        factory.createEndpoint(null).release();
    }

    /**
     * Hands the records over and returns when the bean has.
     *
     * @throws UnavailableException when the container has no bean to call now
     * @throws Exception what the bean threw, in the container's wrapping
     */
    void deliver(List<KafkaRecord> records) throws Exception {
        KafkaRecord first = records.get(0);
        Optional<String> correlationId =
                records.size() > 1 ? Optional.empty() : first.correlationId().filter(Correlation::acceptable);
        MessageEndpoint endpoint = factory.createEndpoint(null);
        AutoCloseable scope = correlationId.isEmpty() ? () -> {} : Correlation.enter(correlationId.get());
        try {
            call(endpoint, records);
        } finally {
            scope.close();
            endpoint.release();
        }
    }

    /** Where the bean wants to start; empty for a bean that keeps no offsets, which is the end everywhere. */
    Map<Integer, Long> startOffsets(String topic, Set<Integer> partitions) throws Exception {
        MessageEndpoint endpoint = factory.createEndpoint(null);
        try {
            return endpoint instanceof OffsetKeeper keeper ? keeper.startOffsets(topic, partitions) : Map.of();
        } finally {
            endpoint.release();
        }
    }

    /** What the bean threw, out of the wrappings of container and interceptor. */
    static Throwable unwrap(Throwable failure) {
        Throwable inner = failure;
        while (inner.getCause() != null && isWrapping(inner)) {
            inner = inner.getCause();
        }
        return inner;
    }

    private static boolean isWrapping(Throwable failure) {
        return failure instanceof DeliveryFailed
                || failure instanceof EJBException
                || failure instanceof InvocationTargetException
                || failure instanceof UndeclaredThrowableException;
    }

    private static void call(MessageEndpoint endpoint, List<KafkaRecord> records) throws DeliveryFailed {
        if (endpoint instanceof KafkaBatchListener listener) {
            listener.onRecords(records);
        } else {
            ((KafkaRecordListener) endpoint).onRecord(records.get(0));
        }
    }
}
