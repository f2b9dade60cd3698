package dev.marketplace.identity.boundary;

import dev.marketplace.identity.ShopStillOpen;
import dev.marketplace.identity.control.Archive;
import dev.marketplace.identity.control.Eraser;
import dev.marketplace.identity.control.Reauthentication;
import dev.marketplace.identity.entity.Account;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Role;
import dev.marketplace.shop.boundary.Shops;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Where somebody takes along what the marketplace knows of her, and has it erased (GDPR, articles 17 and 20). */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PersonalRecords {

    @Inject
    private Reauthentication reauthentication;

    @Inject
    private Archive archive;

    @Inject
    private Eraser eraser;

    @EJB
    private Shops shops;

    public PersonalRecords() {}

    /** For use without a container. */
    public PersonalRecords(Reauthentication reauthentication, Archive archive, Eraser eraser, Shops shops) {
        this.reauthentication = reauthentication;
        this.archive = archive;
        this.eraser = eraser;
        this.shops = shops;
    }

    /**
     * A ZIP of JSON files: the account, its addresses and sessions, and what each other room knows.
     *
     * @throws dev.marketplace.shared.NotSignedIn for a visitor
     */
    public byte[] export(Caller caller) {
        return archive.of(caller, reauthentication.holder(caller));
    }

    /**
     * Erases what is personal, ends all sessions and says good-bye by mail; other rooms follow soon. Orders stay in the
     * books.
     *
     * @throws dev.marketplace.shared.InvalidInput naming {@code currentPassword}
     * @throws ShopStillOpen for a seller with a shop
     * @throws dev.marketplace.identity.StillAdministrator
     */
    public void erase(Caller caller, String currentPassword) {
        Account account = reauthentication.prove(caller, currentPassword);
        if (caller.is(Role.SELLER) && shops.isOpen(caller)) {
            throw new ShopStillOpen();
        }
        eraser.erase(caller, account);
    }
}
