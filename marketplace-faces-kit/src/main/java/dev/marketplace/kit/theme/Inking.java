package dev.marketplace.kit.theme;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes our tokens where saga has colours, radii and paddings of its own. */
final class Inking {

    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,6}\\b|rgba?\\([^)]*\\)");
    private static final Pattern GLOW =
            Pattern.compile("box-shadow:(?:inset )?0 0 0 \\.\\d+r?em (?:#[0-9a-f]+|(?:rgb|hsl)\\([^)]*\\))");
    private static final Pattern RAISED = Pattern.compile("box-shadow:0(?:px)? \\d+px [^;}]*rgba\\(0,0,0,\\.12\\)");
    private static final Pattern FONTS = Pattern.compile("font-family:-apple-system[^;}]*");
    private static final Pattern ON_COLOUR = Pattern.compile("(?<=[;{]|^)color:#(?:fff|ffffff)\\b");
    private static final Pattern STRONG_GROUND =
            Pattern.compile("background(?:-color)?:(#2196f3|#f44336|#d32f2f|#689f38|#0288d1|#607d8b|#9c27b0)");
    private static final Pattern ON_A_SHEET = Pattern.compile("ui-(?:datatable|treetable|panel|accordion|tabs|card)");

    /** Lines that saga writes for bare inputs and for everything: ours are in base.css. */
    private static final Pattern NOT_OURS = Pattern.compile("^(?::root|\\*|body select.*|body input:not.*)$");

    private static final Map<String, String> TOKENS = Map.ofEntries(
            Map.entry("#495057", "--ink"),
            Map.entry("#212529", "--ink"),
            Map.entry("#343a40", "--ink"),
            Map.entry("#252529", "--ink"),
            Map.entry("#6c757d", "--ink-soft"),
            Map.entry("#607d8b", "--ink-soft"),
            Map.entry("rgb(86.4,112.5,125.1)", "--ink"),
            Map.entry("rgb(76.8,100,111.2)", "--ink"),
            Map.entry("#adb5bd", "--ink-faint"),
            Map.entry("#fff", "--surface"),
            Map.entry("#ffffff", "--surface"),
            Map.entry("#f8f8f8", "--surface"),
            Map.entry("#fbfcfc", "--surface"),
            Map.entry("#e9ecef", "--sunken"),
            Map.entry("#efefef", "--sunken"),
            Map.entry("#ebebef", "--sunken"),
            Map.entry("#dee2e6", "--line"),
            Map.entry("#dadada", "--line"),
            Map.entry("rgba(0,0,0,.08)", "--line"),
            Map.entry("#ced4da", "--line-strong"),
            Map.entry("#2196f3", "--brand"),
            Map.entry("rgb(12.7384615385,136.9384615385,235.6615384615)", "--brand-strong"),
            Map.entry("rgb(11.3230769231,121.7230769231,209.4769230769)", "--brand-strong"),
            Map.entry("#e3f2fd", "--brand-soft"),
            Map.entry("#f44336", "--bad"),
            Map.entry("#d32f2f", "--bad"),
            Map.entry("#ef5350", "--bad"),
            Map.entry("#b71c1c", "--bad"),
            Map.entry("#e0284f", "--bad"),
            Map.entry("#e60017", "--bad"),
            Map.entry("#ffcdd2", "--bad-soft"),
            Map.entry("#689f38", "--good"),
            Map.entry("#4caf50", "--good"),
            Map.entry("#c8e6c9", "--good-soft"),
            Map.entry("rgba(200,230,201,.8)", "--good-soft"),
            Map.entry("#fbc02d", "--warn"),
            Map.entry("#ffc107", "--warn"),
            Map.entry("#7f6003", "--warn"),
            Map.entry("#ffecb3", "--warn-soft"),
            Map.entry("#0288d1", "--note"),
            Map.entry("#03a9f4", "--note"),
            Map.entry("#01579b", "--note"),
            Map.entry("#b3e5fc", "--note-soft"),
            Map.entry("#9c27b0", "--series-4"));

    /** Saga's shades of hover and active: a twentieth and a sixth of a colour over what lies below. */
    private static final List<Map.Entry<Pattern, String>> SHADES = List.of(
            shade("33,150,243", "--brand"),
            shade("96,125,139", "--ink-soft"),
            shade("104,159,56", "--good"),
            shade("251,192,45", "--warn"),
            shade("156,39,176", "--series-4"),
            shade("2,136,209", "--note"),
            shade("211,47,47", "--bad"));

    private Inking() {}

    static String apply(String saga) {
        return RULE.matcher(saga).replaceAll(rule -> {
            String selector = rule.group(1);
            return NOT_OURS.matcher(selector.strip()).matches()
                    ? ""
                    : Matcher.quoteReplacement(selector + "{" + declarations(selector, rule.group(2)) + "}");
        });
    }

    private static String declarations(String selector, String saga) {
        String css = GLOW.matcher(saga).replaceAll("box-shadow:var(--focus)");
        css = RAISED.matcher(css).replaceAll("box-shadow:var(--shadow-l)");
        css = FONTS.matcher(css).replaceAll("font-family:var(--text)");
        Matcher ground = STRONG_GROUND.matcher(css);
        if (ground.find()) {
            String ink = ground.group(1).equals("#2196f3") ? "--on-brand" : "--surface";
            css = ON_COLOUR.matcher(css).replaceAll("color:var(" + ink + ")");
        }
        css = css.replaceAll("radius:4px", "radius:var(--radius-s)")
                .replaceAll("padding:1rem 1rem", "padding:.3125rem .75rem")
                .replaceAll("padding:\\.5rem \\.5rem", "padding:.375rem .75rem")
                .replaceAll("font-size:1rem", "font-size:" + (selector.contains("icon") ? "1em" : "var(--size-s)"));
        return COLOUR.matcher(css).replaceAll(found -> Matcher.quoteReplacement(token(selector, found.group())));
    }

    private static String token(String selector, String colour) {
        String plain = colour.toLowerCase(Locale.ROOT);
        if (plain.equals("#f8f9fa")) {
            return ON_A_SHEET.matcher(selector).find() ? "var(--surface)" : "var(--paper)";
        }
        String token = TOKENS.get(plain);
        if (token != null) {
            return "var(" + token + ")";
        }
        return SHADES.stream()
                .filter(shade -> shade.getKey().matcher(plain).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(colour);
    }

    private static Map.Entry<Pattern, String> shade(String channels, String token) {
        return Map.entry(
                Pattern.compile("rgba\\(" + channels + ",\\.\\d+\\)"),
                "color-mix(in srgb, var(" + token + ") 10%, transparent)");
    }
}
