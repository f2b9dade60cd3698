package dev.marketplace.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** What a person needs to know once everything runs. */
final class Summary {

    private static final String ACCOUNTS = "demo-accounts.properties";

    private Summary() {}

    static String of(Launch launch) {
        Addresses at = launch.addresses();
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("  The marketplace runs.");
        lines.add("");
        lines.add(address("Storefront", at.storefront() + "/"));
        lines.add(address("Seller portal", at.sellerPortal()));
        lines.add(address("Admin portal", at.adminPortal()));
        lines.add(address("API docs", at.apiDocs()));
        setting(at, "marketplace.clock.url")
                .ifPresent(url ->
                        lines.add(address("Mailbox, clock", URI.create(url).resolve("/"))));
        setting(at, "marketplace.stripe.api-base").ifPresent(url -> lines.add(address("Payment sandbox", url + "/")));
        lines.add(address("Payara's console", at.adminConsole() + "/"));
        lines.add(address("Metrics", at.metrics()));
        lines.add("");
        launch.serviceLines().forEach(line -> lines.add("  " + line));
        lines.addAll(accounts());
        lines.add("");
        lines.add("  Data and logs: " + at.dataFolder());
        lines.add("  Stop with Ctrl-C. Starting again keeps all data.");
        lines.add("");
        return String.join(System.lineSeparator(), lines);
    }

    private static Optional<String> setting(Addresses at, String key) {
        return Optional.ofNullable(at.settings().get(key));
    }

    private static String address(String what, Object where) {
        return String.format("  %-17s %s", what, where);
    }

    /** Lines such as {@code shopper=ada@example.com / demo-password}; none while there is no demo data. */
    private static List<String> accounts() {
        Properties accounts = new Properties();
        try (InputStream in = Summary.class.getResourceAsStream(ACCOUNTS)) {
            if (in == null) {
                return List.of();
            }
            accounts.load(in);
        } catch (IOException e) {
            throw new LaunchFailure("Cannot read " + ACCOUNTS + " from the class path", e);
        }
        List<String> lines = new ArrayList<>(List.of("", "  Demo accounts"));
        accounts.stringPropertyNames().stream()
                .sorted(Comparator.naturalOrder())
                .forEach(role -> lines.add(address(role, accounts.getProperty(role))));
        return lines;
    }
}
