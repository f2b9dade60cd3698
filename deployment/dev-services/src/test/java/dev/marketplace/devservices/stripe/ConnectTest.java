package dev.marketplace.devservices.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.v2.core.Account;
import com.stripe.model.v2.core.EventNotification;
import com.stripe.net.RequestOptions;
import com.stripe.param.v2.core.AccountListParams;
import com.stripe.param.v2.core.AccountUpdateParams;
import dev.marketplace.devservices.Http;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sellers' accounts and the page that connects them, with Stripe's own client. */
class ConnectTest {

    private static final String IBAN = "DE89 3704 0044 0532 0130 00";

    @TempDir
    Path folder;

    private Sandbox sandbox;
    private StripeClient client;

    @BeforeEach
    void open() throws Exception {
        sandbox = new Sandbox(folder);
        client = sandbox.client();
    }

    @AfterEach
    void close() throws Exception {
        sandbox.close();
    }

    @Test
    void an_account_is_restricted_until_its_owner_told_all_and_then_active() throws Exception {
        Account made = create();
        assertThat(due(made)).containsExactly("external_account", "identity.attestations.terms_of_service.account");
        assertThat(made.getConfiguration()).isNull();
        assertThat(Sellers.status(account(made.getId()))).isEqualTo("restricted");

        HttpResponse<String> back = Sellers.fillIn(sandbox, link(made.getId()), "de", IBAN, true);

        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(Buyer.location(back)).isEqualTo(Sellers.RETURN);
        Account active = account(made.getId());
        assertThat(Sellers.status(active)).isEqualTo("active");
        assertThat(due(active)).isEmpty();
        assertThat(active.getMetadata()).containsEntry("shop", "shp_1");
        assertThat(active.getContactEmail()).isEqualTo("mina@example.com");
    }

    @Test
    void who_finishes_later_comes_back_with_everything_still_due() throws Exception {
        String id = create().getId();
        HttpResponse<String> back = Sellers.fillIn(sandbox, link(id), "", "", false);
        assertThat(Buyer.location(back)).isEqualTo(Sellers.RETURN);
        assertThat(Sellers.status(account(id))).isEqualTo("restricted");
        assertThat(due(account(id))).hasSize(2);
    }

