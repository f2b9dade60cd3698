package dev.marketplace.devservices.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times for readers. */
public final class Shown {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "EEE d MMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Shown() {}

    /** For example {@code Tue 24 Nov 2026, 15:38:58 UTC}. */
    public static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** Days, hours and minutes, for example {@code 28 days, 1 hour}; below a minute {@code nothing}. */
    public static String duration(Duration duration) {
        StringBuilder text = new StringBuilder();
        append(text, duration.toDays(), "day");
        append(text, duration.toHoursPart(), "hour");
        append(text, duration.toMinutesPart(), "minute");
        return text.isEmpty() ? "nothing" : text.toString();
    }

    private static void append(StringBuilder text, long count, String unit) {
        if (count > 0) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append(count)
                    .append(' ')
                    .append(unit)
                    .append(count == 1 ? "" : "s");
        }
    }
}
