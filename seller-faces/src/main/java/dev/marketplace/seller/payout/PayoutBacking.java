package dev.marketplace.seller.payout;

import dev.marketplace.identity.boundary.Accounts;
import dev.marketplace.kit.page.Callers;
import dev.marketplace.kit.page.FieldErrors;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.kit.text.Say;
import dev.marketplace.seller.signup.Onboarding;
import dev.marketplace.shared.Problem;
import dev.marketplace.shop.boundary.BeginPayout;
import dev.marketplace.shop.boundary.PayoutStatus;
import dev.marketplace.shop.boundary.Payouts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Step three of three: the seller tells the payment provider where her money goes, and comes back from there. */
@Named
@RequestScoped
public class PayoutBacking {

    /** The bundle's word for what the provider still asks for; it has more words than we can know. */
    private static final Map<String, String> DUE = Map.of(
            "external_account", "bank",
            "identity.country", "country",
            "identity.attestations.terms_of_service.account", "terms");

    @EJB
    private Payouts payouts;

    @EJB
    private Accounts accounts;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Navigation navigation;

    @Inject
    private Onboarding onboarding;

    @Inject
    private Say say;

    private final FieldErrors errors = new FieldErrors();
    private PayoutStatus status;

    /** Who has no shop opens one first. */
    public void load() {
        if (!onboarding.isShopOpen()) {
            navigation.go(Onboarding.SHOP);
        }
    }

    public void begin() {
        try {
            String email = accounts.me(callers.current()).email();
            BeginPayout back = new BeginPayout(request.getContextPath() + Onboarding.PAYOUT, email);
            navigation.leave(payouts.begin(callers.current(), back).url().toString());
        } catch (Problem refused) {
            errors.add("form", say.problem(refused));
            navigation.refused();
        }
    }

    /** {@code connected}, {@code pending} or {@code not-connected}; ends keys of the bundle. */
    public String getState() {
        return status().state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is still due, as keys of the bundle; may be empty. */
    public List<String> getDue() {
        return status().due().stream()
                .map(word -> DUE.getOrDefault(word, "other"))
                .distinct()
                .toList();
    }

    /** Whether she comes back with a link that was used or too old. */
    public boolean isAgain() {
        return "again".equals(request.getParameter("payout"));
    }

    private PayoutStatus status() {
        if (status == null) {
            status = payouts.status(callers.current());
        }
        return status;
    }

    public FieldErrors getErrors() {
        return errors;
    }
}
