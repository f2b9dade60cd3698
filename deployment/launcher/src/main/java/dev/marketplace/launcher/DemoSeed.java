package dev.marketplace.launcher;

/**
 * Fills a new marketplace with the demo's data. The launcher finds implementations with {@link java.util.ServiceLoader}
 * and calls each after every start, when all context roots answer; one that has done its work returns at once.
 */
public interface DemoSeed {

    /**
     * Brings the demo data in through the API, as its users would.
     *
     * @throws RuntimeException when it cannot; the message is shown and the product stays up
     */
    void seed(Addresses addresses, Progress progress);
}
