package dev.marketplace.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marketplace.platform.config.BadSetting;
import dev.marketplace.platform.config.SettingsReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The seed's variables as an operator of the seed has them: with them alone the application can be configured. */
class SeedSettingsTest {

    private static final List<DeclaredSetting> SETTINGS = DeclaredSetting.all(Product.classes());

    private static final Map<String, String> VARIABLES = Map.ofEntries(
            Map.entry("DATABASE_URL", "mongodb+srv://somebody:word@cluster.example.com/agora"),
            Map.entry("REDIS_URL", "rediss://default:word@cache.example.com:6379"),
            Map.entry("SMTP_HOST", "smtp.gmail.com"),
            Map.entry("SMTP_PORT", "465"),
            Map.entry("SMTP_SERVICE", "gmail"),
            Map.entry("SMTP_USER", "somebody@gmail.com"),
            Map.entry("SMTP_PASS", "word of the application"),
            Map.entry("REFRESH_TOKEN_SECRET", "a secret of more than 32 characters"),
            Map.entry("ACCESS_TOKEN_SECRET", "another one of more than 32 characters"),
            Map.entry("STRIPE_SECRET_KEY", "sk_live_of_somebody"),
            Map.entry("STRIPE_WEBHOOK_SECRET", "whsec_of_somebody"),
            Map.entry("IMAGEKIT_PUBLIC_KEY", "public_of_somebody"),
            Map.entry("IMAGEKIT_PRIVATE_KEY", "private_of_somebody"),
            Map.entry("REDPANDA_BROKERS", "broker.example.com:9092"),
            Map.entry("REDPANDA_USERNAME", "somebody"),
            Map.entry("REDPANDA_PASSWORD", "word of somebody"),
            Map.entry("NEXT_PUBLIC_SERVER_URI", "https://shop.example.com"),
            Map.entry("NEXT_PUBLIC_USER_UI_LINK", "https://page.example.com"));

    /** What the seed had no variable for and nobody can guess. */
    private static final Map<String, String> OURS =
            Map.of("marketplace.data.dir", "data", "marketplace.imagekit.url-endpoint", "https://ik.imagekit.io/shop");

    private final Map<String, String> given = new HashMap<>(OURS);

    SeedSettingsTest() {
        given.putAll(VARIABLES);
    }

    @Test
    void row_122_every_variable_that_has_a_place_is_tried() {
        Set<String> placed = new TreeSet<>(SeedVariables.ALL.keySet());
        placed.removeAll(SeedVariables.WITHOUT_PLACE.keySet());
        assertThat(VARIABLES.keySet()).isEqualTo(placed);
    }

    @ParameterizedTest
    @MethodSource("variables")
    void row_122_each_variable_of_the_seed_takes_effect(String variable) {
        List<DeclaredSetting> settings = SETTINGS.stream()
                .filter(one -> List.of(one.setting().alias()).contains(variable))
                .toList();
        assertThat(settings).isNotEmpty().allSatisfy(setting -> {
            // a setting with two of the seed's names takes the first that is there
            Stream.of(setting.setting().alias())
                    .filter(other -> !other.equals(variable))
                    .forEach(given::remove);
            assertThat(value(setting)).contains(VARIABLES.get(variable));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "DATABASE_URL, postgres://db.example.com/shop",
        "DATABASE_URL, mongodb://db.example.com",
        "REDIS_URL, cache",
        "SMTP_PORT, 70000",
        "SMTP_PORT, secure",
        "ACCESS_TOKEN_SECRET, short",
        "REFRESH_TOKEN_SECRET, short",
        "STRIPE_WEBHOOK_SECRET, sk_live_1",
        "REDPANDA_BROKERS, broker",
        "NEXT_PUBLIC_SERVER_URI, shop",
    })
    void row_122_a_bad_value_is_named_by_the_variable_that_gave_it(String variable, String value) {
        given.put(variable, value);
        assertThatThrownBy(this::readAll)
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("Setting " + variable + " (marketplace.");
    }

    private static Stream<String> variables() {
        return VARIABLES.keySet().stream().sorted();
    }

    private void readAll() {
        SETTINGS.forEach(this::value);
    }

    @SuppressWarnings("unchecked")
    private String value(DeclaredSetting setting) {
        SettingsReader reader = new SettingsReader(key -> Optional.ofNullable(given.get(key)));
        Record record = reader.read((Class<? extends Record>) setting.record());
        try {
            setting.component().getAccessor().setAccessible(true);
            return String.valueOf(setting.component().getAccessor().invoke(record));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
