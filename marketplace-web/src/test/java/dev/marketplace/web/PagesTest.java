package dev.marketplace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the content policy and the table of pages ask of every page. */
class PagesTest {

    private static final Path ROOT = Path.of("src/main/webapp");
    private static final Pattern INLINE =
            Pattern.compile("\\son[a-z]+=\"|\\sstyle=\"|<style|<script(?![^>]*src=)|<f:ajax|<h:commandLink");

    @Test
    void no_page_has_anything_inline() throws Exception {
        for (Path page : pages(ROOT)) {
            assertThat(INLINE.matcher(Files.readString(page)).find())
                    .as(page.toString())
                    .isFalse();
        }
    }

    @Test
    void every_form_that_changes_something_carries_the_token() throws Exception {
        Pattern form =
                Pattern.compile("<h:form[^>]*>(?!\\s*<k:token/>)|<form[^>]*method=\"post\"[^>]*>(?!\\s*<k:token/>)");
        for (Path page : pages(ROOT)) {
            assertThat(form.matcher(Files.readString(page)).find())
                    .as(page.toString())
                    .isFalse();
        }
    }

    @Test
    void every_address_has_its_view_and_every_view_its_address() throws Exception {
        Properties table = new Properties();
        try (var in = Files.newBufferedReader(ROOT.resolve("WEB-INF/pages.properties"))) {
            table.load(in);
        }
        List<String> answered = table.values().stream()
                .map(value -> value.toString().split("\\s+")[1].substring(1))
                .distinct()
                .toList();
        try (Stream<Path> files = Files.list(ROOT)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".xhtml")))
                    .containsExactlyInAnyOrderElementsOf(answered);
        }
    }

    @Test
    void no_page_is_longer_than_a_screenful_or_two() throws Exception {
        for (Path page : pages(ROOT)) {
            assertThat(Files.readAllLines(page)).as(page.toString()).hasSizeLessThanOrEqualTo(150);
        }
    }

    private static List<Path> pages(Path root) throws Exception {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }
}
