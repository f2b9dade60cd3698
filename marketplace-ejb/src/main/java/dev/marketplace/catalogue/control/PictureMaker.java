package dev.marketplace.catalogue.control;

import dev.marketplace.catalogue.BadPicture;
import dev.marketplace.shared.Unavailable;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Makes a picture of ours from a file of somebody's: the bytes decide what it is, its size is known before it is decoded,
 * and what is kept was encoded here, so that nothing hidden in the file survives. Few are decoded at once, since each may
 * take as much memory as a thousand requests.
 */
public final class PictureMaker {

    private static final Set<String> FORMATS = Set.of("jpeg", "png");
    private static final double QUALITY = 0.9;
    private static final int WAIT_SECONDS = 10;
    private static final Semaphore ROOM = new Semaphore(Limits.PICTURES_AT_ONCE, true);

    private PictureMaker() {}

    /**
     * A picture to store.
     *
     * @param extension {@code jpg} or {@code png}
     */
    public record Made(byte[] bytes, String extension) {}

    /**
     * @throws BadPicture saying why it cannot be used
     * @throws Unavailable when too many pictures are being made
     */
    public static Made make(byte[] file) {
        if (file.length > Limits.PICTURE_BYTES) {
            throw new BadPicture("A picture may have at most 10 MB.");
        }
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new BadPicture("Please choose a JPEG or PNG picture.");
            }
            return make(readers.next(), input);
        } catch (BadPicture | Unavailable e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // decoders answer damaged files with all kinds of exceptions
            throw new BadPicture("This picture cannot be read. Please save it anew and try again.");
        }
    }

    private static Made make(ImageReader reader, ImageInputStream input) throws IOException {
        try {
            String format = reader.getFormatName().toLowerCase(Locale.ROOT);
            if (!FORMATS.contains(format)) {
                throw new BadPicture("Please choose a JPEG or PNG picture.");
            }
            boolean photo = "jpeg".equals(format);
            // a PNG's metadata may be packed so that it fills the memory; a photo's says which side is up
            reader.setInput(input, true, !photo);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > Limits.PICTURE_PIXELS) {
                throw new BadPicture("A picture may have at most 40 million pixels.");
            }
            return inTurn(reader, pixels, photo);
        } finally {
            reader.dispose();
        }
    }

    private static Made inTurn(ImageReader reader, long pixels, boolean photo) throws IOException {
        try {
            if (!ROOM.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new Unavailable("Many pictures are coming in just now.", Duration.ofSeconds(WAIT_SECONDS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("The server is being stopped.", Duration.ofSeconds(WAIT_SECONDS));
        }
        try {
            Orientation orientation = photo ? orientation(reader) : null;
            return encode(reader.read(0, sampled(reader, pixels)), photo, orientation);
        } finally {
            ROOM.release();
        }
    }

    /** @return null if the file does not say */
    private static Orientation orientation(ImageReader reader) {
        try {
            return ExifUtils.getExifOrientation(reader, 0);
        } catch (IOException | RuntimeException e) {
            // the picture may be good all the same: cameras write more into their files than the decoder knows
            return null;
        }
    }

    private static ImageReadParam sampled(ImageReader reader, long pixels) {
        int step = (int) Math.ceil(Math.sqrt((double) pixels / Limits.PICTURE_PIXELS_DECODED));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }

    /** @param orientation as the camera was held; null if the file does not say */
    private static Made encode(BufferedImage picture, boolean photo, Orientation orientation) throws IOException {
        int side = Math.min(Limits.PICTURE_SIDE, Math.max(picture.getWidth(), picture.getHeight()));
        BufferedImage upright = orientation == null
                ? picture
                : ExifFilterUtils.getFilterForOrientation(orientation).apply(picture);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Thumbnails.of(upright)
                .size(side, side)
                .outputFormat(photo ? "jpg" : "png")
                .outputQuality(QUALITY)
                .toOutputStream(bytes);
        return new Made(bytes.toByteArray(), photo ? "jpg" : "png");
    }
}
