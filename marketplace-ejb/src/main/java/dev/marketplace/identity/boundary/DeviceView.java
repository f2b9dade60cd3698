package dev.marketplace.identity.boundary;

import dev.marketplace.identity.entity.Session;
import java.time.Instant;
import java.util.Optional;

/**
 * A session as its owner sees it.
 *
 * @param id {@code ses_…}
 * @param portal user, seller or admin
 * @param device e.g. {@code Firefox on Linux}
 * @param country ISO 3166-1 alpha-2, if it is known
 * @param lastUsedAt to the minute
 * @param current whether it is the session that asks
 */
public record DeviceView(
        String id,
        String portal,
        String device,
        Optional<String> country,
        Instant lastUsedAt,
        Instant startedAt,
        boolean current) {

    static DeviceView of(Session session, Optional<String> current) {
        return new DeviceView(
                session.id(),
                session.audience().word(),
                session.use().device(),
                session.use().country(),
                session.use().lastUsedAt(),
                session.use().startedAt(),
                current.filter(session.id()::equals).isPresent());
    }
}
