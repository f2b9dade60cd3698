package dev.marketplace.seller.shop;

import dev.marketplace.catalogue.boundary.Catalogue;
import dev.marketplace.identity.boundary.Accounts;
import dev.marketplace.kit.page.Callers;
import dev.marketplace.kit.page.Choice;
import dev.marketplace.kit.page.FieldErrors;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.kit.page.Reader;
import dev.marketplace.kit.page.Toast;
import dev.marketplace.kit.text.Say;
import dev.marketplace.seller.signup.Onboarding;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.Problem;
import dev.marketplace.shop.ShopExists;
import dev.marketplace.shop.ShopSlugTaken;
import dev.marketplace.shop.boundary.Shops;
import dev.marketplace.site.boundary.Sites;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** Step two of three: a seller opens her shop. Who has one is led on: there is one to a seller. */
@Named
@RequestScoped
public class OpenShopBacking {

    @EJB
    private Shops shops;

    @EJB
    private Sites sites;

    @EJB
    private Catalogue catalogue;

    @EJB
    private Accounts accounts;

    @Inject
    private Callers callers;

    @Inject
    private Navigation navigation;

    @Inject
    private Onboarding onboarding;

    @Inject
    private Reader reader;

    @Inject
    private Say say;

    private final FieldErrors errors = new FieldErrors();
    private final ShopForm form = new ShopForm();
    private List<Choice> categories;

    /** What most shops begin with. */
    @PostConstruct
    void propose() {
        accounts.me(callers.current())
                .country()
                .ifPresent(country -> form.fields().put("country", country));
        form.fields().put("method1", say.with("shop.standard"));
        form.fields().put("days1", say.with("shop.standardDays"));
        form.fields().put("returns", say.with("shop.standardReturns"));
    }

    public void load() {
        if (onboarding.isShopOpen()) {
            navigation.go(onboarding.next());
        }
    }

    public void open() {
        try {
            String language = reader.getLanguage().code();
            shops.create(callers.current(), form.command(language, getCurrency()));
            navigation.go(Onboarding.PAYOUT, Toast.good(say.with("shop.opened", form.text("name"))));
        } catch (InvalidInput refused) {
            errors.add(refused, field -> say.with("shop.wrong." + field));
            refuse(say.with("shop.wrong"));
        } catch (ShopSlugTaken taken) {
            form.fields().put("slug", free(form.slug()));
            errors.add("slug", say.with("shop.slugTaken"));
            refuse(say.with("shop.wrong"));
        } catch (ShopExists exists) {
            navigation.go(onboarding.next(), Toast.bad(say.with("shop.exists")));
        } catch (Problem refused) {
            refuse(say.problem(refused));
        }
    }

    /** The next one with a number behind it that nobody has; the ninth may be taken. */
    private String free(String slug) {
        String proposal = slug;
        for (int number = 2;
                number <= 9 && shops.bySlug(callers.current(), proposal).isPresent();
                number++) {
            proposal = slug + "-" + number;
        }
        return proposal;
    }

    private void refuse(String sentence) {
        errors.add("form", sentence);
        navigation.refused();
    }

    public FieldErrors getErrors() {
        return errors;
    }

    /** What was typed, by field. */
    public Map<String, String> getFields() {
        return form.fields();
    }

    public List<String> getDays() {
        return ShopForm.DAYS;
    }

    public String getCurrency() {
        return sites.site(callers.current()).currency();
    }

    /** The top ones, in the reader's language. */
    public List<Choice> getCategories() {
        if (categories == null) {
            categories = catalogue
                    .categories(callers.current(), reader.getLanguage().code())
                    .stream()
                    .map(top -> new Choice(top.slug(), top.name()))
                    .toList();
        }
        return categories;
    }
}
