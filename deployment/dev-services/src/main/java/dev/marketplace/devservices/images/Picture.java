package dev.marketplace.devservices.images;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * What content is, by its first bytes.
 *
 * @param size in bytes
 * @param width in pixels; 0 if unknown
 * @param height likewise
 */
record Picture(String mime, long size, int width, int height) {

    private static final String UNKNOWN = "application/octet-stream";

    static Picture of(byte[] content) {
        String mime = mime(content);
        if (mime.equals("image/webp")) {
            return webp(content);
        }
        return switch (mime) {
            case "image/png", "image/jpeg", "image/gif" -> measured(mime, content);
            default -> new Picture(mime, content.length, 0, 0);
        };
    }

    private static String mime(byte[] content) {
        if (begins(content, 0, 0x89, 'P', 'N', 'G')) {
            return "image/png";
        }
        if (begins(content, 0, 0xFF, 0xD8, 0xFF)) {
            return "image/jpeg";
        }
        if (begins(content, 0, 'G', 'I', 'F', '8')) {
            return "image/gif";
        }
        if (begins(content, 0, 'R', 'I', 'F', 'F') && begins(content, 8, 'W', 'E', 'B', 'P')) {
            return "image/webp";
        }
        if (begins(content, 4, 'f', 't', 'y', 'p', 'a', 'v', 'i', 'f')) {
            return "image/avif";
        }
        if (begins(content, 0, '%', 'P', 'D', 'F')) {
            return "application/pdf";
        }
        String start = new String(content, 0, Math.min(content.length, 512), StandardCharsets.UTF_8);
        return start.stripLeading().startsWith("<")
                        && start.toLowerCase(Locale.ROOT).contains("<svg")
                ? "image/svg+xml"
                : UNKNOWN;
    }

    private static boolean begins(byte[] content, int offset, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (content.length <= offset + i || (content[offset + i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /** Reads the size from the head of the file, without decoding pixels. */
    private static Picture measured(String mime, byte[] content) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (readers.hasNext()) {
                ImageReader reader = readers.next();
                try {
                    reader.setInput(input);
                    return new Picture(mime, content.length, reader.getWidth(0), reader.getHeight(0));
                } finally {
                    reader.dispose();
                }
            }
        } catch (IOException broken) {
            return new Picture(mime, content.length, 0, 0);
        }
        return new Picture(mime, content.length, 0, 0);
    }

    /** The three kinds of WebP keep the size in different places; source: RFC 9649, sections 2.5 to 2.7. */
    private static Picture webp(byte[] content) {
        int width = 0;
        int height = 0;
        if (content.length >= 30 && begins(content, 12, 'V', 'P', '8', 'X')) {
            width = 1 + little(content, 24, 3);
            height = 1 + little(content, 27, 3);
        } else if (content.length >= 30 && begins(content, 12, 'V', 'P', '8', ' ')) {
            width = little(content, 26, 2) & 0x3FFF;
            height = little(content, 28, 2) & 0x3FFF;
        } else if (content.length >= 25 && begins(content, 12, 'V', 'P', '8', 'L')) {
            width = 1 + (little(content, 21, 4) & 0x3FFF);
            height = 1 + (little(content, 21, 4) >>> 14 & 0x3FFF);
        }
        return new Picture("image/webp", content.length, width, height);
    }

    private static int little(byte[] content, int offset, int length) {
        int value = 0;
        for (int i = 0; i < length; i++) {
            value |= (content[offset + i] & 0xFF) << 8 * i;
        }
        return value;
    }
}
