package dev.marketplace.devservices.stripe;

import com.stripe.model.v2.core.Account;
import com.stripe.model.v2.core.Event;
import com.stripe.param.v2.core.AccountCreateParams;
import com.stripe.param.v2.core.AccountCreateParams.Configuration.Recipient;
import com.stripe.param.v2.core.AccountLinkCreateParams;
import com.stripe.param.v2.core.AccountLinkCreateParams.UseCase;
import com.stripe.param.v2.core.AccountRetrieveParams;
import com.stripe.param.v2.core.EventListParams;
import dev.marketplace.devservices.Http;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sellers who connect an account: the requests of a marketplace, and the page filled in. */
final class Sellers {

    static final String RETURN = "http://localhost:8080/seller/payouts?back=1";
    static final String REFRESH = "http://localhost:8080/seller/payouts/again";

    private static final Pattern VISIT = Pattern.compile("name=\"visit\" value=\"(\\w+)\"");

    private Sellers() {}

    static AccountCreateParams account() {
        return AccountCreateParams.builder()
                .setContactEmail("mina@example.com")
                .setDisplayName("Kiln & Street")
                .setDashboard(AccountCreateParams.Dashboard.EXPRESS)
                .setIdentity(
                        AccountCreateParams.Identity.builder().setCountry("de").build())
                .setConfiguration(AccountCreateParams.Configuration.builder()
                        .setRecipient(Recipient.builder()
                                .setCapabilities(Recipient.Capabilities.builder()
                                        .setStripeBalance(Recipient.Capabilities.StripeBalance.builder()
                                                .setStripeTransfers(
                                                        Recipient.Capabilities.StripeBalance.StripeTransfers.builder()
                                                                .setRequested(true)
                                                                .build())
                                                .build())
                                        .build())
                                .build())
                        .build())
                .setDefaults(AccountCreateParams.Defaults.builder()
                        .setResponsibilities(AccountCreateParams.Defaults.Responsibilities.builder()
                                .setFeesCollector(
                                        AccountCreateParams.Defaults.Responsibilities.FeesCollector.APPLICATION)
                                .setLossesCollector(
                                        AccountCreateParams.Defaults.Responsibilities.LossesCollector.APPLICATION)
                                .build())
                        .build())
                .putMetadata("shop", "shp_1")
                .addInclude(AccountCreateParams.Include.REQUIREMENTS)
                .build();
    }

    static AccountRetrieveParams everything() {
        return AccountRetrieveParams.builder()
                .addInclude(AccountRetrieveParams.Include.CONFIGURATION__RECIPIENT)
                .addInclude(AccountRetrieveParams.Include.REQUIREMENTS)
                .addInclude(AccountRetrieveParams.Include.IDENTITY)
                .addInclude(AccountRetrieveParams.Include.DEFAULTS)
                .addInclude(AccountRetrieveParams.Include.FUTURE_REQUIREMENTS)
                .build();
    }

    static AccountLinkCreateParams link(String account) {
        return AccountLinkCreateParams.builder()
                .setAccount(account)
                .setUseCase(UseCase.builder()
                        .setType(UseCase.Type.ACCOUNT_ONBOARDING)
                        .setAccountOnboarding(UseCase.AccountOnboarding.builder()
                                .addConfiguration(UseCase.AccountOnboarding.Configuration.RECIPIENT)
                                .setReturnUrl(RETURN)
                                .setRefreshUrl(REFRESH)
                                .build())
                        .build())
                .build();
    }

    /** Opens the page and sends its form; an empty country is the button "Finish later". */
    static HttpResponse<String> fillIn(Sandbox sandbox, String page, String country, String number, boolean terms)
            throws Exception {
        URI address = sandbox.base().resolve(URI.create(page).getPath());
        return send(address, visit(Http.get(address)), country, number, terms);
    }

    static HttpResponse<String> send(URI address, String visit, String country, String number, boolean terms)
            throws Exception {
        String form = country.isEmpty()
                ? "later=yes"
                : "country=" + country + "&number=" + URLEncoder.encode(number, StandardCharsets.UTF_8)
                        + (terms ? "&terms=yes" : "");
        return Http.send(
                "POST", address, "visit=" + visit + "&" + form, "Content-Type", "application/x-www-form-urlencoded");
    }

    static String visit(HttpResponse<String> page) {
        Matcher matcher = VISIT.matcher(page.body());
        if (!matcher.find()) {
            throw new IllegalStateException("The page has no form: " + page.statusCode());
        }
        return matcher.group(1);
    }

    static String status(Account account) {
        return account.getConfiguration()
                .getRecipient()
                .getCapabilities()
                .getStripeBalance()
                .getStripeTransfers()
                .getStatus();
    }

    /** Ids of all events of accounts and links, newest first. */
    static List<String> events(Sandbox sandbox) throws Exception {
        return sandbox
                .client()
                .v2()
                .core()
                .events()
                .list(EventListParams.builder().setLimit(100L).build())
                .getData()
                .stream()
                .map(Event::getId)
                .toList();
    }
}
