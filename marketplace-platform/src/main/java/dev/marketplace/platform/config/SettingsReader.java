package dev.marketplace.platform.config;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Fills a settings record from MicroProfile Config, once at start. Components may be String, int, long, boolean, URI, Path,
 * Duration (ISO 8601), ZoneId, an enum (read in any case), a list of strings (comma separated), or an Optional of those.
 */
public final class SettingsReader {

    private final Function<String, Optional<String>> values;

    /** @param values gives the text of a key, empty when it is not set */
    public SettingsReader(Function<String, Optional<String>> values) {
        this.values = values;
    }

    /** Reads from what the container was started with: system properties, environment, files of MicroProfile Config. */
    public static SettingsReader ofContainer() {
        return new SettingsReader(key ->
                ConfigProvider.getConfig().getOptionalValue(key, String.class).filter(text -> !text.isBlank()));
    }

    /** @throws BadSetting naming the first key that is missing or cannot be read */
    public <T extends Record> T read(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            arguments[i] = value(components[i]);
        }
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof BadSetting bad) {
                throw bad.givenAs(nameOf(bad.key(), components));
            }
            throw new IllegalStateException("cannot make " + type.getName(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type.getName(), e);
        }
    }

    /**
     * The same, of what {@link Reachable} leads to too.
     *
     * @throws BadSetting also naming a key that leads to nothing
     */
    public <T extends Record> T readAndReach(Class<T> type) {
        T settings = read(type);
        if (settings instanceof Reachable needed) {
            try {
                needed.reach();
            } catch (BadSetting bad) {
                throw bad.givenAs(nameOf(bad.key(), type.getRecordComponents()));
            }
        }
        return settings;
    }

    private Object value(RecordComponent component) {
        Setting setting = component.getAnnotation(Setting.class);
        if (setting == null) {
            throw new IllegalStateException(component + " has no @Setting");
        }
        boolean optional = component.getType() == Optional.class;
        Optional<String> text = text(setting);
        if (optional) {
            ParameterizedType generic = (ParameterizedType) component.getGenericType();
            return text.map(given -> parse((Class<?>) generic.getActualTypeArguments()[0], setting, given));
        }
        return text.map(given -> parse(component.getType(), setting, given))
                .orElseThrow(() -> new BadSetting(setting.key(), "it is missing. " + setting.reason()));
    }

    private Optional<String> text(Setting setting) {
        return name(setting)
                .flatMap(values)
                .or(() -> Optional.of(setting.fallback()).filter(text -> !text.isEmpty()))
                .map(String::strip);
    }

    /** The name that the value is given by: the key or the first alias that is set. */
    private Optional<String> name(Setting setting) {
        return Stream.concat(Stream.of(setting.key()), Arrays.stream(setting.alias()))
                .filter(name -> values.apply(name).isPresent())
                .findFirst();
    }

    private String nameOf(String key, RecordComponent... components) {
        return Arrays.stream(components)
                .map(component -> component.getAnnotation(Setting.class))
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .flatMap(this::name)
                .orElse(key);
    }

    private Object parse(Class<?> type, Setting setting, String text) {
        try {
            return convert(type, text);
        } catch (RuntimeException e) {
            String shown = setting.secret() ? "its value" : "\"" + text + "\"";
            String wanted = setting.unit().isEmpty() ? type.getSimpleName() : setting.unit();
            throw new BadSetting(setting.key(), shown + " is not what it must be: " + wanted + ". " + setting.reason())
                    .givenAs(name(setting).orElse(setting.key()));
        }
    }

    private static Object convert(Class<?> type, String text) {
        if (type == String.class) {
            return text;
        } else if (type == int.class || type == Integer.class) {
            return Integer.valueOf(text);
        } else if (type == long.class || type == Long.class) {
            return Long.valueOf(text);
        } else if (type == boolean.class || type == Boolean.class) {
            return truth(text);
        } else if (type == URI.class) {
            return absolute(URI.create(text));
        } else if (type == Path.class) {
            return Path.of(text);
        } else if (type == Duration.class) {
            return Duration.parse(text);
        } else if (type == ZoneId.class) {
            return ZoneId.of(text);
        } else if (type == List.class) {
            return Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList();
        } else if (type.isEnum()) {
            return constant(type, text);
        }
        throw new IllegalStateException("no setting can be a " + type);
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.toString().equalsIgnoreCase(text.replace('-', '_')))
                .findFirst()
                .orElseThrow();
    }

    private static boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static URI absolute(URI uri) {
        if (uri.getScheme() == null) {
            throw new IllegalArgumentException("has no scheme");
        }
        return uri;
    }
}
