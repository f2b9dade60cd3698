package dev.marketplace.demo.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class FilterRegionsTest {

    private static final String DRAWING = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 800"><defs>
            <filter id="s" filterUnits="userSpaceOnUse" x="-100" y="-100" width="1000" height="1000">\
            <feGaussianBlur stdDeviation="4"/></filter></defs>
            %s</svg>""";
    private static final Rectangle2D ALL = new Rectangle2D.Double(0, 0, 800, 800);

    @Test
    void a_region_ends_where_the_blur_ends() {
        String confined = FilterRegions.confine(
                DRAWING.formatted("<rect x=\"100\" y=\"200\" width=\"50\" height=\"60\" filter=\"url(#s)\"/>"), ALL);
        assertThat(confined).contains("filter=\"url(#f1)\"").contains("x=\"83\" y=\"183\"");
    }

    @Test
    void a_straight_line_keeps_its_blur() {
        String line =
                DRAWING.formatted("<path d=\"M100 100 H700\" stroke=\"#000\" stroke-width=\"20\" filter=\"url(#s)\"/>");
        assertThat(difference(line)).isLessThan(0.1);
    }

    @Test
    void what_lies_outside_the_view_is_left_out() {
        String confined = FilterRegions.confine(
                DRAWING.formatted("<rect x=\"700\" y=\"700\" width=\"50\" height=\"60\" filter=\"url(#s)\"/>"),
                new Rectangle2D.Double(0, 0, 300, 300));
        assertThat(confined).doesNotContain("<rect");
    }

    @Test
    void a_group_that_moves_its_parts_keeps_the_filter_it_has() {
        String confined = FilterRegions.confine(
                DRAWING.formatted("<g filter=\"url(#s)\"><rect width=\"9\" height=\"9\" transform=\"scale(2)\"/></g>"),
                ALL);
        assertThat(confined).contains("filter=\"url(#s)\"");
    }

    @Test
    void no_picture_changes_visibly() {
        for (String kind : new String[] {"headphones", "honey-jar", "teddy-bear"}) {
            Picture picture = new Picture(kind, "moss", "close");
            Drawings drawings = new Drawings();
            BufferedImage as = Renderer.pixels(drawings.tinted(picture));
            BufferedImage confined = Renderer.pixels(drawings.tintedForRendering(picture));
            assertThat(difference(as, confined)).as(kind).isLessThan(0.5);
        }
    }

    private static double difference(String drawing) {
        return difference(Renderer.pixels(drawing), Renderer.pixels(FilterRegions.confine(drawing, ALL)));
    }

    /** Mean difference of the green channel, 0 to 255. */
    private static double difference(BufferedImage one, BufferedImage two) {
        long sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                sum += Math.abs((one.getRGB(x, y) >> 8 & 0xff) - (two.getRGB(x, y) >> 8 & 0xff));
            }
        }
        return (double) sum / (one.getWidth() * one.getHeight());
    }
}
