package dev.marketplace.platform.job;

import java.time.Instant;
import java.util.Optional;
import org.bson.Document;

/**
 * What a job did last and when it comes next.
 *
 * @param lastRun when its last run ended; absent before the first
 * @param lastResult in its own words; absent before the first run
 */
public record JobStatus(String name, Optional<Instant> lastRun, Optional<String> lastResult, Instant nextRun) {

    static JobStatus of(Document document) {
        return new JobStatus(
                document.getString("_id"),
                Optional.ofNullable(document.getDate("lastRun")).map(java.util.Date::toInstant),
                Optional.ofNullable(document.getString("lastResult")),
                document.getDate("nextRun").toInstant());
    }
}
