package dev.marketplace.identity.control;

import dev.marketplace.external.signin.ProvenIdentity;
import dev.marketplace.identity.AccountBlocked;
import dev.marketplace.identity.AccountNotLinked;
import dev.marketplace.identity.EmailNotProven;
import dev.marketplace.identity.LinkTaken;
import dev.marketplace.identity.entity.Account;
import dev.marketplace.platform.outbox.Events;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Checks;
import dev.marketplace.shared.Ids;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the shopper's account that a person at a provider has here, by issuer and subject only. An address leads to no
 * account that exists: whoever can make a provider say an address would have everybody's.
 */
@ApplicationScoped
public class Linker {

    @Inject
    private LinkStore links;

    @Inject
    private AccountStore accounts;

    @Inject
    private Events events;

    @Inject
    private Ids ids;

    @Inject
    private InstantSource clock;

    protected Linker() {}

    /** For use without a container. */
    public Linker(LinkStore links, AccountStore accounts, Events events, Ids ids, InstantSource clock) {
        this.links = links;
        this.accounts = accounts;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Her account; a new one, if she has none and nobody has her address.
     *
     * @throws AccountBlocked, AccountNotLinked, EmailNotProven
     */
    public Account account(Caller caller, ProvenIdentity person) {
        Optional<String> linked = links.accountOf(caller.scope(), person.issuer(), person.subject());
        Account account = linked.flatMap(id -> accounts.byId(caller.scope(), Audience.USER, id))
                .orElseGet(() -> make(caller, person, linked));
        account.blockedReason().ifPresent(reason -> {
            throw new AccountBlocked(reason);
        });
        return account;
    }

    /** @throws LinkTaken */
    public void link(Caller caller, ProvenIdentity person) {
        if (linked(caller, person).isEmpty()) {
            // left by a sign-in whose address somebody else took at the same moment
            links.remove(caller.scope(), person.issuer(), person.subject());
        }
        boolean fresh = links.insert(caller.scope(), person.issuer(), person.subject(), caller.id());
        boolean own = links.accountOf(caller.scope(), person.issuer(), person.subject())
                .filter(caller.id()::equals)
                .isPresent();
        if (!fresh && !own) {
            throw new LinkTaken();
        }
    }

    private Optional<Account> linked(Caller caller, ProvenIdentity person) {
        return links.accountOf(caller.scope(), person.issuer(), person.subject())
                .flatMap(id -> accounts.byId(caller.scope(), Audience.USER, id));
    }

    /** The link comes first and names the account to be made, so that doing it again after a crash makes the same one. */
    private Account make(Caller caller, ProvenIdentity person, Optional<String> linked) {
        String email = provenAddress(person);
        if (accounts.byEmail(caller.scope(), Audience.USER, email).isPresent()) {
            // it may be her own that another request made a moment ago
            return linked(caller, person).orElseThrow(AccountNotLinked::new);
        }
        String id = linked.orElseGet(() -> claim(caller, person));
        Account account = new Account(
                id,
                name(person, email),
                email,
                "",
                Set.of(Role.USER),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                clock.instant(),
                1);
        accounts.insert(
                caller.scope(),
                account,
                List.of(events.of(caller, "identity.account-created", id, Map.of("accountId", id, "role", "user"))));
        // not there: somebody registered the address a moment ago
        return accounts.byId(caller.scope(), Audience.USER, id).orElseThrow(AccountNotLinked::new);
    }

    private String claim(Caller caller, ProvenIdentity person) {
        String id = ids.next("usr");
        return links.insert(caller.scope(), person.issuer(), person.subject(), id)
                ? id
                : links.accountOf(caller.scope(), person.issuer(), person.subject())
                        .orElseThrow(AccountNotLinked::new);
    }

    private static String provenAddress(ProvenIdentity person) {
        String email = person.email()
                .filter(address -> person.emailVerified())
                .map(Registrar::normal)
                .orElseThrow(EmailNotProven::new);
        try {
            new Checks().email("email", email).done();
        } catch (InvalidInput notOne) {
            throw new EmailNotProven();
        }
        return email;
    }

    private static String name(ProvenIdentity person, String email) {
        String told = person.name().orElse("").replaceAll("\\p{Cntrl}", " ").strip();
        String name = told.isEmpty() ? email.substring(0, email.indexOf('@')) : told;
        return name.substring(0, Math.min(Limits.NAME, name.length())).strip();
    }
}
