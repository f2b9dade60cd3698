package dev.marketplace.devservices.kafka;

import dev.marketplace.devservices.AtomicFile;
import dev.marketplace.devservices.EmbeddedService;
import dev.marketplace.devservices.Workbench;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * The events' broker. A record that it acknowledged is in the system's page cache and so survives the end of this
 * process, however it ends; only a power cut may take what the last seconds wrote.
 */
public final class KafkaService implements EmbeddedService {

    private static final int DEFAULT_PORT = 9092;
    private static final int DEFAULT_CONTROLLER_PORT = 9093;

    private KafkaRaftServer server;

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public String description() {
        return "embedded, durable";
    }

    @Override
    public Map<String, String> start(Workbench workbench) throws IOException {
        Path folder = workbench.folder(name());
        int port = workbench.port("kafka", DEFAULT_PORT);
        int controllerPort = workbench.port("kafka-controller", DEFAULT_CONTROLLER_PORT);
        BrokerSettings settings = new BrokerSettings(folder.resolve("log"), port, controllerPort);
        format(folder, settings);
        server = new KafkaRaftServer(KafkaConfig.fromProps(settings.properties(), false), Time.SYSTEM);
        server.startup();
        return Map.of("marketplace.kafka.bootstrap-servers", "127.0.0.1:" + port);
    }

    /** Once in a folder's life. A mark is set when it is done, so that a start which was killed here begins again. */
    private static void format(Path folder, BrokerSettings settings) throws IOException {
        Path mark = folder.resolve("formatted");
        if (Files.exists(mark)) {
            return;
        }
        deleteTree(settings.logFolder());
        Files.createDirectories(settings.logFolder());
        Path file = folder.resolve("format.properties");
        AtomicFile.write(file, settings.text());
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] arguments = {
            "format",
            "--config",
            file.toString(),
            "--cluster-id",
            Uuid.randomUuid().toString(),
            // without it a lone replica keeps its place as leader after an unclean end
            "--feature",
            "eligible.leader.replicas.version=0"
        };
        if (StorageTool.execute(arguments, new PrintStream(said, true, StandardCharsets.UTF_8)) != 0) {
            throw new IOException("Kafka's folder could not be formatted: " + said.toString(StandardCharsets.UTF_8));
        }
        AtomicFile.write(mark, "");
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
        }
    }
}
