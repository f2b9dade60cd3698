package dev.marketplace.catalogue.control;

import dev.marketplace.catalogue.BadPicture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;

/**
 * Makes a picture of ours from a file of somebody's: the bytes decide what it is, its size is known before it is decoded,
 * and what is kept was encoded here, so that nothing hidden in the file survives.
 */
public final class PictureMaker {

    private static final Set<String> FORMATS = Set.of("jpeg", "png");
    private static final double QUALITY = 0.9;

    private PictureMaker() {}

    /** A picture to store. @param extension {@code jpg} or {@code png} */
    public record Made(byte[] bytes, String extension) {}

    /** @throws BadPicture saying why it cannot be used */
    public static Made make(byte[] file) {
        if (file.length > Limits.PICTURE_BYTES) {
            throw new BadPicture("A picture may have at most 10 MB.");
        }
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new BadPicture("Please choose a JPEG or PNG picture.");
            }
            return make(readers.next(), input);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new BadPicture("This picture cannot be read. Please save it anew and try again.");
        }
    }

    private static Made make(ImageReader reader, ImageInputStream input) throws IOException {
        try {
            String format = reader.getFormatName().toLowerCase(Locale.ROOT);
            if (!FORMATS.contains(format)) {
                throw new BadPicture("Please choose a JPEG or PNG picture.");
            }
            reader.setInput(input, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > Limits.PICTURE_PIXELS) {
                throw new BadPicture("A picture may have at most 40 million pixels.");
            }
            return encode(reader.read(0), format);
        } finally {
            reader.dispose();
        }
    }

    private static Made encode(BufferedImage picture, String format) throws IOException {
        int side = Math.min(Limits.PICTURE_SIDE, Math.max(picture.getWidth(), picture.getHeight()));
        boolean photo = "jpeg".equals(format);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Thumbnails.of(picture)
                .size(side, side)
                .outputFormat(photo ? "jpg" : "png")
                .outputQuality(QUALITY)
                .toOutputStream(bytes);
        return new Made(bytes.toByteArray(), photo ? "jpg" : "png");
    }
}
