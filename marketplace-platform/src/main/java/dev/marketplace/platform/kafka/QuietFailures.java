package dev.marketplace.platform.kafka;

import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;

/**
 * The interceptor that each Kafka message-driven bean bears, as {@code @Interceptors(QuietFailures.class)}: turns what
 * the bean throws into {@link DeliveryFailed}. The adapter logs each attempt in one line and the stack trace with the
 * last.
 */
public class QuietFailures {

    @AroundInvoke
    Object deliver(InvocationContext delivery) throws DeliveryFailed {
        try {
            return delivery.proceed();
        } catch (Exception e) {
            throw new DeliveryFailed(e);
        }
    }
}
