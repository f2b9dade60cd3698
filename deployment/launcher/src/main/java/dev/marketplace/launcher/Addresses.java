package dev.marketplace.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the running product answers.
 *
 * @param storefront the storefront's home page; the other parts lie below it
 * @param adminConsole Payara's admin console
 * @param metrics the operators' metrics
 * @param settings the application's settings as it was started with, key to value; the sandboxes' addresses are among them
 * @param dataFolder where logs and data lie
 */
public record Addresses(URI storefront, URI adminConsole, URI metrics, Map<String, String> settings, Path dataFolder) {

    public URI sellerPortal() {
        return storefront.resolve("/seller/");
    }

    public URI adminPortal() {
        return storefront.resolve("/admin/");
    }

    /** The API's human-readable documentation. */
    public URI apiDocs() {
        return storefront.resolve("/api/docs/");
    }
}
