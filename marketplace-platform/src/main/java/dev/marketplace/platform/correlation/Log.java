package dev.marketplace.platform.correlation;

import java.text.MessageFormat;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A logger whose lines carry the correlation id. Line breaks in what it is given are written as {@code \n}, so that nobody
 * can forge a line.
 */
public final class Log {

    private final Logger logger;

    private Log(Logger logger) {
        this.logger = logger;
    }

    public static Log of(Class<?> type) {
        return new Log(Logger.getLogger(type.getName()));
    }

    /** @param pattern of {@link MessageFormat} */
    public void info(String pattern, Object... arguments) {
        log(Level.INFO, null, pattern, arguments);
    }

    public void warning(String pattern, Object... arguments) {
        log(Level.WARNING, null, pattern, arguments);
    }

    /** With the stack trace: for what nobody foresaw. */
    public void error(Throwable cause, String pattern, Object... arguments) {
        log(Level.SEVERE, cause, pattern, arguments);
    }

    public void fine(String pattern, Object... arguments) {
        log(Level.FINE, null, pattern, arguments);
    }

    private void log(Level level, Throwable cause, String pattern, Object... arguments) {
        if (!logger.isLoggable(level)) {
            return;
        }
        String message = arguments.length == 0 ? pattern : MessageFormat.format(pattern, arguments);
        String id = Correlation.current().map(current -> "[" + current + "] ").orElse("");
        logger.log(level, id + message.replace("\r", "\\r").replace("\n", "\\n"), cause);
    }
}
