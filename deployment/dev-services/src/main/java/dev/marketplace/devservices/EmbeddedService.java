package dev.marketplace.devservices;

import java.util.Map;

/**
 * One stand-in that speaks a real protocol. It starts once, is ready when {@link #start} returns, and is closed once, in
 * the reverse order of starting.
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

    @Override
    void close() throws Exception;
}
