package dev.marketplace.system.product;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where the running product and its embedded services answer. Addresses are read from what the launcher notes in the data
 * folder, at each use, since a service that was killed may come back elsewhere.
 */
public final class Marketplace {

    private static final Pattern SECRET = Pattern.compile("secret|password|private");

    private final Path dataFolder;

    private Marketplace(Path dataFolder) {
        this.dataFolder = dataFolder;
    }

    static Marketplace of(Path dataFolder) {
        return new Marketplace(dataFolder);
    }

    public URI storefront() {
        return URI.create("http://localhost:" + notes("launcher").getProperty("http.port"));
    }

    /** A path of the storefront, the portals or the API. */
    public URI at(String path) {
        return storefront().resolve(path).normalize();
    }

    public Path dataFolder() {
        return dataFolder;
    }

    public Mailbox mailbox() {
        return new Mailbox(console());
    }

    public Sandbox sandbox() {
        return new Sandbox(
                URI.create(setting("marketplace.stripe.api-base")), setting("marketplace.stripe.secret-key"));
    }

    /** The demo's clock, for tests of what takes days. */
    public DemoClock clock() {
        return new DemoClock(URI.create(setting("marketplace.clock.url")));
    }

    /** What runs in this product that nobody outside may learn: keys, passwords, signing secrets. */
    public Set<String> secrets() {
        Properties notes = notes("node");
        return notes.stringPropertyNames().stream()
                .filter(key -> SECRET.matcher(key).find())
                .map(notes::getProperty)
                .collect(Collectors.toSet());
    }

    /** The product's Redis; tests look only. */
    public URI redis() {
        return URI.create(notes("node").getProperty("marketplace.redis.url"));
    }

    /** The stand-in for Google. */
    public URI identityProvider() {
        return URI.create(setting("marketplace.google.issuer"));
    }

    public KillPoints killPoints() {
        return new KillPoints(console(), processes());
    }

    public Processes processes() {
        return new Processes(this);
    }

    /** What the payment provider signs its reports with. */
    public String webhookSecret() {
        return setting("marketplace.stripe.webhook-secret");
    }

    /** Payara's administration. */
    public URI administration() {
        return URI.create("http://127.0.0.1:" + notes("launcher").getProperty("admin.port"));
    }

    /** Kafka's bootstrap servers. */
    public String kafka() {
        return setting("marketplace.kafka.bootstrap-servers");
    }

    /** The application as it was built. */
    public Path ear() {
        return Product.projectFolder().resolve("marketplace-ear/target/marketplace.ear");
    }

    private URI console() {
        return URI.create(setting("marketplace.clock.url")).resolve("/");
    }

    private String setting(String key) {
        String value = notes("dev-services").getProperty(key);
        if (value == null) {
            throw new IllegalStateException("The embedded services do not say " + key);
        }
        return value;
    }

    /** Starts a further node, which answers the API only, on the same data. */
    public ApiNode startApiNode() {
        return ApiNode.start(dataFolder);
    }

    /** Makes a domain of an operator's own on the same services. @param left settings that it is not started with */
    public OwnDomain makeOwnDomain(Set<String> left) {
        return OwnDomain.make(this, left);
    }

    /** Whether there are any yet; a service that starts again removes them until it is ready. */
    boolean hasNotes(String name) {
        return Files.exists(dataFolder.resolve("run/" + name + ".properties"));
    }

    /** What the launcher or a service noted in {@code run/<name>.properties}. */
    Properties notes(String name) {
        Properties notes = new Properties();
        try (Reader reader = Files.newBufferedReader(dataFolder.resolve("run/" + name + ".properties"))) {
            notes.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return notes;
    }
}
