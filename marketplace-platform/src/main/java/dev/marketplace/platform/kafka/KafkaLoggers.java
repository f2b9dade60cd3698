package dev.marketplace.platform.kafka;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * Keeps Kafka's clients from flooding the log: they write a line for every try to reach a broker that is away and a
 * page for every client. We write one line when the state changes instead.
 */
public final class KafkaLoggers {

    /** Held, since the log manager holds loggers weakly and would forget their levels. */
    private static final List<Logger> HELD = List.of(
            quieter("org.apache.kafka", Level.WARNING),
            quieter("org.apache.kafka.clients.NetworkClient", Level.SEVERE));

    private KafkaLoggers() {}

    /** Sets the levels once; a level that the operator configured stays as it is. */
    public static void quieten() {
        HELD.forEach(Logger::getLevel);
    }

    private static Logger quieter(String name, Level level) {
        Logger logger = Logger.getLogger(name);
        if (LogManager.getLogManager().getProperty(name + ".level") == null && logger.getLevel() == null) {
            logger.setLevel(level);
        }
        return logger;
    }
}
