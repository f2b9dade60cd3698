package dev.marketplace.platform.kafka;

import dev.marketplace.platform.config.BadSetting;
import dev.marketplace.platform.config.Setting;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the broker is and how to sign in there. */
public record KafkaSettings(
        @Setting(
                key = "marketplace.kafka.bootstrap-servers",
                alias = "REDPANDA_BROKERS",
                unit = "host:port, comma separated",
                reason = "Kafka or Redpanda; any brokers of the cluster, the others are learnt from them.")
        List<String> bootstrapServers,

        @Setting(
                key = "marketplace.kafka.username",
                alias = "REDPANDA_USERNAME",
                reason = "Signs in with SASL; without it nobody signs in.")
        Optional<String> username,

        @Setting(
                key = "marketplace.kafka.password",
                alias = "REDPANDA_PASSWORD",
                secret = true,
                reason = "Belongs to the user name.")
        Optional<String> password,

        @Setting(
                key = "marketplace.kafka.sasl-mechanism",
                fallback = "SCRAM-SHA-256",
                unit = "SCRAM-SHA-256, SCRAM-SHA-512 or PLAIN",
                reason = "How the password is proved; Redpanda's default.")
        String saslMechanism,

        @Setting(
                key = "marketplace.kafka.tls",
                unit = "true or false",
                reason = "Encrypts the connection. Not given: true with a user name, false without.")
        Optional<Boolean> tls,

        @Setting(
                key = "marketplace.kafka.truststore-file",
                unit = "a PEM file",
                reason = "Certificates to trust instead of the JDK's, if the cluster has its own authority.")
        Optional<Path> truststoreFile,

        @Setting(
                key = "marketplace.kafka.replication-factor",
                unit = "copies of each record, 1 to 9",
                reason = "For topics made at start. Not given: 3, or as many as there are brokers if fewer.")
        Optional<Integer> replicationFactor) {

    private static final List<String> MECHANISMS = List.of("SCRAM-SHA-256", "SCRAM-SHA-512", "PLAIN");
    private static final String HOST_AND_PORT = "\\[?[A-Za-z0-9._:-]+]?:[0-9]{1,5}";

    public KafkaSettings {
        bootstrapServers = List.copyOf(bootstrapServers);
        if (bootstrapServers.isEmpty() || !bootstrapServers.stream().allMatch(s -> s.matches(HOST_AND_PORT))) {
            throw new BadSetting(
                    "marketplace.kafka.bootstrap-servers",
                    "\"" + String.join(",", bootstrapServers) + "\" must be host:port, comma separated.");
        }
        if (username.isPresent() != password.isPresent()) {
            String missing = username.isPresent() ? "marketplace.kafka.password" : "marketplace.kafka.username";
            throw new BadSetting(missing, "it is missing, user name and password belong together.");
        }
        if (!MECHANISMS.contains(saslMechanism)) {
            throw new BadSetting(
                    "marketplace.kafka.sasl-mechanism", "\"" + saslMechanism + "\" must be one of " + MECHANISMS + ".");
        }
        if (replicationFactor.filter(factor -> factor < 1 || factor > 9).isPresent()) {
            throw new BadSetting("marketplace.kafka.replication-factor", "must be 1 to 9.");
        }
    }

    /** Settings for a broker that asks for no password, as the embedded one. */
    public static KafkaSettings plain(String bootstrapServers) {
        return new KafkaSettings(
                List.of(bootstrapServers.split(",")),
                Optional.empty(),
                Optional.empty(),
                "SCRAM-SHA-256",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether the connection is encrypted. */
    public boolean encrypted() {
        return tls.orElse(username.isPresent());
    }

    /** Without the password. */
    @Override
    public String toString() {
        return String.join(",", bootstrapServers)
                + (encrypted() ? " with TLS" : "")
                + username.map(name -> " as " + name).orElse("");
    }
}
