package dev.marketplace.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.system.people.Http;
import dev.marketplace.system.product.Marketplace;
import dev.marketplace.system.product.SystemTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table that leads from the seed's parts to ours names addresses that the running product has. */
@SystemTest
class SeedTableST {

    private static final String HEADING = "## Where the seed's parts are";

    /** Addresses without places for names in them. */
    private static final Pattern ADDRESS = Pattern.compile("`(?:GET |POST )?(/[a-z0-9/-]*)`");

    private static final int NOT_FOUND = 404;

    private final Marketplace marketplace;

    SeedTableST(Marketplace marketplace) {
        this.marketplace = marketplace;
    }

    @Test
    void row_124_every_address_of_the_table_is_there() throws IOException {
        Path document = Path.of(System.getProperty("marketplace.project", "../.."), "docs/architecture.md");
        String text = Files.readString(document);
        List<String> addresses = new TreeSet<>(ADDRESS.matcher(text.substring(text.indexOf(HEADING)))
                        .results()
                        .map(MatchResult::group)
                        .map(quoted -> quoted.replaceAll("`|GET |POST ", ""))
                        .toList())
                .stream().toList();
        assertThat(addresses)
                .hasSizeGreaterThan(25)
                .allSatisfy(
                        address -> assertThat(Http.get(marketplace.at(address)).status())
                                .as(address)
                                .isNotEqualTo(NOT_FOUND)
                                .isLessThan(500));
    }
}
