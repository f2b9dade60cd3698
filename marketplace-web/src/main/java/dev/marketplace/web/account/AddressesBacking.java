package dev.marketplace.web.account;

import dev.marketplace.identity.boundary.AddressView;
import dev.marketplace.identity.boundary.Addresses;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.kit.page.Toast;
import dev.marketplace.kit.text.Say;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.web.part.AddressForm;
import dev.marketplace.web.part.Shopper;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The delivery addresses. */
@Named
@RequestScoped
public class AddressesBacking {

    static final String HERE = "/profile/addresses";

    @EJB
    private Addresses addresses;

    @Inject
    private AddressForm addressForm;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Navigation navigation;

    @Inject
    private Say say;

    @Inject
    private Shopper shopper;

    private List<AddressView> saved;

    /** Reads the addresses, before Faces first looks through the page. */
    @PostConstruct
    void read() {
        saved = addresses.list(shopper.caller());
    }

    /** On POST, makes the address that "default" names the default, and comes back. */
    public void proceed() {
        String chosen = request.getParameter("default");
        if (chosen != null && request.getMethod().equals("POST")) {
            addresses.makeDefault(shopper.caller(), chosen);
            navigation.go(HERE, Toast.good(say.with("addresses.defaultChosen")));
        }
    }

    public void add() {
        try {
            addresses.add(shopper.caller(), addressForm.command(saved.isEmpty()));
            navigation.go(HERE, Toast.good(say.with("profile.addressSaved")));
        } catch (InvalidInput refused) {
            addressForm.getErrors().add(refused, field -> say.with("address.wrong." + field));
            navigation.refused();
        }
    }

    public List<AddressView> getSaved() {
        return saved;
    }
}
