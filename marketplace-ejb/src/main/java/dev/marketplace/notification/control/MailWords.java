package dev.marketplace.notification.control;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * The function {@code say(key, values)} of mail templates: words in the mail's language from the bundle {@code mail.words}.
 * Pebble's own looks for bundles beside itself, where ours are not.
 */
final class MailWords extends AbstractExtension {

    private static final String BUNDLE = "mail.words";

    @Override
    public Map<String, Function> getFunctions() {
        return Map.of("say", new Say());
    }

    private static final class Say implements Function {

        @Override
        public List<String> getArgumentNames() {
            return List.of("key", "values");
        }

        /** @return the words; a value alone or a list of values takes the places {0}, {1} … */
        @Override
        public Object execute(
                Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int lineNumber) {
            Locale locale = context.getLocale();
            String words = ResourceBundle.getBundle(
                            BUNDLE,
                            locale,
                            MailWords.class.getClassLoader(),
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                    .getString(arguments.get("key").toString());
            Object values = arguments.get("values");
            Object[] places = values instanceof List<?> list ? list.toArray() : new Object[] {values};
            return new MessageFormat(words, locale).format(places);
        }
    }
}
