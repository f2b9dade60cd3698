package dev.marketplace.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What this node depends on and whether it answers; rooms and the platform register their checks at start. */
@ApplicationScoped
public class HealthChecks {

    private final Map<String, Check> checks = new ConcurrentHashMap<>();

    /** One dependency. */
    @FunctionalInterface
    public interface Check {
        /**
         * Returns if all is well.
         *
         * @throws Exception saying what is not
         */
        void run() throws Exception;
    }

    /** @param dependency e.g. {@code mongodb}; the same name replaces the check */
    public void register(String dependency, Check check) {
        checks.put(dependency, check);
    }

    /** Asks all: dependency to {@code up} or to what is wrong; sorted by name. */
    public Map<String, String> run() {
        Map<String, String> results = new TreeMap<>();
        checks.forEach((name, check) -> results.put(name, result(check)));
        return results;
    }

    private static String result(Check check) {
        try {
            check.run();
            return "up";
        } catch (Exception e) {
            return "down: " + e.getMessage();
        }
    }
}
