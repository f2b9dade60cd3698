package dev.marketplace.demo.pictures;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.marketplace.demo.catalogue.Resources;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The shipped drawings, tinted and cropped. Only the style block and the view box change. Safe for several threads. */
final class Drawings {

    private static final List<String> CLASSES =
            List.of("base", "shade", "light", "deep", "accent", "accent-shade", "ground", "ground-shade");
    private static final Pattern STYLE = Pattern.compile("<style>.*?</style>", Pattern.DOTALL);
    private static final Pattern VIEW_BOX = Pattern.compile("viewBox=\"[^\"]*\"");

    /** How much white is in the ground of a view that takes its ground from the accent. */
    private static final double GROUND_WHITE = 0.6;

    private static final double GROUND_SHADE_WHITE = 0.32;

    private final Map<String, Map<String, String>> palettes =
            Resources.json("drawings/palettes.json", new TypeReference<>() {});
    private final Map<String, Map<String, Map<String, String>>> views =
            Resources.json("drawings/views.json", new TypeReference<>() {});
    private final Map<String, String> drawings = new ConcurrentHashMap<>();
    private final Map<String, String> confined = new ConcurrentHashMap<>();

    /** The drawing as it was drawn, but for colours and crop. */
    String tinted(Picture picture) {
        return tint(untinted(picture.kind()), picture);
    }

    /** The same picture, quicker to turn into pixels: filters end where nothing is left to blur or to see. */
    String tintedForRendering(Picture picture) {
        String drawing = confined.computeIfAbsent(
                picture.kind() + " " + picture.view(),
                key -> FilterRegions.confine(untinted(picture.kind()), viewBox(picture)));
        return tint(drawing, picture);
    }

    private Rectangle2D viewBox(Picture picture) {
        double[] box = Arrays.stream(view(picture).get("viewBox").split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new Rectangle2D.Double(box[0], box[1], box[2], box[3]);
    }

    private Map<String, String> view(Picture picture) {
        return views.get(picture.kind()).get(picture.view());
    }

    private String untinted(String kind) {
        return drawings.computeIfAbsent(kind, k -> Resources.text("drawings/" + k + ".svg"));
    }

    private String tint(String drawing, Picture picture) {
        Map<String, String> view = view(picture);
        Map<String, String> colours = new HashMap<>(palettes.get(picture.palette()));
        if ("accent".equals(view.get("ground"))) {
            colours.put("ground", whitened(colours.get("accent"), GROUND_WHITE));
            colours.put("ground-shade", whitened(colours.get("accent"), GROUND_SHADE_WHITE));
        }
        String styled = STYLE.matcher(drawing).replaceFirst(Matcher.quoteReplacement(styleBlock(colours)));
        return VIEW_BOX.matcher(styled).replaceFirst("viewBox=\"" + view.get("viewBox") + "\"");
    }

    private static String styleBlock(Map<String, String> colours) {
        return CLASSES.stream()
                .map(name ->
                        "    .%1$s { fill: %2$s; } .%1$s-stop { stop-color: %2$s; }".formatted(name, colours.get(name)))
                .collect(Collectors.joining("\n", "<style>\n", "\n  </style>"));
    }

    private static String whitened(String colour, double part) {
        StringBuilder mixed = new StringBuilder("#");
        for (int i = 1; i < colour.length(); i += 2) {
            int channel = Integer.parseInt(colour, i, i + 2, 16);
            mixed.append("%02x".formatted((int) Math.rint(channel + (255 - channel) * part)));
        }
        return mixed.toString();
    }
}
