package dev.marketplace.devservices;

import java.util.Map;

/**
 * A service that answers.
 *
 * @param settings what it gives the application; may hold keys of the sandboxes
 */
public record StartedService(EmbeddedService service, Map<String, String> settings) {

    /** Where it answers; empty if it has no address. */
    public String address() {
        return service.address(settings);
    }

    /** Its start-up line: need, how, where. */
    String line() {
        return line(service.name(), service.description(), address());
    }

    static String line(String name, String description, String address) {
        return String.format("%-10s %-30s %s", name, description, address).stripTrailing();
    }
}
