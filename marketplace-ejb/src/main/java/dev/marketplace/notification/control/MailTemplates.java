package dev.marketplace.notification.control;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Mails from templates: {@code mail/<name>.html.peb} and {@code mail/<name>.txt.peb}, both with a block {@code subject}. What
 * people wrote is a value, never part of a template; in HTML it is escaped.
 */
@ApplicationScoped
public class MailTemplates {

    /** A mail's three texts. */
    public record Rendered(String subject, String text, String html) {}

    private final PebbleEngine html = engine(true);
    private final PebbleEngine text = engine(false);

    private static PebbleEngine engine(boolean escaping) {
        ClasspathLoader loader = new ClasspathLoader(MailTemplates.class.getClassLoader());
        loader.setPrefix("mail");
        return new PebbleEngine.Builder()
                .loader(loader)
                .autoEscaping(escaping)
                .newLineTrimming(escaping)
                .strictVariables(true)
                .extension(new MailWords())
                .build();
    }

    /**
     * @param language en, de or ar: the templates say their words in it, see {@link MailWords}
     * @throws io.pebbletemplates.pebble.error.PebbleException if the template or a value is missing
     */
    public Rendered render(String name, String language, Map<String, Object> model) {
        Locale locale = Locale.forLanguageTag(language);
        Map<String, Object> values = new HashMap<>(model);
        values.put("language", language);
        values.put("direction", "ar".equals(language) ? "rtl" : "ltr");
        String subject = block(text.getTemplate(name + ".txt.peb"), "subject", values, locale)
                .strip();
        // the block also stands where the template defines it: on its first line
        String lines =
                whole(text.getTemplate(name + ".txt.peb"), values, locale).substring(subject.length());
        return new Rendered(subject, lines.strip() + "\n", whole(html.getTemplate(name + ".html.peb"), values, locale));
    }

    private static String block(PebbleTemplate template, String block, Map<String, Object> values, Locale locale) {
        StringWriter out = new StringWriter();
        try {
            template.evaluateBlock(block, out, values, locale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static String whole(PebbleTemplate template, Map<String, Object> values, Locale locale) {
        StringWriter out = new StringWriter();
        try {
            template.evaluate(out, values, locale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
