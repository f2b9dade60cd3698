package dev.marketplace.kit.text;

import dev.marketplace.kit.page.Language;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * The sentences of one bundle in one language. A sentence with numbers or names is a {@link MessageFormat}; one that
 * counts something has a key for each plural form of the language ({@code .one}, {@code .other}, in Arabic also
 * {@code .zero}, {@code .two}, {@code .few}, {@code .many}).
 */
public final class Words {

    private final ResourceBundle bundle;
    private final Language language;

    private Words(ResourceBundle bundle, Language language) {
        this.bundle = bundle;
        this.language = language;
    }

    /** @throws java.util.MissingResourceException if there is no such bundle in this language */
    public static Words of(String bundle, Language language, ClassLoader loader) {
        ResourceBundle found = ResourceBundle.getBundle(
                bundle,
                language.words(),
                loader,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new Words(found, language);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** @throws java.util.MissingResourceException if the bundle lacks the key */
    public String with(String key, Object... arguments) {
        Object[] ordered = language.direction().equals("rtl")
                ? Stream.of(arguments).map(Words::isolated).toArray()
                : arguments;
        return new MessageFormat(bundle.getString(key), language.formats()).format(ordered);
    }

    /** A name in another script keeps its order to itself: first strong isolate of Unicode's bidirectional algorithm. */
    private static Object isolated(Object argument) {
        return argument instanceof String text ? "\u2068" + text + "\u2069" : argument;
    }

    /** The sentence for this many; {0} is the number, further arguments follow. */
    public String count(String key, long count, Object... arguments) {
        String exact = key + Plural.of(language, count).suffix();
        Object[] all = new Object[arguments.length + 1];
        all[0] = count;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return with(bundle.containsKey(exact) ? exact : key + Plural.OTHER.suffix(), all);
    }
}
