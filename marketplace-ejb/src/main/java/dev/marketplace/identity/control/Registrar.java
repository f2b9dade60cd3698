package dev.marketplace.identity.control;

import dev.marketplace.identity.CodeExpired;
import dev.marketplace.identity.entity.Account;
import dev.marketplace.identity.entity.PendingRegistration;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.platform.outbox.Events;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Ids;
import dev.marketplace.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Leads a registration from the form to the account. */
@ApplicationScoped
public class Registrar {

    @Inject
    private Codes codes;

    @Inject
    private Passwords passwords;

    @Inject
    private RegistrationStore registrations;

    @Inject
    private AccountStore accounts;

    @Inject
    private Events events;

    @Inject
    private Ids ids;

    @Inject
    private InstantSource clock;

    @Inject
    private AccountMails mails;

    protected Registrar() {}

    /** For use without a container. */
    public Registrar(
            Codes codes,
            Passwords passwords,
            RegistrationStore registrations,
            AccountStore accounts,
            Events events,
            Ids ids,
            InstantSource clock,
            AccountMails mails) {
        this.codes = codes;
        this.passwords = passwords;
        this.registrations = registrations;
        this.accounts = accounts;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
        this.mails = mails;
    }

    /** An address as it is stored and compared. */
    public static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws dev.marketplace.shared.Throttled
     * @throws dev.marketplace.identity.CodeLocked
     * @throws dev.marketplace.shared.Unavailable
     */
    public void register(
            Caller caller,
            Audience audience,
            String name,
            String address,
            String password,
            Optional<String> phone,
            Optional<String> country) {
        String email = normal(address);
        codes.countRequest(caller, key(audience, email));
        // reckoned and kept in any case, so that neither the time nor what a code is answered with tells whether the
        // address has an account
        String hash = passwords.hash(password);
        String accountId = ids.next(audience == Audience.SELLER ? "sel" : "usr");
        issue(
                caller,
                new PendingRegistration(
                        audience, email, accountId, name.strip(), hash, phone, country, clock.instant()));
    }

    /**
     * @throws dev.marketplace.shared.Throttled
     * @throws dev.marketplace.identity.CodeLocked
     * @throws dev.marketplace.shared.Unavailable
     */
    public void resend(Caller caller, Audience audience, String address) {
        String email = normal(address);
        codes.countRequest(caller, key(audience, email));
        registrations.find(caller.scope(), audience, email).ifPresent(pending -> issue(caller, pending));
    }

    /**
     * @throws dev.marketplace.identity.WrongCode
     * @throws dev.marketplace.identity.CodeLocked
     * @throws CodeExpired
     */
    public Account verify(Caller caller, PendingRegistration pending, String code) {
        codes.check(caller.scope(), key(pending.audience(), pending.email()), code);
        Role role = pending.audience() == Audience.SELLER ? Role.SELLER : Role.USER;
        Account account = new Account(
                pending.accountId(),
                pending.name(),
                pending.email(),
                pending.passwordHash(),
                Set.of(role),
                pending.phone(),
                pending.country(),
                Optional.empty(),
                Optional.empty(),
                clock.instant(),
                1);
        Event created = events.of(
                caller,
                "identity.account-created",
                account.id(),
                Map.of("accountId", account.id(), "role", role.name().toLowerCase(Locale.ROOT)));
        accounts.insert(caller.scope(), account, List.of(created));
        Account stored =
                accounts.byId(caller.scope(), pending.audience(), account.id()).orElseThrow(CodeExpired::new);
        registrations.remove(caller.scope(), pending.audience(), pending.email());
        codes.forget(caller.scope(), key(pending.audience(), pending.email()));
        return stored;
    }

    /** Mails a code; to who has an account already the code that is kept is not told, the mail says that she has one. */
    private void issue(Caller caller, PendingRegistration pending) {
        String code = codes.issue(caller.scope(), key(pending.audience(), pending.email()), "");
        registrations.save(
                caller.scope(),
                new PendingRegistration(
                        pending.audience(),
                        pending.email(),
                        pending.accountId(),
                        pending.name(),
                        pending.passwordHash(),
                        pending.phone(),
                        pending.country(),
                        clock.instant().plus(Limits.CODE_LIFE)));
        Optional<Account> present = accounts.byEmail(caller.scope(), pending.audience(), pending.email());
        if (present.isPresent()) {
            mails.queue(
                    caller,
                    "account-exists",
                    pending.email(),
                    Map.of("name", present.get().name()));
        } else {
            mails.queue(
                    caller,
                    pending.audience() == Audience.SELLER ? "verify-seller" : "verify-user",
                    pending.email(),
                    Map.of("name", pending.name(), "code", code, "minutes", Limits.CODE_LIFE.toMinutes()));
        }
    }

    private static Codes.Key key(Audience audience, String email) {
        return new Codes.Key(Codes.Purpose.REGISTRATION, audience, email);
    }
}
