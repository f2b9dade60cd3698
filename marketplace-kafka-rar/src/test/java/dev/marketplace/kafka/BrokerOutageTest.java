package dev.marketplace.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The broker is away: at the start, and in the middle. */
class BrokerOutageTest {

    private static final String TOPIC = "outage";

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger root = Logger.getLogger("");
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord line) {
            boolean ofServer = line.getLoggerName().startsWith("kafka.") || !isLoggable(line);
            if (!ofServer && line.getLevel().intValue() >= Level.INFO.intValue()) {
                lines.add(line.getLoggerName() + ": " + line.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private TestBroker broker;

    @BeforeEach
    void start() throws Exception {
        broker = TestBroker.stopped();
        root.addHandler(listening);
    }

    @AfterEach
    void stop() {
        root.removeHandler(listening);
        broker.stop();
    }

    @Test
    void records_arrive_in_order_when_the_broker_comes_late_and_goes_away_meanwhile_with_a_line_per_change()
            throws Exception {
        Recorder ofGroup = new Recorder();
        BatchRecorder ofNode = new BatchRecorder();
        try (FakeContainer container = new FakeContainer(broker.settings())) {
            container.deploy(ofGroup, Specs.group(TOPIC, "outage.group"));
            saidInAll(1);

            broker.start();
            broker.createTopic(TOPIC, 1);
            container.deploy(ofNode, Specs.everyNode(TOPIC));
            List<String> first = send("a");
            Eventually.check(() -> assertThat(ofGroup.values()).isEqualTo(first));
            saidInAll(3);

            broker.stop();
            saidInAll(5);
            broker.start();
            List<String> second = send("b");
            Eventually.check(() -> assertThat(ofGroup.values())
                    .isEqualTo(Stream.concat(first.stream(), second.stream()).toList()));
            Eventually.check(() -> assertThat(ofNode.values()).containsAll(second));
            saidInAll(7);
        }
        assertThat(lines.stream().filter(line -> line.startsWith("org.apache.kafka.clients")))
                .isEmpty();
    }

    /** Each listener says once that the broker is away or back, and then nothing more. */
    private void saidInAll(int count) throws Exception {
        Eventually.check(() -> assertThat(adapterLines()).hasSize(count));
        Thread.sleep(1_500);
        assertThat(adapterLines()).hasSize(count);
    }

    private List<String> send(String prefix) throws Exception {
        try (Sender sender = new Sender(broker)) {
            return sender.sendMany(TOPIC, 0, prefix, 50);
        }
    }

    private List<String> adapterLines() {
        return lines.stream()
                .filter(line -> line.startsWith("dev.marketplace.kafka.BrokerWatch"))
                .toList();
    }
}
