package dev.marketplace.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

/**
 * How quick the catalogue is while 200 sign in at once, against how quick it is without them, in one run: it prints both
 * 95th percentiles and their ratio. The marketplace at {@code -Dmarketplace.base-url} has to run on this machine, since
 * each attempt comes from an address of its own in 127.0.0.0/8.
 */
public final class SignInFlood {

    private static final int ATTEMPTS = 200;
    private static final int WAVES = 5;
    private static final int READERS = 4;
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration QUIET = Duration.ofSeconds(10);
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int BYTE = 256;

    private final SecureRandom random = new SecureRandom();
    private final URI marketplace;
    private final PrintStream out;
    private final Map<String, Integer> answers = new TreeMap<>();

    private SignInFlood(URI marketplace, PrintStream out) {
        this.marketplace = marketplace;
        this.out = out;
    }

    public static void main(String[] arguments) throws InterruptedException {
        String address = System.getProperty("marketplace.base-url", "http://localhost:8080");
        new SignInFlood(URI.create(address), System.out).run();
    }

    private void run() throws InterruptedException {
        URI page = marketplace.resolve("/api/v1/products");
        quiet(page);
        Reading without = quiet(page);
        Reading with = new Reading(page, READERS, PAUSE);
        for (int wave = 0; wave < WAVES; wave++) {
            flood();
        }
        with.close();
        print("without the flood", without);
        print("with the flood", with);
        out.printf("%d sign-ins, %d at once, were answered %s%n", WAVES * ATTEMPTS, ATTEMPTS, answers);
        out.printf("ratio of the 95th percentiles: %.2f%n", with.percentileMillis(95) / without.percentileMillis(95));
    }

    /** The first one warms up. */
    private static Reading quiet(URI page) throws InterruptedException {
        Reading reading = new Reading(page, READERS, PAUSE);
        Thread.sleep(QUIET.toMillis());
        reading.close();
        return reading;
    }

    private void flood() throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(ATTEMPTS);
        Thread[] attempts = new Thread[ATTEMPTS];
        for (int i = 0; i < ATTEMPTS; i++) {
            attempts[i] = new Thread(() -> {
                ready.countDown();
                try {
                    ready.await();
                    note(attempt());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            attempts[i].start();
        }
        for (Thread attempt : attempts) {
            attempt.join();
        }
    }

    /** The status, and whether it says when to come back. */
    private String attempt() {
        String body = "{\"audience\":\"user\",\"email\":\"nobody-" + random.nextInt() + "@example.com\","
                + "\"password\":\"not a password\"}";
        String request = "POST /api/v1/sessions HTTP/1.1\r\nHost: " + marketplace.getAuthority()
                + "\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body;
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), marketplace.getPort(), somewhere(), 0)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            String status = answer.substring(9, 12);
            return answer.toLowerCase(Locale.ROOT).contains("retry-after:") ? status + " with Retry-After" : status;
        } catch (IOException e) {
            return "not at all";
        }
    }

    private InetAddress somewhere() throws IOException {
        return InetAddress.getByAddress(new byte[] {
            127,
            (byte) (1 + random.nextInt(BYTE - 2)),
            (byte) random.nextInt(BYTE),
            (byte) (1 + random.nextInt(BYTE - 2))
        });
    }

    private synchronized void note(String answer) {
        answers.merge(answer, 1, Integer::sum);
    }

    private void print(String when, Reading reading) {
        out.printf(
                "%-18s %5d pages, p50 %6.1f ms, p95 %6.1f ms, %d failed%n",
                when, reading.pages(), reading.percentileMillis(50), reading.percentileMillis(95), reading.failures());
    }
}
