package dev.marketplace.platform.web;

import dev.marketplace.platform.config.SettingsReader;
import dev.marketplace.platform.correlation.Log;
import dev.marketplace.platform.redis.RateLimits;
import dev.marketplace.platform.redis.RateLimits.Limit;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Problem;
import dev.marketplace.shared.Throttled;
import dev.marketplace.shared.Unavailable;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Says whether one more request may pass: by its address, by the account it speaks for, and by what all send together.
 * Without Redis nobody can be counted: then what guards passwords and codes is closed, and the shop goes on.
 */
@ApplicationScoped
public class RequestLimits {

    private static final Log LOG = Log.of(RequestLimits.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration RETRY = Duration.ofSeconds(10);

    /** A Redis that does not answer is not asked again so soon, since each try may last as long as its time-out. */
    private static final long BLIND_NANOS = Duration.ofSeconds(5).toNanos();

    private static final String EVERYBODY = "all";

    private final RateLimits limits;
    private final AtomicLong blindUntil = new AtomicLong(System.nanoTime());
    private GatewaySettings settings;

    @Inject
    public RequestLimits(RateLimits limits) {
        this.limits = limits;
    }

    protected RequestLimits() {
        this(null);
    }

    /** For use without a container. */
    public RequestLimits(RateLimits limits, GatewaySettings settings) {
        this.limits = limits;
        this.settings = settings;
    }

    @PostConstruct
    void read() {
        settings = SettingsReader.ofContainer().read(GatewaySettings.class);
    }

    /**
     * Counts a request.
     *
     * @param credential whether it tries a password or a code, or has one sent
     * @return why it may not pass; empty if it may
     */
    public Optional<Problem> refusal(Caller caller, boolean credential) {
        if (System.nanoTime() - blindUntil.get() < 0) {
            return uncounted(credential);
        }
        try {
            return limits.exceeded(caller.scope(), of(caller, credential))
                    .map(wait -> new Throttled("This was asked too often. Please wait a little.", wait));
        } catch (JedisException noRedis) {
            LOG.warning("Requests cannot be counted: {0}", noRedis.getMessage());
            blindUntil.set(System.nanoTime() + BLIND_NANOS);
            return uncounted(credential);
        }
    }

    private static Optional<Problem> uncounted(boolean credential) {
        return credential
                ? Optional.of(new Unavailable("This does not work just now. Please try again in a moment.", RETRY))
                : Optional.empty();
    }

    private List<Limit> of(Caller caller, boolean credential) {
        String address = caller.client().network();
        List<Limit> counted = new ArrayList<>();
        counted.add(new Limit("requests-of-address", address, settings.requestsPerAddress(), MINUTE));
        counted.add(new Limit("requests", EVERYBODY, settings.requestsInTotal(), MINUTE));
        if (!caller.roles().isEmpty()) {
            counted.add(new Limit("requests-of-account", caller.id(), settings.requestsPerAccount(), MINUTE));
        }
        if (credential) {
            counted.add(new Limit("credentials-of-address", address, settings.credentialsPerAddress(), MINUTE));
            counted.add(new Limit("credentials", EVERYBODY, settings.credentialsInTotal(), MINUTE));
        }
        return counted;
    }
}
