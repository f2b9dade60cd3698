package dev.marketplace.kit.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.kit.page.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of both portals and of what they share: there in every language, and there at all. */
class PortalBundlesTest {

    private static final Pattern PLURAL = Pattern.compile("\\.(zero|one|two|few|many|other)$");
    private static final Pattern ASKED = Pattern.compile(
            "(?:(msg|words|kit)\\[|(say)\\.(?:with|count)\\()['\"]([A-Za-z0-9.-]+)['\"]\\s*(\\.concat|\\+)?");

    private static final Path KIT = Path.of("src/main/resources");
    private static final List<String> BUNDLES = List.of(
            "src/main/resources/dev/marketplace/kit/portal",
            "../seller-faces/src/main/resources/dev/marketplace/seller",
            "../admin-faces/src/main/resources/dev/marketplace/admin");

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_language_lacks_a_key_or_has_one_of_its_own(Language language) throws Exception {
        for (String bundle : BUNDLES) {
            assertThat(keys(bundle, language)).as(bundle).isEqualTo(keys(bundle, Language.EN));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_sentence_with_names_in_it_can_be_filled_in(Language language) throws Exception {
        for (String bundle : BUNDLES) {
            Properties sentences = load(bundle, language);
            for (String key : sentences.stringPropertyNames()) {
                String sentence = sentences.getProperty(key);
                assertThat(sentence).as(key).isNotBlank();
                // those with braces of PrimeFaces are never filled in by us
                if (!sentence.contains("{startRecord}")) {
                    assertThat(new MessageFormat(sentence, language.formats()).toPattern())
                            .as(key)
                            .isNotBlank();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"seller", "admin"})
    void every_sentence_that_is_asked_for_is_there(String portal) throws Exception {
        String own = "../" + portal + "-faces/src/main";
        Set<String> words = keys(BUNDLES.get(0), Language.EN);
        Set<String> kit = keys("src/main/resources/dev/marketplace/kit", Language.EN);
        Set<String> msg = keys(own + "/resources/dev/marketplace/" + portal, Language.EN);
        Set<String> any = Stream.of(words, kit, msg).flatMap(Set::stream).collect(Collectors.toSet());
        for (Path file : files(own, KIT.resolve("META-INF").toString())) {
            for (Matcher asked = ASKED.matcher(Files.readString(file)); asked.find(); ) {
                String from = asked.group(1) == null ? asked.group(2) : asked.group(1);
                Set<String> there = switch (from) {
                    case "msg" -> msg;
                    case "words" -> words;
                    case "kit" -> kit;
                    default -> any;
                };
                String key = asked.group(3);
                boolean found = asked.group(4) == null
                        ? there.contains(key)
                        : there.stream().anyMatch(one -> one.startsWith(key));
                // the kit's own pages for the storefront ask the storefront's words through say
                if (file.startsWith(own) || !from.equals("say")) {
                    assertThat(found).as("%s in %s", key, file).isTrue();
                }
            }
        }
    }

    private static List<Path> files(String... roots) throws Exception {
        List<Path> found = new ArrayList<>();
        for (String root : roots) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(file -> file.toString().matches(".*\\.(xhtml|java)"))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static Set<String> keys(String bundle, Language language) throws Exception {
        return load(bundle, language).stringPropertyNames().stream()
                .map(key -> PLURAL.matcher(key).replaceFirst(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties load(String bundle, Language language) throws Exception {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(Path.of(bundle, "messages_" + language.code() + ".properties"))) {
            properties.load(in);
        }
        return properties;
    }
}
