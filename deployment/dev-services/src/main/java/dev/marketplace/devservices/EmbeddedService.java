package dev.marketplace.devservices;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * One stand-in that speaks a real protocol. It starts once, is ready when {@link #start} returns, and is closed once,
 * in the reverse order of starting. Services start at the same time, so none may wait for another.
 */
public interface EmbeddedService extends AutoCloseable {

    /** The need it serves, as the start-up lines and {@code docs/configuration.md} call it, e.g. {@code mongodb}. */
    String name();

    /** How it serves it, for the start-up line, e.g. {@code embedded, durable}. */
    String description();

    /**
     * Binds its ports on 127.0.0.1, restores its state from {@link Workbench#folder} and answers from then on.
     *
     * @return the application's settings that lead to this service, key to value; may be empty
     * @throws Exception when it cannot start; the whole of dev-services then stops and says why
     */
    Map<String, String> start(Workbench workbench) throws Exception;

    /**
     * Where it answers, for the start-up line and the console, e.g. {@code mongodb://127.0.0.1:27017}; known once it is
     * started. By default the settings' first value that looks like an address, in the order of their keys.
     */
    default String address(Map<String, String> settings) {
        return settings.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .filter(value -> value.matches("([a-z]+://)?[\\w.]+:[0-9]+.*"))
                .findFirst()
                .orElse("");
    }

    /**
     * Its page for people, which the console links; relative if the console itself serves it; empty if it has none.
     * Known once it is started.
     */
    default Optional<URI> page() {
        return Optional.empty();
    }

    /** Also called when {@link #start} failed or never ran. */
    @Override
    void close() throws Exception;
}
