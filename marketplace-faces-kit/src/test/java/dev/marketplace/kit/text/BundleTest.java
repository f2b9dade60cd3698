package dev.marketplace.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.kit.page.Language;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every sentence is there in every language, and can be filled in. */
class BundleTest {

    private static final Pattern PLURAL = Pattern.compile("\\.(zero|one|two|few|many|other)$");

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_language_lacks_a_key_or_has_one_of_its_own(Language language) throws Exception {
        assertThat(keys(language)).isEqualTo(keys(Language.EN));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_counting_sentence_has_a_general_form(Language language) throws Exception {
        Set<String> all = load(language).stringPropertyNames();
        Set<String> counting = all.stream()
                .filter(key -> PLURAL.matcher(key).find())
                .map(key -> PLURAL.matcher(key).replaceFirst(".other"))
                .collect(Collectors.toSet());
        assertThat(all).containsAll(counting);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_sentence_can_be_read_and_none_is_empty(Language language) throws Exception {
        Properties sentences = load(language);
        for (String key : sentences.stringPropertyNames()) {
            assertThat(new MessageFormat(sentences.getProperty(key), language.formats()).toPattern())
                    .as(key)
                    .isNotBlank();
        }
    }

    private static Set<String> keys(Language language) throws Exception {
        return load(language).stringPropertyNames().stream()
                .map(key -> PLURAL.matcher(key).replaceFirst(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties load(Language language) throws Exception {
        String file = "/dev/marketplace/kit/messages_" + language.code() + ".properties";
        Properties properties = new Properties();
        try (var in = new InputStreamReader(BundleTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
