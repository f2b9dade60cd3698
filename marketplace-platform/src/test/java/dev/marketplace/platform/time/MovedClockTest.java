package dev.marketplace.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class MovedClockTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00.123456789Z");

    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);
    private final Clock clock = new MovedClock(Clock.fixed(NOW, ZoneOffset.UTC), offset::get);

    @Test
    void it_shows_whole_milliseconds() {
        assertThat(clock.instant()).isEqualTo("2026-11-24T10:00:00.123Z");
    }

    @Test
    void it_follows_its_offset_in_every_zone() {
        Clock vienna = clock.withZone(ZoneId.of("Europe/Vienna"));
        offset.set(Duration.ofDays(28));
        assertThat(clock.instant()).isEqualTo("2026-12-22T10:00:00.123Z");
        assertThat(vienna.instant()).isEqualTo(clock.instant());
        assertThat(vienna.getZone()).isEqualTo(ZoneId.of("Europe/Vienna"));
    }

    @Test
    void the_offset_is_read_before_anything_starts_and_stays_while_nobody_answers() throws Exception {
        AtomicReference<String> answer = new AtomicReference<>("{\"offsetMillis\": 3600000}");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = answer.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        OffsetReader reader = new OffsetReader(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/clock"));
        reader.start();
        try {
            assertThat(reader.offset()).isEqualTo(Duration.ofHours(1));
            answer.set("{\"offsetMillis\": 7200000}");
            await(() -> reader.offset().equals(Duration.ofHours(2)));
            answer.set("<html>not here</html>");
            server.stop(0);
            Thread.sleep(600);
            assertThat(reader.offset()).isEqualTo(Duration.ofHours(2));
        } finally {
            reader.stop();
            server.stop(0);
        }
    }

    private static void await(java.util.function.BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 200 && !condition.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
