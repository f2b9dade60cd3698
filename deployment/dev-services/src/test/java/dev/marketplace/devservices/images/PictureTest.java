package dev.marketplace.devservices.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PictureTest {

    @Test
    void each_kind_of_webp_tells_its_size() {
        Picture extended = Picture.of(bytes("VP8X", "0a000000" + "10000000" + "8f0100" + "2b0100"));
        assertThat(extended.width()).isEqualTo(400);
        assertThat(extended.height()).isEqualTo(300);
        Picture lossy = Picture.of(bytes("VP8 ", "00000000" + "000000" + "9d012a" + "9001" + "2c01"));
        assertThat(lossy.width()).isEqualTo(400);
        assertThat(lossy.height()).isEqualTo(300);
        Picture lossless = Picture.of(bytes("VP8L", "00000000" + "2f" + "8fc14a00" + "0000000000"));
        assertThat(lossless.width()).isEqualTo(400);
        assertThat(lossless.height()).isEqualTo(300);
    }

    @Test
    void content_decides_and_not_a_name() {
        assertThat(mime("<?xml version=\"1.0\"?><svg xmlns=\"x\">")).isEqualTo("image/svg+xml");
        assertThat(mime("GIF89a")).isEqualTo("image/gif");
        assertThat(mime("%PDF-1.7")).isEqualTo("application/pdf");
        assertThat(mime("<html><body>")).isEqualTo("application/octet-stream");
        assertThat(mime("")).isEqualTo("application/octet-stream");
    }

    private static String mime(String content) {
        return Picture.of(content.getBytes(StandardCharsets.UTF_8)).mime();
    }

    private static byte[] bytes(String chunk, String hex) {
        String head = "52494646" + "00000000" + "57454250";
        String name = HexFormat.of().formatHex(chunk.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().parseHex(head + name + hex + "0000");
    }
}
