package dev.marketplace.identity.boundary;

import dev.marketplace.identity.control.AccountFilter;
import dev.marketplace.identity.control.AccountStore;
import dev.marketplace.identity.control.AdminBench;
import dev.marketplace.identity.control.Limits;
import dev.marketplace.identity.control.Registrar;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Checks;
import dev.marketplace.shared.Page;
import dev.marketplace.shared.PageRequest;
import dev.marketplace.shared.Role;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Where administrators see accounts, make others administrators, and ban. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Administrators {

    @Inject
    private AccountStore accounts;

    @Inject
    private AdminBench bench;

    public Administrators() {}

    /** For use without a container. */
    public Administrators(AccountStore accounts, AdminBench bench) {
        this.accounts = accounts;
        this.bench = bench;
    }

    /**
     * All of them, the newest first.
     *
     * @throws dev.marketplace.shared.NotAllowed unless an admin asks, as in all methods here
     */
    public List<AccountLine> list(Caller caller) {
        caller.require(Role.ADMIN);
        return accounts.list(
                        caller.scope(), new AccountFilter(false, true, ""), PageRequest.first(PageRequest.MAX_LIMIT))
                .map(AccountLine::of)
                .items();
    }

    /**
     * Accounts, the newest first.
     *
     * @param audience USER (admins too) or SELLER
     * @param search part of a name or address, at most 100 characters; blank for all
     */
    public Page<AccountLine> accounts(Caller caller, Audience audience, String search, PageRequest request) {
        caller.require(Role.ADMIN);
        String text = search == null ? "" : search.strip();
        new Checks()
                .that(audience == Audience.USER || audience == Audience.SELLER, "audience", "user or seller.")
                .optionalText("search", text, 100)
                .done();
        return accounts.list(caller.scope(), new AccountFilter(audience == Audience.SELLER, false, text), request)
                .map(AccountLine::of);
    }

    /**
     * Makes a shopper an administrator too; harmless if she is one.
     *
     * @throws dev.marketplace.shared.NotFound if no shopper has the address, or she is banned
     */
    public AccountLine promote(Caller caller, String email) {
        caller.require(Role.ADMIN);
        new Checks().email("email", email).done();
        return AccountLine.of(bench.promote(caller, Registrar.normal(email)));
    }

    /**
     * Takes the role away; what she does in the portal ends with her next request.
     *
     * @throws dev.marketplace.shared.NotFound if the account is no administrator's
     * @throws dev.marketplace.identity.NotOneself
     * @throws dev.marketplace.identity.LastAdministrator
     */
    public void demote(Caller caller, String accountId) {
        caller.require(Role.ADMIN);
        bench.demote(caller, accountId);
    }

    /**
     * Bans an account and ends its sessions at once; one that is banned gets the new reason.
     *
     * @param reason told to its holder; 1 to 200 characters
     * @throws dev.marketplace.shared.NotFound if there is no such account
     * @throws dev.marketplace.identity.NotOneself
     * @throws dev.marketplace.identity.LastAdministrator
     */
    public void ban(Caller caller, String accountId, String reason) {
        caller.require(Role.ADMIN);
        new Checks().text("reason", reason, Limits.REASON).done();
        bench.ban(caller, accountId, reason.strip());
    }

    /** @throws dev.marketplace.shared.NotFound if there is no such account; one that is not banned is fine */
    public void unban(Caller caller, String accountId) {
        caller.require(Role.ADMIN);
        bench.unban(caller, accountId);
    }
}
