package dev.marketplace.identity.control;

import dev.marketplace.identity.entity.Account;
import dev.marketplace.platform.job.Job;
import dev.marketplace.platform.job.Jobs;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Ids;
import dev.marketplace.shared.Role;
import dev.marketplace.shared.Scope;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Prepares the room: indexes, the job that tidies up, the first admin. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IdentityStartup {

    @Inject
    private AccountStore accounts;

    @Inject
    private SessionStore sessions;

    @Inject
    private RegistrationStore registrations;

    @Inject
    private AddressStore addresses;

    @Inject
    private LinkStore links;

    @Inject
    private Jobs jobs;

    @Inject
    private IdentitySettings settings;

    @Inject
    private Passwords passwords;

    @Inject
    private Ids ids;

    @Inject
    private InstantSource clock;

    @PostConstruct
    void start() {
        accounts.prepare(Scope.MAIN);
        sessions.prepare(Scope.MAIN);
        registrations.prepare(Scope.MAIN);
        addresses.prepare(Scope.MAIN);
        links.prepare(Scope.MAIN);
        jobs.register(new Job("identity-tidy-up", Duration.ofHours(1), this::tidyUp));
        settings.adminEmail().filter(email -> !accounts.hasAdmin(Scope.MAIN)).ifPresent(this::makeFirstAdmin);
    }

    private String tidyUp(Caller system) {
        // a day of grace, so that a late answer can still say that a code or session expired
        Instant before = clock.instant().minus(Duration.ofDays(1));
        long ended = sessions.removeEnded(system.scope(), before);
        return ended + " sessions and " + registrations.removeExpired(system.scope(), before) + " codes removed";
    }

    private void makeFirstAdmin(String address) {
        String email = Registrar.normal(address);
        Account admin = new Account(
                ids.next("usr"),
                "Admin",
                email,
                passwords.hash(settings.adminPassword().orElseThrow()),
                Set.of(Role.USER, Role.ADMIN),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                clock.instant(),
                1);
        if (!accounts.insert(Scope.MAIN, admin, List.of())) {
            accounts.byEmail(Scope.MAIN, Audience.USER, email)
                    .ifPresent(present -> accounts.makeAdmin(Scope.MAIN, present.id(), List.of()));
        }
    }
}
