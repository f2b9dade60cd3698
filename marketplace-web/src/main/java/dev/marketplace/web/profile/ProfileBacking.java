package dev.marketplace.web.profile;

import dev.marketplace.identity.boundary.AccountView;
import dev.marketplace.identity.boundary.Accounts;
import dev.marketplace.identity.boundary.AddressView;
import dev.marketplace.identity.boundary.Addresses;
import dev.marketplace.order.boundary.OrderSummary;
import dev.marketplace.order.boundary.Orders;
import dev.marketplace.shared.PageRequest;
import dev.marketplace.web.part.Shopper;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The account: its latest orders and its addresses. */
@Named
@RequestScoped
public class ProfileBacking {

    private static final int LATEST = 4;

    @EJB
    private Accounts accounts;

    @EJB
    private Addresses addresses;

    @EJB
    private Orders orders;

    @Inject
    private Shopper shopper;

    private AccountView account;
    private List<AddressView> saved;
    private List<OrderSummary> latest;

    /** Reads the account, before Faces first looks through the page. */
    @PostConstruct
    void read() {
        account = accounts.me(shopper.caller());
        saved = addresses.list(shopper.caller());
        latest = orders.ofBuyer(shopper.caller(), PageRequest.first(LATEST)).items();
    }

    public AccountView getAccount() {
        return account;
    }

    /** The first word of the name. */
    public String getFirstName() {
        return account.name().strip().split("\\s+")[0];
    }

    public List<AddressView> getSaved() {
        return saved;
    }

    public List<OrderSummary> getLatest() {
        return latest;
    }
}
