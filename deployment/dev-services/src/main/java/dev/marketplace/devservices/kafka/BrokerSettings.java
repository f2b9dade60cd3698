package dev.marketplace.devservices.kafka;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How one node is set up to start fast, to stay small and to be back soon after it was killed.
 *
 * @param logFolder holds everything that must be kept
 * @param port where clients come
 * @param controllerPort where the node talks to itself
 */
record BrokerSettings(Path logFolder, int port, int controllerPort) {

    private static final Map<String, String> FIXED = Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", "1"),
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry("auto.create.topics.enable", "false"),
            // one node has no one to replicate to
            Map.entry("default.replication.factor", "1"),
            Map.entry("min.insync.replicas", "1"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("offsets.topic.num.partitions", "4"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("transaction.state.log.num.partitions", "2"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            Map.entry("share.coordinator.state.topic.num.partitions", "2"),
            // a killed node may register again only when its former session has run out
            Map.entry("broker.session.timeout.ms", "2000"),
            Map.entry("broker.heartbeat.interval.ms", "400"),
            // nobody else can win the election, so there is nothing to wait for
            Map.entry("controller.quorum.election.timeout.ms", "100"),
            Map.entry("controller.quorum.election.backoff.max.ms", "50"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            // written to disk soon, so that little has to be read again after an unclean end
            Map.entry("log.flush.interval.ms", "2000"),
            Map.entry("log.flush.scheduler.interval.ms", "1000"),
            Map.entry("log.flush.offset.checkpoint.interval.ms", "5000"),
            Map.entry("log.segment.bytes", String.valueOf(16 << 20)),
            Map.entry("log.index.size.max.bytes", String.valueOf(1 << 20)),
            Map.entry("log.cleaner.dedupe.buffer.size", String.valueOf(2 << 20)),
            Map.entry("log.cleaner.threads", "1"),
            Map.entry("num.network.threads", "1"),
            Map.entry("num.io.threads", "2"),
            Map.entry("background.threads", "2"),
            Map.entry("num.recovery.threads.per.data.dir", "2"),
            Map.entry("metric.reporters", ""));

    /** For the broker. */
    Properties properties() {
        Properties properties = new Properties();
        properties.putAll(FIXED);
        properties.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        properties.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        properties.put("log.dirs", logFolder.toString());
        return properties;
    }

    /** For the tool that formats the folder; sorted. */
    String text() {
        return new TreeMap<>(properties())
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "="
                                + entry.getValue().toString().replace("\\", "\\\\") + "\n")
                        .collect(Collectors.joining());
    }
}
