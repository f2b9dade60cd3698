package dev.marketplace.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every key is declared, documented and has a reason; every variable of the seed has its place or a reason for none. */
class ConfigurationTest {

    private static final List<DeclaredSetting> SETTINGS = DeclaredSetting.all(Product.classes());
    private static final Pattern KEY = Pattern.compile("\"(marketplace\\.[a-z]+(?:[.-][a-z]+)*)\"");

    @Test
    void row_122_every_variable_of_the_seed_has_its_place_or_a_reason() {
        Set<String> placed = SETTINGS.stream()
                .flatMap(one -> Arrays.stream(one.setting().alias()))
                .collect(Collectors.toSet());
        assertThat(SeedVariables.ALL).hasSize(24);
        assertThat(placed).doesNotContainAnyElementsOf(SeedVariables.WITHOUT_PLACE.keySet());
        placed.addAll(SeedVariables.WITHOUT_PLACE.keySet());
        assertThat(placed).isEqualTo(SeedVariables.ALL.keySet());
    }

    @Test
    void a_key_is_declared_once() {
        assertThat(SETTINGS.stream().map(one -> one.setting().key())).doesNotHaveDuplicates();
    }

    @Test
    void every_setting_says_what_it_is_for() {
        assertThat(SETTINGS)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.setting().reason()).endsWith("."));
    }

    @Test
    void no_key_is_read_that_is_not_documented() throws IOException {
        Set<String> documented =
                SETTINGS.stream().map(one -> one.setting().key()).collect(Collectors.toSet());
        documented.addAll(ConfigurationDocument.LAUNCHER.keySet());
        assertThat(read()).isNotEmpty().isSubsetOf(documented).containsAll(ConfigurationDocument.LAUNCHER.keySet());
    }

    @Test
    void the_document_of_settings_is_fresh() {
        GeneratedDocument.check("docs/configuration.md", ConfigurationDocument.text(SETTINGS));
    }

    @Test
    void the_example_of_an_environment_is_fresh() {
        GeneratedDocument.check(".env.example", ConfigurationDocument.env(SETTINGS));
    }

    /** Keys that the sources of the application and of the launcher name. */
    private static Set<String> read() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String module : Product.modulesAnd("deployment/launcher")) {
            Path sources = Product.root().resolve(module).resolve("src/main/java");
            if (Files.isDirectory(sources)) {
                try (Stream<Path> files = Files.walk(sources)) {
                    for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                            .toList()) {
                        KEY.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
                    }
                }
            }
        }
        return keys;
    }
}
