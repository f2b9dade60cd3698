package dev.marketplace.devservices.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** Starts a server process, lets eight writers at it, kills it with SIGKILL, starts it again and looks; many times. */
final class DurabilityDrill {

    private static final int WRITERS = 8;

    private final DrilledServer.Kind kind;
    private final Path file;
    private final Random random;
    private final List<DrillWriter> writers = new ArrayList<>();
    private final DurabilityFindings findings = new DurabilityFindings();

    DurabilityDrill(DrilledServer.Kind kind, Path folder, long seed) {
        this.kind = kind;
        this.file = folder.resolve("drill.mv");
        this.random = new Random(seed);
        for (int writer = 0; writer < WRITERS; writer++) {
            writers.add(new DrillWriter("w" + writer, new Random(seed * 31 + writer)));
        }
    }

    DurabilityFindings run(int kills) throws Exception {
        for (int kill = 0; kill <= kills; kill++) {
            Process server = start();
            try (MongoClient client = connect(server)) {
                MongoCollection<Document> things = client.getDatabase("drill").getCollection("things");
                if (kill > 0) {
                    findings.compare(client.getDatabase("drill"), writers);
                }
                index(things);
                if (kill < kills) {
                    writeAndKill(server, things);
                }
            } finally {
                server.destroyForcibly().waitFor();
            }
        }
        return findings;
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DrilledServer.class.getName(),
                        kind.name(),
                        file.toString())
                .redirectError(file.resolveSibling("server.log").toFile())
                .start();
    }

    private MongoClient connect(Process server) throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        String port = output.readLine();
        if (port == null) {
            throw new IOException("the server did not start; see " + file.resolveSibling("server.log"));
        }
        return MongoClients.create("mongodb://127.0.0.1:" + port
                + "/?serverSelectionTimeoutMS=500&heartbeatFrequencyMS=500&socketTimeoutMS=20000");
    }

    private static void index(MongoCollection<Document> things) {
        things.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
        things.createIndex(Indexes.ascending("group"));
        things.createIndex(Indexes.ascending("tags"));
        things.createIndex(Indexes.ascending("group", "version"));
    }

    private void writeAndKill(Process server, MongoCollection<Document> things) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        List<Future<?>> ends = new ArrayList<>();
        for (DrillWriter writer : writers) {
            ends.add(threads.submit(() -> writer.writeUntilCutOff(things)));
        }
        Thread.sleep(250 + random.nextInt(500));
        server.destroyForcibly();
        findings.killed();
        for (Future<?> end : ends) {
            end.get();
        }
        threads.shutdown();
        threads.awaitTermination(10, TimeUnit.SECONDS);
    }
}
