package dev.marketplace.devservices.stripe.connect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marketplace.devservices.faults.KillPoints;
import dev.marketplace.devservices.stripe.page.Pages;
import dev.marketplace.devservices.stripe.store.SandboxStore;
import dev.marketplace.devservices.stripe.store.Shelf;
import dev.marketplace.devservices.stripe.store.Transaction;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a seller tells of country and bank account and accepts the terms, or leaves that for later. */
public final class OnboardingPage {

    static final String PATH = "/connect/onboarding/";

    private final SandboxStore store;
    private final Accounts accounts;
    private final AccountLinks links;
    private final KillPoints killPoints;

    public OnboardingPage(SandboxStore store, Accounts accounts, AccountLinks links, KillPoints killPoints) {
        this.store = store;
        this.accounts = accounts;
        this.links = links;
        this.killPoints = killPoints;
    }

    public void serve(Javalin server) {
        server.get(PATH + "{token}", this::open);
        server.post(PATH + "{token}", this::answer);
    }

    private void open(Context context) {
        String token = context.pathParam("token");
        Optional<ObjectNode> link = link(token);
        if (link.isEmpty()) {
            Pages.render(context, 404, "unknown", Map.of());
            return;
        }
        Optional<String> visit = store.change(
                transaction -> links.open(transaction, token, transaction.get(Shelf.ACCOUNT_LINKS, token)));
        if (visit.isEmpty()) {
            context.redirect(AccountLinks.refreshUrl(link.get()), HttpStatus.SEE_OTHER);
        } else {
            form(context, 200, link.get(), visit.get(), known(link.get()));
        }
    }

    private void answer(Context context) {
        String token = context.pathParam("token");
        Optional<ObjectNode> link = link(token);
        if (link.isEmpty()) {
            Pages.render(context, 404, "unknown", Map.of());
            return;
        }
        Form form = Form.of(context);
        boolean later = context.formParam("later") != null;
        String visit = field(context, "visit");
        if (links.isOpen(link.get(), visit) && !later && !form.errors().isEmpty()) {
            form(context, 422, link.get(), visit, form);
            return;
        }
        killPoints.before("onboard");
        boolean told = store.change(transaction -> tell(transaction, token, visit, form, later));
        killPoints.after("onboard");
        context.redirect(
                told ? AccountLinks.returnUrl(link.get()) : AccountLinks.refreshUrl(link.get()), HttpStatus.SEE_OTHER);
    }

    /** False if the link is no longer open. */
    private boolean tell(Transaction transaction, String token, String visit, Form form, boolean later) {
        ObjectNode link = transaction.get(Shelf.ACCOUNT_LINKS, token);
        if (!links.isOpen(link, visit)) {
            return false;
        }
        if (!later) {
            ObjectNode account =
                    transaction.get(Shelf.ACCOUNTS, link.get("account").textValue());
            String digits = TestBankAccount.of(form.country()).orElseThrow().lastDigits();
            accounts.tell(transaction, account, form.country(), digits, form.terms());
        }
        links.end(transaction, token, link);
        return true;
    }

    private Optional<ObjectNode> link(String token) {
        return store.read(view -> view.find(Shelf.ACCOUNT_LINKS, token));
    }

    /** With the country that the account was opened with, and a bank account there. */
    private Form known(ObjectNode link) {
        ObjectNode account = account(link);
        String country = account.at("/identity/country").asText("de").toLowerCase(Locale.ROOT);
        TestBankAccount shown = TestBankAccount.of(country).orElse(TestBankAccount.GERMANY);
        return new Form(shown.country(), shown.number(), false, Map.of());
    }

    private ObjectNode account(ObjectNode link) {
        return store.read(view -> view.get(Shelf.ACCOUNTS, link.get("account").textValue()));
    }

    private void form(Context context, int status, ObjectNode link, String visit, Form form) {
        Pages.render(
                context,
                status,
                "onboarding",
                Map.of(
                        "name",
                        account(link).path("display_name").asText("this shop"),
                        "visit",
                        visit,
                        "form",
                        form,
                        "accounts",
                        TestBankAccount.all()),
                AccountLinks.returnUrl(link),
                AccountLinks.refreshUrl(link));
    }

    private static String field(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).orElse("");
    }

    /**
     * What was entered.
     *
     * @param errors a message for each field that is wrong, by its name
     */
    public record Form(String country, String number, boolean terms, Map<String, String> errors) {

        static Form of(Context context) {
            String country = field(context, "country");
            String number = field(context, "number");
            boolean terms = context.formParam("terms") != null;
            return new Form(country, number, terms, errors(country, number, terms));
        }

        /** What is wrong with a field, empty when nothing is. */
        public String error(String name) {
            return errors.getOrDefault(name, "");
        }

        private static Map<String, String> errors(String country, String number, boolean terms) {
            Map<String, String> errors = new LinkedHashMap<>();
            Optional<TestBankAccount> account = TestBankAccount.of(country);
            if (account.isEmpty()) {
                errors.put("country", "Choose a country of the list.");
            } else if (!account.get().isNumber(number)) {
                errors.put(
                        "number",
                        "The sandbox takes only the test account of this country, see below. Never enter a real one.");
            }
            if (!terms) {
                errors.put("terms", "The terms have to be accepted, or choose to finish later.");
            }
            return errors;
        }
    }
}
