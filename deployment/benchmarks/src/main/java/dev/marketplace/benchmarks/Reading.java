package dev.marketplace.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Shoppers who read one page of the catalogue after the other, and how long they waited. */
final class Reading implements AutoCloseable {

    private static final double PERCENT = 100;
    private static final double NANOS = 1e6;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
    private final List<Thread> readers = new ArrayList<>();
    private int failures;

    /** Begins at once. @param pause between two pages of one reader */
    Reading(URI page, int readers, Duration pause) {
        for (int i = 0; i < readers; i++) {
            Thread reader = new Thread(() -> read(page, pause), "reader-" + i);
            reader.start();
            this.readers.add(reader);
        }
    }

    private void read(URI page, Duration pause) {
        HttpRequest request =
                HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(30)).build();
        try {
            while (going.get()) {
                long start = System.nanoTime();
                int status = status(request);
                nanos.add(System.nanoTime() - start);
                if (status != 200) {
                    fail();
                }
                Thread.sleep(pause.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Zero if there was no answer. */
    private int status(HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private synchronized void fail() {
        failures++;
    }

    /** Answers other than 200, and none at all. */
    synchronized int failures() {
        return failures;
    }

    int pages() {
        return nanos.size();
    }

    /** The time in milliseconds that this share of the pages took at most. */
    double percentileMillis(double percent) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        int index = (int) Math.ceil(sorted.size() * percent / PERCENT) - 1;
        return sorted.get(Math.max(0, index)) / NANOS;
    }

    @Override
    public void close() throws InterruptedException {
        going.set(false);
        for (Thread reader : readers) {
            reader.join();
        }
    }
}
