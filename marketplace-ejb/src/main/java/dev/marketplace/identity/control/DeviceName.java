package dev.marketplace.identity.control;

import java.util.LinkedHashMap;
import java.util.Map;

/** What people call the device that they use: a browser and a system, from what the program says of itself. */
public final class DeviceName {

    private static final String UNKNOWN = "Unknown device";

    /** In this order: most programs claim to be others too. */
    private static final Map<String, String> BROWSERS = table(
            "Edg/", "Edge",
            "EdgA/", "Edge",
            "OPR/", "Opera",
            "Vivaldi/", "Vivaldi",
            "SamsungBrowser/", "Samsung Internet",
            "Firefox/", "Firefox",
            "FxiOS/", "Firefox",
            "CriOS/", "Chrome",
            "Chrome/", "Chrome",
            "Safari/", "Safari",
            "curl/", "curl",
            "Java", "Java client",
            "python", "Python client");

    private static final Map<String, String> SYSTEMS = table(
            "iPhone", "iPhone",
            "iPad", "iPad",
            "Android", "Android",
            "Windows", "Windows",
            "CrOS", "ChromeOS",
            "Mac OS X", "macOS",
            "Linux", "Linux");

    private DeviceName() {}

    /** E.g. {@code Firefox on Linux}; never blank, at most 40 letters, none of them the program's own. */
    public static String of(String userAgent) {
        String browser = find(BROWSERS, userAgent);
        String system = find(SYSTEMS, userAgent);
        if (browser.isEmpty() && system.isEmpty()) {
            return UNKNOWN;
        }
        if (browser.isEmpty() || system.isEmpty()) {
            return browser + system;
        }
        return browser + " on " + system;
    }

    private static String find(Map<String, String> table, String userAgent) {
        return table.entrySet().stream()
                .filter(entry -> userAgent.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> table(String... pairs) {
        Map<String, String> table = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            table.put(pairs[i], pairs[i + 1]);
        }
        return table;
    }
}
