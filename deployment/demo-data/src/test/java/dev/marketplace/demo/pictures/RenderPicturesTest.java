package dev.marketplace.demo.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.marketplace.demo.catalogue.DemoCatalogue;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderPicturesTest {

    private static final Picture FRONT = new Picture("mug", "ink", "front");
    private static final Picture TALL = new Picture("mug", "ink", "tall");

    private final RenderPictures renderer = new RenderPictures(new PrintStream(OutputStream.nullOutputStream(), false));

    @TempDir
    private Path folder;

    @Test
    void a_picture_keeps_the_proportions_of_its_view() throws IOException {
        renderer.render(Set.of(FRONT, TALL), folder);
        BufferedImage front = ImageIO.read(folder.resolve(FRONT.fileName()).toFile());
        assertThat(front.getWidth()).isEqualTo(front.getHeight()).isEqualTo(Renderer.LONGER_SIDE);
        BufferedImage tall = ImageIO.read(folder.resolve(TALL.fileName()).toFile());
        assertThat(tall.getHeight()).isEqualTo(Renderer.LONGER_SIDE);
        assertThat(tall.getWidth()).isLessThan(Renderer.LONGER_SIDE);
    }

    @Test
    void what_is_up_to_date_is_not_drawn_again() throws IOException {
        assertThat(renderer.render(Set.of(FRONT), folder)).isEqualTo(1);
        assertThat(renderer.render(Set.of(FRONT), folder)).isZero();
        assertThat(renderer.render(Set.of(FRONT, TALL), folder)).isEqualTo(1);
    }

    @Test
    void a_missing_picture_is_drawn_again_and_a_spare_one_removed() throws IOException {
        renderer.render(Set.of(FRONT), folder);
        Files.delete(folder.resolve(FRONT.fileName()));
        Files.writeString(folder.resolve("left-over.jpg"), "cut off");
        assertThat(renderer.render(Set.of(FRONT), folder)).isEqualTo(1);
        assertThat(folder.resolve("left-over.jpg")).doesNotExist();
    }

    @Test
    void a_picture_drawn_from_something_else_is_drawn_again() throws IOException {
        renderer.render(Set.of(FRONT), folder);
        Files.writeString(folder.resolve("index.txt"), "0000 " + FRONT.fileName() + "\n");
        assertThat(renderer.render(Set.of(FRONT), folder)).isEqualTo(1);
    }

    @Test
    void the_build_has_drawn_every_picture_the_catalogue_uses() {
        String built = System.getProperty("demo.pictures");
        assumeTrue(built != null, "skipped: demo.pictures is set by the build only");
        assertThat(Picture.usedBy(DemoCatalogue.read()))
                .allSatisfy(picture ->
                        assertThat(Path.of(built, picture.fileName())).isNotEmptyFile());
    }
}
