package dev.marketplace.web.part;

import dev.marketplace.catalogue.boundary.ProductCard;
import dev.marketplace.kit.asset.AssetView;
import dev.marketplace.shared.Picture;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Small choices of the look that depend on data: a swatch's colour, a shop's initials and tone. */
@Named
@ApplicationScoped
public class Look {

    private static final int TONES = 6;

    @Inject
    private AssetView assets;

    /** The named colourways that sellers choose from. */
    private static final Map<String, String> SWATCHES = Map.ofEntries(
            Map.entry("ink", "#33415c"),
            Map.entry("bone", "#ebe2d1"),
            Map.entry("clay", "#bb6a4e"),
            Map.entry("moss", "#6f7d4f"),
            Map.entry("sky", "#7ba7cd"),
            Map.entry("rose", "#d8999b"),
            Map.entry("mustard", "#d7a233"),
            Map.entry("plum", "#723f60"),
            Map.entry("sand", "#c9aa82"),
            Map.entry("charcoal", "#4b4c50"),
            Map.entry("coral", "#e97d66"),
            Map.entry("teal", "#327f7d"),
            Map.entry("lilac", "#a898cd"),
            Map.entry("cream", "#f4ead2"));

    /** As in CSS; empty if the colourway has no colour of its own. */
    public String swatch(Optional<String> palette) {
        return palette.map(name -> SWATCHES.getOrDefault(name, "")).orElse("");
    }

    /** As {@link #swatch}, for a colour that a seller calls as the colourway is called. */
    public String swatchNamed(String colour) {
        return swatch(Optional.of(colour.toLowerCase(Locale.ROOT)));
    }

    /** The address of a picture, or of a drawing that says that there is none. */
    public String url(Optional<Picture> picture) {
        return picture.map(Picture::url).orElseGet(() -> assets.url("picture.svg"));
    }

    public String pictureOf(ProductCard card) {
        return url(card.picture());
    }

    /** The address of the first picture of the first list that has one. */
    public String first(List<Picture> own, List<Picture> others) {
        return url(Stream.concat(own.stream(), others.stream()).findFirst());
    }

    public String joined(List<String> values) {
        return String.join(", ", values);
    }

    /** One or two letters that stand for a name, e.g. {@code KS} for Kiln Street Pottery. */
    public String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.strip().split("\\s+")) {
            if (!word.isEmpty() && Character.isLetter(word.codePointAt(0)) && initials.length() < 2) {
                BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
                letters.setText(word);
                initials.append(word, 0, letters.next());
            }
        }
        return initials.toString().toUpperCase(Locale.ROOT);
    }

    /** 1 to 6, always the same for a name. */
    public int tone(String name) {
        return Math.floorMod(name.hashCode(), TONES) + 1;
    }
}
