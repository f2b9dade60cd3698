package dev.marketplace.kit.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the content policy, the guard and the table of pages ask of the portals' pages. */
class PortalPagesTest {

    private static final Pattern INLINE = Pattern.compile("\\son[a-z]+=\"|\\sstyle=\"|<style|<script(?![^>]*src=)");
    private static final Pattern FORM_WITHOUT_TOKEN =
            Pattern.compile("<h:form[^>]*>(?!\\s*<k:token/>)|<form[^>]*method=\"post\"[^>]*>(?!\\s*<k:token/>)");
    private static final Path KIT = Path.of("src/main/resources/META-INF/resources");

    @Test
    void no_page_has_anything_inline_and_every_form_has_its_token() throws Exception {
        List<Path> pages = Stream.of(
                        "../seller-faces/src/main/webapp", "../admin-faces/src/main/webapp", KIT + "/portal")
                .flatMap(root -> pages(Path.of(root)).stream())
                .toList();
        assertThat(pages).hasSizeGreaterThan(8);
        for (Path page : pages) {
            String text = Files.readString(page);
            assertThat(INLINE.matcher(text).find()).as(page.toString()).isFalse();
            assertThat(FORM_WITHOUT_TOKEN.matcher(text).find())
                    .as(page.toString())
                    .isFalse();
            assertThat(text.lines().count()).as(page.toString()).isLessThanOrEqualTo(150);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"seller", "admin"})
    void every_address_has_its_view_and_every_view_its_address(String portal) throws Exception {
        Path root = Path.of("../" + portal + "-faces/src/main/webapp");
        Properties table = new Properties();
        try (var in = Files.newBufferedReader(root.resolve("WEB-INF/pages.properties"))) {
            table.load(in);
        }
        List<String> views = table.values().stream()
                .map(value -> value.toString().split("\\s+")[1])
                .distinct()
                .toList();
        assertThat(views)
                .allMatch(view ->
                        Files.exists(root.resolve(view.substring(1))) || Files.exists(KIT.resolve(view.substring(1))));
        try (Stream<Path> files = Files.list(root)) {
            assertThat(files.map(file -> "/" + file.getFileName()).filter(name -> name.endsWith(".xhtml")))
                    .isSubsetOf(views);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"seller", "admin"})
    void nobody_else_may_keep_a_page_of_a_portal(String portal) throws Exception {
        Path table = Path.of("../" + portal + "-faces/src/main/webapp/WEB-INF/pages.properties");
        assertThat(Files.readString(table)).doesNotContain("= public");
    }

    private static List<Path> pages(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
