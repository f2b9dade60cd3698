package dev.marketplace.devservices.stripe.connect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marketplace.devservices.stripe.Json;
import dev.marketplace.devservices.stripe.event.EventLog;
import dev.marketplace.devservices.stripe.protocol.ApiError;
import dev.marketplace.devservices.stripe.protocol.Cause;
import dev.marketplace.devservices.stripe.store.Shelf;
import dev.marketplace.devservices.stripe.store.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Links to the onboarding page: each can be opened once, within five minutes. */
public final class AccountLinks {

    private static final Duration LIFE = Duration.ofMinutes(5);
    /** How long the page that a link opened may be filled in. */
    private static final Duration VISIT_LIFE = Duration.ofHours(1);

    private static final int TOKEN_LENGTH = 32;

    private final Clock clock;
    private final EventLog events;
    private final String baseUrl;

    public AccountLinks(Clock clock, EventLog events, String baseUrl) {
        this.clock = clock;
        this.events = events;
        this.baseUrl = baseUrl;
    }

    /** @param params as {@link AccountParameters} checked them, of an account that exists */
    ObjectNode create(Transaction transaction, ObjectNode params) {
        String type = params.at("/use_case/type").textValue();
        if (!params.get("use_case").has(type)) {
            throw ApiError.missing("use_case[" + type + "]");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String token = Transaction.random(TOKEN_LENGTH);
        ObjectNode link = Json.object()
                .put("object", "v2.core.account_link")
                .put("created", now.toString())
                .put("expires_at", now.plus(LIFE).toString())
                .put("livemode", false)
                .put("url", baseUrl + OnboardingPage.PATH + token);
        link.set("account", params.get("account"));
        link.set("use_case", params.get("use_case"));
        transaction.put(Shelf.ACCOUNT_LINKS, token, link);
        return link.deepCopy();
    }

    /** Opens it: the secret of this one visit, or empty if it was opened before or is too old. */
    Optional<String> open(Transaction transaction, String token, ObjectNode link) {
        boolean late = Instant.parse(link.get("expires_at").textValue()).isBefore(clock.instant());
        if (late || link.has("_visit")) {
            return Optional.empty();
        }
        String visit = Transaction.random(TOKEN_LENGTH);
        transaction.put(
                Shelf.ACCOUNT_LINKS,
                token,
                link.put("_visit", visit)
                        .put("_visit_ends", clock.instant().plus(VISIT_LIFE).toString()));
        return Optional.of(visit);
    }

    /** Whether this is the visit that the link opened, and it has not ended. */
    boolean isOpen(ObjectNode link, String visit) {
        return link.path("_visit").asText("").equals(visit)
                && !visit.isEmpty()
                && !link.has("_returned")
                && Instant.parse(link.get("_visit_ends").textValue()).isAfter(clock.instant());
    }

    void end(Transaction transaction, String token, ObjectNode link) {
        transaction.put(Shelf.ACCOUNT_LINKS, token, link.put("_returned", true));
        ObjectNode data = Json.object();
        data.set("account_id", link.get("account"));
        data.set("configurations", useCase(link).get("configurations"));
        data.set("use_case", link.at("/use_case/type"));
        events.recordThin(transaction, "v2.core.account_link.returned", null, data, Cause.NO_REQUEST);
    }

    /** Where its owner goes from the page; the refresh address if no return address was given. */
    static String returnUrl(ObjectNode link) {
        return useCase(link).path("return_url").asText(refreshUrl(link));
    }

    /** Where a link that cannot be used leads: a fresh one is made there. */
    static String refreshUrl(ObjectNode link) {
        return useCase(link).get("refresh_url").textValue();
    }

    private static ObjectNode useCase(ObjectNode link) {
        return (ObjectNode) link.get("use_case").get(link.at("/use_case/type").textValue());
    }
}
