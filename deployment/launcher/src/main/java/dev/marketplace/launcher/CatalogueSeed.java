package dev.marketplace.launcher;

import dev.marketplace.demo.catalogue.DemoCatalogue;
import dev.marketplace.demo.pictures.PictureFolder;
import dev.marketplace.demo.seed.DemoSeeder;
import dev.marketplace.demo.seed.SeedTarget;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings in the demo catalogue: all of it, the shops that the setting names, or none. */
public final class CatalogueSeed implements DemoSeed {

    /** {@code all} (the default), {@code none}, or the slugs of shops with commas between them. */
    public static final String SETTING = "marketplace.demo.seed";

    private static final String NONE = "none";
    private static final String ALL = "all";

    @Override
    public void seed(Addresses addresses, Progress progress) {
        Map<String, String> settings = addresses.settings();
        String wanted = settings.getOrDefault(SETTING, ALL).strip();
        if (wanted.equals(NONE)) {
            return;
        }
        String console = settings.get("marketplace.console.url");
        if (console == null) {
            throw new LaunchFailure("the mailbox with the sellers' codes is not one of the embedded services");
        }
        DemoCatalogue catalogue = DemoCatalogue.read().only(shops(wanted));
        if (catalogue.shops().isEmpty()) {
            throw new LaunchFailure(SETTING + " names no shop of the demo: " + wanted);
        }
        new DemoSeeder(
                        catalogue,
                        new SeedTarget(
                                addresses.storefront(),
                                URI.create(console),
                                settings.getOrDefault("marketplace.admin.email", ""),
                                settings.getOrDefault("marketplace.admin.password", "")),
                        PictureFolder.built(),
                        addresses.dataFolder().resolve("run/demo-seed.log"),
                        progress::note)
                .seed();
    }

    private static Set<String> shops(String wanted) {
        return wanted.equals(ALL)
                ? Set.of()
                : Arrays.stream(wanted.split(",")).map(String::strip).collect(Collectors.toSet());
    }
}
