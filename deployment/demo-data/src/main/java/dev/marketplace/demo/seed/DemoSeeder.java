package dev.marketplace.demo.seed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marketplace.demo.catalogue.Category;
import dev.marketplace.demo.catalogue.DemoCatalogue;
import dev.marketplace.demo.catalogue.Person;
import dev.marketplace.demo.catalogue.Product;
import dev.marketplace.demo.catalogue.Shop;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Fills a marketplace with the demo catalogue. Running it again enters what is missing and nothing twice; once all is
 * there, a run costs one request.
 */
public final class DemoSeeder {

    private static final int PROGRESS_STEP = 20;

    private final DemoCatalogue catalogue;
    private final SeedTarget target;
    private final Path pictures;
    private final SeedLog log;
    private final Consumer<String> progress;
    private final ApiClient api;
    private final Accounts accounts;

    /**
     * @param catalogue what to enter
     * @param pictures the folder the build filled
     * @param logFile remembers what was done; may be missing
     * @param progress takes a line now and then
     */
    public DemoSeeder(
            DemoCatalogue catalogue, SeedTarget target, Path pictures, Path logFile, Consumer<String> progress) {
        this(catalogue, target, pictures, logFile, progress, Pause.real());
    }

    DemoSeeder(
            DemoCatalogue catalogue,
            SeedTarget target,
            Path pictures,
            Path logFile,
            Consumer<String> progress,
            Pause pause) {
        this.catalogue = catalogue;
        this.target = target;
        this.pictures = pictures;
        this.log = SeedLog.open(logFile);
        this.progress = progress;
        this.api = new ApiClient(base(target.storefront()).resolve("api/v1/"), pause);
        this.accounts = new Accounts(api, new Mailbox(new ApiClient(base(target.console()), pause), pause));
    }

    /**
     * Enters what is missing.
     *
     * @throws SeedFailure when something cannot be entered; all else was
     */
    public void seed() {
        if (isDone()) {
            return;
        }
        progress.accept("Enters the demo catalogue: " + catalogue.shops().size() + " shops, "
                + catalogue.products().size() + " products. The shop is open meanwhile: " + target.storefront());
        enterCategories();
        Map<Shop, ShopSeeder> sellers = openShops();
        registerShopper();
        enterProducts(missing(sellers));
        log.done(catalogue.edition());
        progress.accept("The demo catalogue is complete.");
    }

    /** The log alone could be another marketplace's. */
    private boolean isDone() {
        Shop last = catalogue.shops().get(catalogue.shops().size() - 1);
        return log.isDone(catalogue.edition())
                && api.get("shops/" + last.slug(), Optional.empty()).ok();
    }

    private void enterCategories() {
        Set<String> present = new HashSet<>();
        JsonNode tree =
                api.get("categories", Optional.empty()).orFail("Categories").body();
        tree.findValues("path").forEach(path -> present.add(path.asText()));
        if (present.containsAll(paths())) {
            return;
        }
        Session admin = new Session(() -> accounts.signIn("admin", target.adminEmail(), target.adminPassword())
                .orElseThrow(() -> new SeedFailure("The admin's account " + target.adminEmail()
                        + " has another password than the demo's: categories cannot be entered.")));
        admin.call(token -> api.put("categories", token, Payloads.categories(catalogue.categories())))
                .orFail("Categories");
        progress.accept("Categories: " + paths().size());
    }

    private List<String> paths() {
        return catalogue.categories().stream().flatMap(DemoSeeder::paths).toList();
    }

    private static Stream<String> paths(Category top) {
        return Stream.concat(
                Stream.of(top.slug()), top.children().stream().map(child -> top.slug() + "/" + child.slug()));
    }

    private Map<Shop, ShopSeeder> openShops() {
        Map<Shop, ShopSeeder> sellers = new ConcurrentHashMap<>();
        AtomicInteger opened = new AtomicInteger();
        Parallel.each(catalogue.shops(), shop -> {
            ShopSeeder seller = new ShopSeeder(shop, api, accounts, log, pictures);
            seller.open();
            sellers.put(shop, seller);
            progress.accept("Shops: %d of %d, %s"
                    .formatted(opened.incrementAndGet(), catalogue.shops().size(), shop.name()));
        });
        return sellers;
    }

    private void registerShopper() {
        Person shopper = DemoAccounts.shopper(catalogue);
        accounts.open(
                new Accounts.Registration("user", shopper.name(), shopper.email(), DemoAccounts.PASSWORD, Map.of()));
    }

    /** What is missing, each shop in turn, so that the newest products are of many shops at any time. */
    private Map<Product, ShopSeeder> missing(Map<Shop, ShopSeeder> sellers) {
        List<List<Product>> columns = new ArrayList<>();
        Map<String, ShopSeeder> bySlug = new LinkedHashMap<>();
        for (Shop shop : catalogue.shops()) {
            Set<String> present = sellers.get(shop).present();
            bySlug.put(shop.slug(), sellers.get(shop));
            columns.add(catalogue.productsOf(shop).stream()
                    .filter(product -> !present.contains(product.slug()))
                    .toList());
        }
        Map<Product, ShopSeeder> missing = new LinkedHashMap<>();
        int longest = columns.stream().mapToInt(List::size).max().orElse(0);
        for (int row = 0; row < longest; row++) {
            for (List<Product> column : columns) {
                if (row < column.size()) {
                    missing.put(column.get(row), bySlug.get(column.get(row).shop()));
                }
            }
        }
        return missing;
    }

    private void enterProducts(Map<Product, ShopSeeder> missing) {
        int all = catalogue.products().size();
        AtomicInteger entered = new AtomicInteger(all - missing.size());
        Parallel.each(missing.keySet(), product -> {
            missing.get(product).enter(product);
            int count = entered.incrementAndGet();
            if (count % PROGRESS_STEP == 0 || count == all) {
                progress.accept("Products: %d of %d".formatted(count, all));
            }
        });
    }

    private static URI base(URI given) {
        return given.toString().endsWith("/") ? given : URI.create(given + "/");
    }
}
