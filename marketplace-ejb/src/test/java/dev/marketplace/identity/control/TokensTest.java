package dev.marketplace.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.identity.entity.Session;
import dev.marketplace.platform.config.Mode;
import dev.marketplace.platform.config.NodeRole;
import dev.marketplace.platform.config.PlatformSettings;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Scope;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TokensTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Session SESSION = new Session(
            "ses_1",
            "sel_1",
            Audience.SELLER,
            "seed",
            1,
            NOW,
            NOW.plus(Duration.ofDays(7)),
            NOW.plus(Duration.ofDays(30)),
            false);

    private Instant now = NOW;
    private final Tokens tokens = tokens("a-secret-that-is-32-characters-long");

    @Test
    void an_access_token_says_who_in_which_portal_by_which_session() {
        String token = tokens.access(Scope.MAIN, SESSION, NOW);
        assertThat(tokens.readAccess(Scope.MAIN, token)).contains(new Tokens.Access("sel_1", Audience.SELLER, "ses_1"));
    }

    @Test
    void an_access_token_ends_after_its_life() {
        String token = tokens.access(Scope.MAIN, SESSION, NOW);
        now = NOW.plus(Limits.ACCESS_LIFE);
        assertThat(tokens.readAccess(Scope.MAIN, token)).isEmpty();
    }

    @Test
    void a_connection_that_began_with_it_may_outlive_it() {
        String token = tokens.access(Scope.MAIN, SESSION, NOW);
        now = NOW.plus(Duration.ofDays(3));
        assertThat(tokens.readEndedAccess(Scope.MAIN, token)).isPresent();
    }

    @Test
    void a_token_that_another_secret_signed_or_another_marketplace_is_no_token_of_ours_ended_or_not() {
        String foreign = tokens("another-secret-of-32-characters-!!").access(Scope.MAIN, SESSION, NOW);
        String elsewhere = tokens.access(new Scope("other"), SESSION, NOW);
        for (String token : new String[] {foreign, elsewhere, "", "a.b.c", foreign.substring(5)}) {
            assertThat(tokens.readAccess(Scope.MAIN, token)).isEmpty();
            assertThat(tokens.readEndedAccess(Scope.MAIN, token)).isEmpty();
        }
    }

    private Tokens tokens(String secret) {
        InstantSource clock = () -> now;
        return new Tokens(
                new IdentitySettings(secret, "a-refresh-secret-of-32-characters", Optional.empty(), Optional.empty()),
                new PlatformSettings(
                        Mode.DEMO,
                        URI.create("http://localhost:8080"),
                        NodeRole.ALL,
                        Path.of("target"),
                        ZoneOffset.UTC,
                        Optional.empty()),
                clock);
    }
}