    @Test
    void a_link_opens_once_and_lives_five_minutes() throws Exception {
        String id = create().getId();
        URI used = URI.create(link(id));
        String visit = Sellers.visit(Http.get(used));
        assertThat(Buyer.location(Http.get(used))).isEqualTo(Sellers.REFRESH);
        assertThat(Buyer.location(Sellers.send(used, visit, "de", IBAN, true))).isEqualTo(Sellers.RETURN);
        assertThat(Buyer.location(Sellers.send(used, visit, "de", IBAN, true))).isEqualTo(Sellers.REFRESH);
        assertThat(Buyer.location(Sellers.send(used, "guess", "de", IBAN, true)))
                .isEqualTo(Sellers.REFRESH);

        URI old = URI.create(link(id));
        sandbox.moveClock(Duration.ofMinutes(6));
        assertThat(Buyer.location(Http.get(old))).isEqualTo(Sellers.REFRESH);
        assertThat(Http.get(sandbox.base().resolve("/connect/onboarding/guess")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_page_takes_test_accounts_with_the_terms_only() throws Exception {
        String id = create().getId();
        URI page = URI.create(link(id));
        HttpResponse<String> shown = Http.get(page);
        assertThat(shown.body()).contains("stands in for Stripe", "Kiln &amp; Street", "DE89370400440532013000");
        String visit = Sellers.visit(shown);
        HttpResponse<String> refused = Sellers.send(page, visit, "de", "DE02120300000000202051", false);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Never enter a real one", "The terms have to be accepted");
        assertThat(Sellers.send(page, visit, "xx", IBAN, true).statusCode()).isEqualTo(422);
        assertThat(Sellers.status(account(id))).isEqualTo("restricted");
        assertThat(Buyer.location(Sellers.send(page, visit, "de", IBAN, true))).isEqualTo(Sellers.RETURN);
    }

    @Test
    void the_same_key_makes_one_account_even_after_a_restart() throws Exception {
        RequestOptions key =
                RequestOptions.builder().setIdempotencyKey("shop:shp_1:account").build();
        String id = client.v2().core().accounts().create(Sellers.account(), key).getId();
        sandbox.restart();
        client = sandbox.client();
        assertThat(client.v2().core().accounts().create(Sellers.account(), key).getId())
                .isEqualTo(id);
        assertThat(client.v2()
                        .core()
                        .accounts()
                        .list(AccountListParams.builder().build())
                        .getData())
                .extracting(Account::getId)
                .containsExactly(id);
    }

    @Test
    void lists_are_newest_first_and_go_on_by_their_next_page() throws Exception {
        String first = create().getId();
        String second = create().getId();
        String third = create().getId();
        List<String> all = new ArrayList<>();
        client.v2()
                .core()
                .accounts()
                .list(AccountListParams.builder().setLimit(2L).build())
                .autoPagingIterable()
                .forEach(account -> all.add(account.getId()));
        assertThat(all).containsExactly(third, second, first);
    }

    @Test
    void an_account_is_changed_field_by_field() throws Exception {
        String id = create().getId();
        client.v2()
                .core()
                .accounts()
                .update(
                        id,
                        AccountUpdateParams.builder()
                                .setDisplayName("Kiln")
                                .putMetadata("note", "new")
                                .build());
        Account changed = account(id);
        assertThat(changed.getDisplayName()).isEqualTo("Kiln");
        assertThat(changed.getContactEmail()).isEqualTo("mina@example.com");
        assertThat(changed.getMetadata()).containsOnlyKeys("shop", "note");
    }

    @Test
    void what_is_unknown_or_not_there_is_refused() throws Exception {
        assertThatThrownBy(() -> account("acct_none"))
                .isInstanceOf(StripeException.class)
                .hasMessageContaining("acct_none");
        assertThatThrownBy(() -> link("acct_none")).isInstanceOf(StripeException.class);
        HttpResponse<String> unknown = json("/v2/core/accounts", "{\"colour\":\"red\"}");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("parameter_unknown");
        assertThat(json("/v2/core/accounts", "no json").statusCode()).isEqualTo(400);
        assertThat(json("/v2/core/accounts", "{\"configuration\":{\"merchant\":{}}}")
                        .body())
                .contains("does not offer");
        String withoutCase =
                "{\"account\":\"" + create().getId() + "\",\"use_case\":{\"type\":\"account_onboarding\"}}";
        assertThat(json("/v2/core/account_links", withoutCase).body()).contains("parameter_missing");
        assertThat(Http.send("POST", sandbox.base().resolve("/v2/core/accounts"), "{}")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void changes_are_told_by_signed_events_that_name_the_account() throws Exception {
        try (WebhookCatcher catcher = new WebhookCatcher(sandbox.webhookSecret(), 0)) {
            sandbox.control("POST", "/sandbox/webhook-endpoint", "{\"url\":\"" + catcher.url() + "\"}");
            String id = create().getId();
            Sellers.fillIn(sandbox, link(id), "de", IBAN, true);
            Eventually.until(() -> catcher.thin().size() == 4);
            assertThat(catcher.thin())
                    .extracting(EventNotification::getType)
                    .containsExactlyInAnyOrder(
                            "v2.core.account.created",
                            "v2.core.account[requirements].updated",
                            "v2.core.account[configuration.recipient].capability_status_updated",
                            "v2.core.account_link.returned");
            assertThat(catcher.accepted()).isEmpty();
            assertThat(Http.json(sandbox.api("GET", "/v1/events", null)).get("data"))
                    .isEmpty();
        }
    }

    private HttpResponse<String> json(String path, String body) throws Exception {
        return Http.send(
                "POST",
                sandbox.base().resolve(path),
                body,
                "Authorization",
                "Bearer " + sandbox.secretKey(),
                "Content-Type",
                "application/json");
    }

    private Account create() throws StripeException {
        return client.v2().core().accounts().create(Sellers.account());
    }

    private Account account(String id) throws StripeException {
        return client.v2().core().accounts().retrieve(id, Sellers.everything());
    }

    private String link(String account) throws StripeException {
        return client.v2().core().accountLinks().create(Sellers.link(account)).getUrl();
    }

    private static List<String> due(Account account) {
        return account.getRequirements().getEntries().stream()
                .map(Account.Requirements.Entry::getDescription)
                .toList();
    }
}
