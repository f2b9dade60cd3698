package dev.marketplace.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.platform.kafka.KafkaRecord;
import dev.marketplace.platform.kafka.KafkaSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that dies between a delivery and its commit. */
class KilledNodeTest {

    private static final String TOPIC = "killed";
    private static final String GROUP = "killed.group";
    private static final String DIES_AT = "a20";

    @Test
    void what_was_delivered_and_not_committed_comes_again_and_nothing_is_left_out(@TempDir Path folder)
            throws Exception {
        TestBroker broker = TestBroker.shared();
        broker.createTopic(TOPIC, 1);
        List<String> sent;
        try (Sender sender = new Sender(broker)) {
            sent = sender.sendMany(TOPIC, 0, "a", 50);
        }
        Path effects = Files.createFile(folder.resolve("effects"));
        Process node = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Node.class.getName(),
                        broker.address(),
                        effects.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(node.waitFor()).as(Files.readString(folder.resolve("log"))).isEqualTo(Node.KILLED);
        List<String> before = Files.readAllLines(effects);
        assertThat(before).isEqualTo(sent.subList(0, 21));

        Recorder after = new Recorder();
        try (FakeContainer container = new FakeContainer(broker.settings())) {
            container.deploy(after, Specs.group(TOPIC, GROUP));
            Eventually.check(() -> assertThat(after.values()).endsWith("a49"));
        }
        assertThat(after.values()).contains(DIES_AT);
        Set<String> all = new LinkedHashSet<>(
                Stream.concat(before.stream(), after.values().stream()).toList());
        assertThat(all).containsExactlyElementsOf(sent);
    }

    /** The node's process: handles records and dies as soon as one of them has had its effect. */
    static final class Node {

        static final int KILLED = 137;

        private Node() {}

        public static void main(String[] arguments) throws Exception {
            Path effects = Path.of(arguments[1]);
            FakeContainer container = new FakeContainer(KafkaSettings.plain(arguments[0]));
            container.deploy(new Recorder(record -> handle(record, effects)), Specs.group(TOPIC, GROUP));
            Thread.sleep(60_000);
        }

        private static void handle(KafkaRecord record, Path effects) {
            try {
                Files.writeString(effects, record.value() + "\n", StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (record.value().equals(DIES_AT)) {
                Runtime.getRuntime().halt(KILLED);
            }
        }
    }
}
