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
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** One delivery address: changed, or deleted once that is confirmed. */
@Named
@RequestScoped
public class AddressBacking {

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

    private AddressView address;

    /** Reads the address that the page's own address names, before Faces first looks through the page. */
    @PostConstruct
    void read() {
        FacesContext context = FacesContext.getCurrentInstance();
        String id = context.getExternalContext().getRequestParameterMap().get("id");
        address = addresses.find(shopper.caller(), id);
        if (!context.isPostback()) {
            addressForm.show(address);
        }
    }

    public void save() {
        try {
            addresses.change(shopper.caller(), address.id(), addressForm.command(false));
            navigation.go(AddressesBacking.HERE, Toast.good(say.with("profile.addressSaved")));
        } catch (InvalidInput refused) {
            addressForm.getErrors().add(refused, field -> say.with("address.wrong." + field));
            navigation.refused();
        }
    }

    /** On POST, deletes it and goes back to the others. */
    public void delete() {
        if (request.getMethod().equals("POST")) {
            addresses.remove(shopper.caller(), address.id());
            navigation.go(AddressesBacking.HERE, Toast.good(say.with("profile.addressRemoved")));
        }
    }

    public AddressView getAddress() {
        return address;
    }
}
