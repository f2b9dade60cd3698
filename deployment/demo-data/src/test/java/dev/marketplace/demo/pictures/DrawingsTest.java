package dev.marketplace.demo.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingsTest {

    private final Drawings drawings = new Drawings();

    @Test
    void a_tint_replaces_colours_and_crop_and_nothing_else() {
        String tinted = drawings.tinted(new Picture("mug", "ink", "close"));
        assertThat(tinted).contains(".base { fill: #33415c; }").doesNotContain(".base { fill: #bb6a4e; }");
        assertThat(tinted).containsOnlyOnce("viewBox=").contains("<g id=\"handle\"");
    }

    @Test
    void an_angle_takes_its_ground_from_the_accent() {
        assertThat(drawings.tinted(new Picture("mug", "ink", "angle"))).doesNotContain(".ground { fill: #e3e7ec; }");
        assertThat(drawings.tinted(new Picture("mug", "ink", "front"))).contains(".ground { fill: #e3e7ec; }");
    }

    @Test
    void tinting_equals_the_designers_script() throws Exception {
        Path script = designersScript();
        assumeTrue(script != null, "skipped: no look/products/render.py beside the project");
        assumeTrue(hasPython(), "skipped: no python3 on the PATH");
        for (Picture picture : List.of(
                new Picture("mug", "moss", "front"),
                new Picture("teddy-bear", "plum", "angle"),
                new Picture("sneaker", "charcoal", "tall"),
                new Picture("wristwatch", "cream", "close"),
                new Picture("dress", "sky", "angle"))) {
            Process python = new ProcessBuilder(
                            "python3", script.toString(), picture.kind(), picture.palette(), picture.view())
                    .start();
            String expected = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(python.waitFor()).isZero();
            assertThat(drawings.tinted(picture)).isEqualTo(expected);
        }
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** The folder "shared" beside the project or one of its parents; null when there is none. */
    private static Path designersScript() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path script = at.resolve("shared/look/products/render.py");
            if (Files.exists(script)) {
                return script;
            }
        }
        return null;
    }
}
