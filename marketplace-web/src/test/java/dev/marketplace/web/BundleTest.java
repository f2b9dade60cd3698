package dev.marketplace.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.kit.page.Language;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every sentence is there in every language, and every sentence that a page or a bean asks for is there at all. */
class BundleTest {

    private static final Pattern PLURAL = Pattern.compile("\\.(zero|one|two|few|many|other)$");
    private static final Pattern ASKED =
            Pattern.compile("(?:msg\\[|say\\.(?:with|count)\\()['\"]([A-Za-z0-9.-]+)['\"]\\s*(\\.concat|\\+)?");

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_language_lacks_a_key_or_has_one_of_its_own(Language language) throws Exception {
        assertThat(keys("web", language)).isEqualTo(keys("web", Language.EN));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_counting_sentence_has_a_general_form(Language language) throws Exception {
        Set<String> all = load("web", language).stringPropertyNames();
        assertThat(all)
                .containsAll(all.stream()
                        .filter(key -> PLURAL.matcher(key).find())
                        .map(key -> PLURAL.matcher(key).replaceFirst(".other"))
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_sentence_can_be_read(Language language) throws Exception {
        Properties sentences = load("web", language);
        for (String key : sentences.stringPropertyNames()) {
            assertThat(new MessageFormat(sentences.getProperty(key), language.formats()).toPattern())
                    .as(key)
                    .isNotBlank();
        }
    }

    @Test
    void every_sentence_that_is_asked_for_is_there() throws Exception {
        Set<String> there = keys("web", Language.EN);
        there.addAll(keys("kit", Language.EN));
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.toString().endsWith(".xhtml") || file.toString().endsWith(".java")) {
                    missing.addAll(missing(there, Files.readString(file)));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** A key to which something is appended must begin at least one that is there. */
    private static Set<String> missing(Set<String> there, String source) {
        Set<String> missing = new TreeSet<>();
        for (Matcher asked = ASKED.matcher(source); asked.find(); ) {
            String key = asked.group(1);
            boolean found = asked.group(2) == null
                    ? there.contains(key)
                    : there.stream().anyMatch(one -> one.startsWith(key));
            if (!found) {
                missing.add(key);
            }
        }
        return missing;
    }

    private static Set<String> keys(String application, Language language) throws Exception {
        return load(application, language).stringPropertyNames().stream()
                .map(key -> PLURAL.matcher(key).replaceFirst(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties load(String application, Language language) throws Exception {
        String file = "/dev/marketplace/" + application + "/messages_" + language.code() + ".properties";
        Properties properties = new Properties();
        try (var in = new InputStreamReader(BundleTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
