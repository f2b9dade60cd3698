package dev.marketplace.kit.theme;

import java.util.regex.Pattern;

/** Turns left and right into start and end, so that one style sheet serves both writing directions. */
final class Sides {

    private static final Pattern CORNER = Pattern.compile("border-(top|bottom)-(left|right)-radius");
    private static final Pattern EDGE = Pattern.compile("(?<=[{;\\s])(margin|padding|border)-(left|right)(?=[-:])");
    private static final Pattern INSET = Pattern.compile("(?<=[{;])(left|right)(?=:)");
    private static final Pattern ALIGNED = Pattern.compile("(?<=[{;])(text-align|float):(left|right)");

    private Sides() {}

    static String logical(String css) {
        String corners = CORNER.matcher(css)
                .replaceAll(found -> "border-" + end(found.group(1)) + "-" + end(found.group(2)) + "-radius");
        String edges = EDGE.matcher(corners).replaceAll(found -> found.group(1) + "-inline-" + end(found.group(2)));
        String insets = INSET.matcher(edges).replaceAll(found -> "inset-inline-" + end(found.group(1)));
        return ALIGNED.matcher(insets).replaceAll(found -> {
            String side = end(found.group(2));
            return found.group(1) + ":" + (found.group(1).equals("float") ? "inline-" + side : side);
        });
    }

    private static String end(String side) {
        return side.equals("top") || side.equals("left") ? "start" : "end";
    }
}
