package dev.marketplace.platform.time;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows the offset of the demo's movable clock: asks four times a second, keeps the last answer while none comes. */
final class OffsetReader implements Runnable {

    private static final Logger LOG = Logger.getLogger(OffsetReader.class.getName());
    private static final Pattern OFFSET = Pattern.compile("\"offsetMillis\"\\s*:\\s*(-?\\d{1,15})");
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private volatile Duration offset = Duration.ZERO;
    private volatile boolean stopped;
    private volatile boolean answering = true;
    private Thread thread;

    OffsetReader(URI address) {
        this.address = address;
    }

    Duration offset() {
        return offset;
    }

    /** Reads once before it returns, so that nothing starts on the unmoved clock. */
    void start() {
        ask();
        thread = new Thread(this, "demo-clock");
        thread.setDaemon(true);
        thread.start();
    }

    void stop() {
        stopped = true;
        thread.interrupt();
    }

    @Override
    public void run() {
        while (!stopped) {
            try {
                Thread.sleep(PAUSE.toMillis());
            } catch (InterruptedException e) {
                return;
            }
            ask();
        }
    }

    private void ask() {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(2))
                    .build();
            Matcher answer = OFFSET.matcher(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
            if (answer.find()) {
                offset = Duration.ofMillis(Long.parseLong(answer.group(1)));
            }
            answering = true;
        } catch (IOException e) {
            if (answering) {
                LOG.log(Level.WARNING, "The demo''s clock at {0} does not answer, its last offset stays.", address);
            }
            answering = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
