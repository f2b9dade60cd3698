package dev.marketplace.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.demo.catalogue.DemoCatalogue;
import dev.marketplace.demo.seed.DemoAccounts;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class DemoAccountsTest {

    @Test
    void the_accounts_that_are_printed_are_those_that_are_made() throws IOException {
        Properties printed = new Properties();
        try (InputStream in = Summary.class.getResourceAsStream("demo-accounts.properties")) {
            printed.load(in);
        }
        var made = DemoAccounts.all(DemoCatalogue.read());
        assertThat(printed.getProperty("Shopper")).isEqualTo(made.get("Shopper"));
        assertThat(made).containsValue(printed.getProperty("Seller"));
        assertThat(printed.getProperty("Seller, too")).endsWith("/ " + DemoAccounts.PASSWORD);
    }

    @Test
    void the_launcher_finds_the_catalogue() {
        assertThat(ServiceLoader.load(DemoSeed.class)).hasAtLeastOneElementOfType(CatalogueSeed.class);
    }

    @Test
    void tests_start_without_the_demos_data() {
        assertThat(LaunchOptions.forTests().own()).containsEntry(CatalogueSeed.SETTING, "none");
    }
}
