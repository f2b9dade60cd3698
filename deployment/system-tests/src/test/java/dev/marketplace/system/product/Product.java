package dev.marketplace.system.product;

import dev.marketplace.launcher.CatalogueSeed;
import dev.marketplace.launcher.Launch;
import dev.marketplace.launcher.LaunchOptions;
import dev.marketplace.launcher.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Starts the product with the launcher, on free ports, with a data folder of its own that is new each time; a demo may run
 * beside it. With {@code -Dmarketplace.attach=<data folder>} it takes one that a launcher has started already and leaves
 * it running, which is quicker while one writes tests.
 */
final class Product implements AutoCloseable {

    /** The folder of the root POM. */
    static final String PROJECT = "marketplace.project";

    private static final String ATTACH = "marketplace.attach";

    private final Marketplace marketplace;
    private final Launch launch;

    private Product(Marketplace marketplace, Launch launch) {
        this.marketplace = marketplace;
        this.launch = launch;
    }

    static Product start() {
        String attach = System.getProperty(ATTACH, "");
        return attach.isEmpty() ? launch() : new Product(Marketplace.of(Path.of(attach)), null);
    }

    private static Product launch() {
        Path project = projectFolder();
        Path data = project.resolve("deployment/system-tests/target/marketplace");
        delete(data);
        // drills kill on purpose and check themselves that nothing else died
        LaunchOptions options = LaunchOptions.ofTest(project, data)
                .with(LaunchOptions.RESTARTS, "100")
                .with(CatalogueSeed.SETTING, System.getProperty(CatalogueSeed.SETTING, "all"));
        Launch launch = Launch.start(options, new Progress(System.out));
        return new Product(Marketplace.of(data), launch);
    }

    /** As Maven says, or the nearest folder above that has the reactor's POM. */
    static Path projectFolder() {
        return Path.of(System.getProperty(PROJECT, "../..")).toAbsolutePath().normalize();
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Marketplace marketplace() {
        return marketplace;
    }

    @Override
    public void close() {
        if (launch != null) {
            launch.close();
        }
    }
}
