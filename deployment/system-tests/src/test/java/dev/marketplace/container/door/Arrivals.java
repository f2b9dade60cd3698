package dev.marketplace.container.door;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What arrived at the message-driven bean, which has nobody to answer. */
@ApplicationScoped
public class Arrivals {

    private final Map<String, String> classes = new ConcurrentHashMap<>();

    public void note(String record, String className) {
        classes.put(record, className);
    }

    public Optional<String> of(String record) {
        return Optional.ofNullable(classes.get(record));
    }
}
