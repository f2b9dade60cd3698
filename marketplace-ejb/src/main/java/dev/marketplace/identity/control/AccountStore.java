package dev.marketplace.identity.control;

import dev.marketplace.identity.entity.Account;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Page;
import dev.marketplace.shared.PageRequest;
import dev.marketplace.shared.PictureRef;
import dev.marketplace.shared.Scope;
import java.util.List;
import java.util.Optional;

/** Where accounts are kept; sellers apart from shoppers and admins. */
public interface AccountStore {

    /** Makes its indexes; called at every start. */
    void prepare(Scope scope);

    /** @return false if the id or the address has an account already */
    boolean insert(Scope scope, Account account, List<Event> events);

    /** @param email in lower case */
    Optional<Account> byEmail(Scope scope, Audience audience, String email);

    Optional<Account> byId(Scope scope, Audience audience, String id);

    /** Replaces the password. */
    void setPassword(Scope scope, Account account, String passwordHash, List<Event> events);

    void rename(Scope scope, Account account, String name);

    void setAvatar(Scope scope, Account account, PictureRef picture);

    /** @return false if another account has the address, or this one has another by now: nothing was written then */
    boolean setEmail(Scope scope, Account account, String email, List<Event> events);

    /** Leaves a nameless account that nobody can sign in to, so that orders still belong to somebody. */
    void erase(Scope scope, Account account, List<Event> events);

    /**
     * Notes a device that an account signs in with.
     *
     * @return whether it is new to an account that had others before
     */
    boolean noteDevice(Scope scope, Account account, String device);

    /** Whether there is an admin at all. */
    boolean hasAdmin(Scope scope);

    /** How many admins there are that are not banned. */
    long activeAdmins(Scope scope);

    /** Gives the shopper the role of an admin too; harmless if she has it. */
    void makeAdmin(Scope scope, String accountId, List<Event> events);

    /** Takes that role away. */
    void takeAdmin(Scope scope, String accountId, List<Event> events);

    /** Bans. */
    void block(Scope scope, Account account, String reason, List<Event> events);

    /** Ends the ban. */
    void unblock(Scope scope, Account account, List<Event> events);

    /** Of whatever kind its id says. */
    Optional<Account> find(Scope scope, String id);

    /** The newest first; without those that were erased. */
    Page<Account> list(Scope scope, AccountFilter filter, PageRequest request);
}
