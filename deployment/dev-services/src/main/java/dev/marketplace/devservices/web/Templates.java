package dev.marketplace.devservices.web;

import io.javalin.http.Context;
import io.javalin.rendering.FileRenderer;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/** Pebble pages from {@code /pages/<name>.html}; everything printed is escaped for HTML. */
final class Templates implements FileRenderer {

    private static final PebbleEngine ENGINE = engine();

    private static PebbleEngine engine() {
        ClasspathLoader loader = new ClasspathLoader();
        loader.setPrefix("pages");
        loader.setSuffix(".html");
        return new PebbleEngine.Builder()
                .loader(loader)
                .strictVariables(true)
                .defaultLocale(Locale.ENGLISH)
                .build();
    }

    @Override
    public String render(String name, Map<String, ?> model, Context context) {
        StringWriter page = new StringWriter();
        try {
            ENGINE.getTemplate(name).evaluate(page, Map.copyOf(model));
        } catch (IOException e) {
            throw new UncheckedIOException("Page " + name, e);
        }
        return page.toString();
    }
}
