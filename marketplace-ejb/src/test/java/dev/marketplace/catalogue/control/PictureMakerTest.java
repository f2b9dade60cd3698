package dev.marketplace.catalogue.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marketplace.catalogue.BadPicture;
import dev.marketplace.testing.Parallel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureMakerTest {

    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

    @Test
    void a_picture_keeps_its_kind_and_its_size() throws IOException {
        PictureMaker.Made png = PictureMaker.make(file("png", 300, 200));
        assertThat(png.extension()).isEqualTo("png");
        assertThat(decoded(png))
                .satisfies(picture -> assertThat(picture.getWidth()).isEqualTo(300));
        PictureMaker.Made photo = PictureMaker.make(file("jpg", 300, 200));
        assertThat(photo.extension()).isEqualTo("jpg");
        assertThat(decoded(photo).getHeight()).isEqualTo(200);
    }

    @Test
    void a_large_picture_is_made_as_large_as_pages_show_it() throws IOException {
        assertThat(decoded(PictureMaker.make(file("jpg", 4_000, 3_000))).getWidth())
                .isEqualTo(2_000);
        assertThat(decoded(PictureMaker.make(file("jpg", 6_000, 6_000))).getHeight())
                .isEqualTo(2_000);
    }

    @Test
    void transparency_stays() throws IOException {
        BufferedImage clear = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(clear, "png", bytes);
        assertThat(decoded(PictureMaker.make(bytes.toByteArray())).getRGB(5, 5) >>> 24)
                .isZero();
    }

    @Test
    void a_photo_stands_upright_as_its_camera_was_held() throws IOException {
        BufferedImage made = decoded(PictureMaker.make(withOrientation(file("jpg", 300, 200), 6)));
        assertThat(made.getWidth()).isEqualTo(200);
        assertThat(made.getHeight()).isEqualTo(300);
    }

    @Test
    void nothing_that_was_hidden_in_the_file_is_kept() throws IOException {
        byte[] polyglot =
                concat(file("png", 30, 30), "<script>alert(1)</script>PK\u0003\u0004".getBytes(StandardCharsets.UTF_8));
        assertThat(new String(PictureMaker.make(polyglot).bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
        byte[] located = withOrientation(file("jpg", 30, 30), 1);
        assertThat(new String(located, StandardCharsets.ISO_8859_1)).contains("Exif");
        assertThat(new String(PictureMaker.make(located).bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif");
    }

    @Test
    void what_is_no_jpeg_or_png_is_refused_whatever_it_is_called() throws IOException {
        for (byte[] file : new byte[][] {
            {},
            "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes(StandardCharsets.UTF_8),
            "GIF89a<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8),
            file("gif", 20, 20),
            file("bmp", 20, 20),
            PNG_START,
            Arrays.copyOf(file("png", 300, 200), 60),
            "\u00ff\u00d8\u00ff\u00e0 not a photo".getBytes(StandardCharsets.ISO_8859_1)
        }) {
            assertThatThrownBy(() -> PictureMaker.make(file)).isInstanceOf(BadPicture.class);
        }
    }

    @Test
    void damaged_pictures_are_refused_or_made_but_never_fail_otherwise() throws IOException {
        Random random = new Random(7);
        for (String format : new String[] {"png", "jpg"}) {
            byte[] good = file(format, 60, 40);
            for (int i = 0; i < 300; i++) {
                byte[] bad = good.clone();
                for (int j = 0; j < 4; j++) {
                    bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
                }
                try {
                    PictureMaker.make(bad);
                } catch (BadPicture expected) {
                    assertThat(expected.code()).isEqualTo("catalogue.bad-picture");
                }
            }
        }
    }

    @Test
    void a_picture_that_would_unfold_to_gigabytes_is_refused_before_it_is_decoded() throws IOException {
        byte[] bomb = png(30_000, 30_000, 100);
        long before = used();
        assertThatThrownBy(() -> PictureMaker.make(bomb))
                .isInstanceOf(BadPicture.class)
                .hasMessageContaining("40 million");
        assertThatThrownBy(() -> PictureMaker.make(png(Integer.MAX_VALUE, Integer.MAX_VALUE, 100)))
                .isInstanceOf(BadPicture.class);
        assertThat(used() - before).isLessThan(50L << 20);
    }

    @Test
    void metadata_that_would_unfold_to_gigabytes_is_not_unfolded() throws IOException {
        for (String chunk : new String[] {"zTXt", "iCCP", "iTXt"}) {
            byte[] bomb = withChunk(file("png", 30, 30), chunk, packedZeros(400 << 20));
            long before = used();
            try {
                PictureMaker.make(bomb);
            } catch (BadPicture refused) {
                // that is as good
            }
            assertThat(used() - before).as(chunk).isLessThan(50L << 20);
        }
    }

    @Test
    void a_file_of_more_than_10_MB_is_refused() {
        assertThatThrownBy(() -> PictureMaker.make(new byte[Limits.PICTURE_BYTES + 1]))
                .isInstanceOf(BadPicture.class)
                .hasMessageContaining("10 MB");
    }

    @Test
    void a_picture_one_point_high_is_refused_or_made() throws IOException {
        try {
            PictureMaker.make(file("png", 100_000, 1));
        } catch (BadPicture refused) {
            // that is as good
        }
        assertThat(decoded(PictureMaker.make(file("png", 1, 1))).getWidth()).isEqualTo(1);
    }

    @Test
    void many_at_once_are_all_made() throws IOException {
        byte[] picture = file("jpg", 800, 600);
        assertThat(Parallel.run(8, i -> PictureMaker.make(picture)))
                .allMatch(result -> result.value().isPresent());
    }

    @Test
    void a_photo_with_metadata_that_the_decoder_does_not_know_is_made_all_the_same() throws IOException {
        byte[] photo = file("jpg", 300, 200);
        byte[] exifFirst = concat(
                Arrays.copyOf(photo, 2),
                new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 8, 'E', 'x', 'i', 'f', 0, 0},
                Arrays.copyOfRange(photo, 2, photo.length));
        assertThat(decoded(PictureMaker.make(exifFirst)).getWidth()).isEqualTo(300);
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static BufferedImage decoded(PictureMaker.Made made) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(made.bytes()));
    }

    private static byte[] file(String format, int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(0, 0, width / 2, height);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    /** A PNG that claims a size and has next to nothing in it. */
    private static byte[] png(int width, int height, int bytesOfData) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(header);
        out.writeInt(width);
        out.writeInt(height);
        out.write(new byte[] {8, 6, 0, 0, 0});
        return concat(
                PNG_START,
                chunk("IHDR", header.toByteArray()),
                chunk("IDAT", packedZeros(bytesOfData)),
                chunk("IEND", new byte[0]));
    }

    private static byte[] withChunk(byte[] png, String name, byte[] packed) throws IOException {
        int afterHeader = PNG_START.length + 25;
        byte[] keyword = name.equals("iTXt") ? new byte[] {'a', 0, 1, 0, 0, 0} : new byte[] {'a', 0, 0};
        return concat(
                Arrays.copyOf(png, afterHeader),
                chunk(name, concat(keyword, packed)),
                Arrays.copyOfRange(png, afterHeader, png.length));
    }

    private static byte[] packedZeros(int count) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream packing = new DeflaterOutputStream(bytes)) {
            byte[] zeros = new byte[1 << 16];
            for (int left = count; left > 0; left -= zeros.length) {
                packing.write(zeros, 0, Math.min(left, zeros.length));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] chunk(String name, byte[] data) throws IOException {
        byte[] named = concat(name.getBytes(StandardCharsets.US_ASCII), data);
        CRC32 crc = new CRC32();
        crc.update(named);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(data.length);
        out.write(named);
        out.writeInt((int) crc.getValue());
        return bytes.toByteArray();
    }

    /** Puts an Exif segment with an orientation (TIFF 6.0, tag 274) behind the JFIF segment of a JPEG. */
    private static byte[] withOrientation(byte[] jpeg, int orientation) throws IOException {
        ByteArrayOutputStream segment = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(segment);
        byte[] exif = concat(
                "Exif\0\0".getBytes(StandardCharsets.US_ASCII),
                new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1},
                new byte[] {1, 18, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0});
        out.writeShort(0xFFE1);
        out.writeShort(exif.length + 2);
        out.write(exif);
        int afterJfif = 20;
        return concat(
                Arrays.copyOf(jpeg, afterJfif),
                segment.toByteArray(),
                Arrays.copyOfRange(jpeg, afterJfif, jpeg.length));
    }

    private static byte[] concat(byte[]... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.write(part);
        }
        return bytes.toByteArray();
    }
}
