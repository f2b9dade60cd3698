package dev.marketplace.web.checkout;

import dev.marketplace.identity.boundary.AddressView;
import dev.marketplace.identity.boundary.Addresses;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.kit.page.Toast;
import dev.marketplace.kit.text.Say;
import dev.marketplace.order.boundary.CartLine;
import dev.marketplace.order.boundary.Checkout;
import dev.marketplace.order.boundary.CheckoutPreview;
import dev.marketplace.order.boundary.StartCheckout;
import dev.marketplace.platform.web.FormTokens;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.Problem;
import dev.marketplace.shared.Role;
import dev.marketplace.web.part.AddressForm;
import dev.marketplace.web.part.Shopper;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;

/** Where to, how, and what it costs; then to the provider's page. */
@Named
@RequestScoped
public class CheckoutBacking {

    private static final int MAX_KEY = 255;

    @EJB
    private Addresses addresses;

    @EJB
    private Checkout checkout;

    @Inject
    private AddressForm addressForm;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Navigation navigation;

    @Inject
    private RememberedChoices remembered;

    @Inject
    private Say say;

    @Inject
    private Shopper shopper;

    private String step;
    private String shownTotal;
    private List<AddressView> saved;
    private Choices choices;
    private CheckoutPreview preview;

    /** Reckons what would be paid, before Faces first looks through the page. */
    @PostConstruct
    void reckon() {
        shopper.caller().require(Role.USER);
        saved = addresses.list(shopper.caller());
        choices = known(Choices.of(isCancelled() ? remembered.parameters() : request.getParameterMap()));
        preview = checkout.preview(shopper.caller(), choices.command());
    }

    /** Goes on with what was chosen, if a button says so. */
    public void proceed() {
        if (preview.cart().shops().isEmpty()) {
            navigation.go("/cart");
        } else if ("update".equals(step)) {
            navigation.go(choices.path());
        } else if ("pay".equals(step)) {
            pay();
        }
    }

    private void pay() {
        if (choices.addressId().isEmpty()) {
            navigation.go(choices.path(), Toast.bad(say.with("checkout.addressFirst")));
        } else if (!Long.toString(preview.total().amount()).equals(shownTotal)) {
            navigation.go(choices.path(), Toast.bad(say.with("checkout.totalChanged")));
        } else {
            start();
        }
    }

    private void start() {
        try {
            String address = checkout.start(shopper.caller(), new StartCheckout(choices.command(), key()))
                    .redirectUrl();
            remembered.keep(choices, (HttpServletResponse)
                    FacesContext.getCurrentInstance().getExternalContext().getResponse());
            navigation.leave(address);
        } catch (Problem refused) {
            navigation.go(
                    refused.code().equals("order.cart-empty") ? "/cart" : choices.path(),
                    Toast.bad(say.problem(refused)));
        }
    }

    /** Keeps a new address and chooses it. */
    public void saveAddress() {
        try {
            AddressView added = addresses.add(shopper.caller(), addressForm.command(saved.isEmpty()));
            navigation.go(new Choices(Optional.of(added.id()), choices.deliveryByShop()).path());
        } catch (InvalidInput refused) {
            addressForm.getErrors().add(refused, field -> say.with("address.wrong." + field));
            navigation.refused();
        }
    }

    /** The same form sent twice is one payment: its token is its own. */
    private String key() {
        String token = request.getParameter(FormTokens.FIELD);
        return token.substring(0, Math.min(token.length(), MAX_KEY));
    }

    /** Without an address that is not hers, and with her default if she chose none. */
    private Choices known(Choices asked) {
        Optional<String> own = asked.addressId()
                .filter(id -> saved.stream().anyMatch(address -> address.id().equals(id)));
        Optional<String> usual = saved.stream()
                .filter(AddressView::isDefault)
                .map(AddressView::id)
                .findFirst();
        return new Choices(own, asked.deliveryByShop()).orAddress(usual);
    }

    public List<AddressView> getSaved() {
        return saved;
    }

    /** The id of the chosen address; empty if there is none yet. */
    public String getChosenAddress() {
        return choices.addressId().orElse("");
    }

    public CheckoutPreview getPreview() {
        return preview;
    }

    /** All lines of the cart, shop by shop. */
    public List<CartLine> getLines() {
        return preview.cart().shops().stream()
                .flatMap(shop -> shop.lines().stream())
                .toList();
    }

    /** Whether she comes back from the provider's page without having paid: the page says what to do. */
    public boolean isCancelled() {
        return request.getParameter("cancelled") != null;
    }

    public String getStep() {
        return step;
    }

    public void setStep(String step) {
        this.step = step;
    }

    public String getShownTotal() {
        return shownTotal;
    }

    public void setShownTotal(String shownTotal) {
        this.shownTotal = shownTotal;
    }
}
