package dev.marketplace.devservices.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.stripe.StripeClient;
import com.stripe.exception.AuthenticationException;
import com.stripe.model.checkout.Session;
import dev.marketplace.devservices.Http;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtocolTest {

    private static final String GOOD = "mode=payment&success_url=http://localhost/&line_items[0][quantity]=1"
            + "&line_items[0][price_data][currency]=eur&line_items[0][price_data][unit_amount]=1000"
            + "&line_items[0][price_data][product_data][name]=Mug";

    @TempDir
    Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void open() throws Exception {
        sandbox = new Sandbox(folder);
    }

    @AfterEach
    void close() throws Exception {
        sandbox.close();
    }

    @Test
    void nobody_is_let_in_without_the_key() throws Exception {
        StripeClient wrong = StripeClient.builder()
                .setApiKey("sk_test_wrong_wrong_wrong")
                .setApiBase(sandbox.base().toString())
                .build();
        assertThatThrownBy(() -> Carts.open(wrong))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("Invalid API Key provided: sk_test_");
        HttpResponse<String> none = Http.get(sandbox.base().resolve("/v1/events"));
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(error(none).get("type").textValue()).isEqualTo("invalid_request_error");
    }

    @Test
    void the_key_may_come_as_the_user_of_basic_authentication() throws Exception {
        String pair = Base64.getEncoder().encodeToString((sandbox.secretKey() + ":").getBytes(StandardCharsets.UTF_8));

        assertThat(Http.get(sandbox.base().resolve("/v1/events"), "Authorization", "Basic " + pair)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void answers_carry_request_id_and_version() throws Exception {
        Session session = Carts.open(sandbox.client());

        assertThat(session.getLastResponse().requestId()).startsWith("req_");
        assertThat(session.getLastResponse().headers().firstValue("Stripe-Version"))
                .contains("2026-07-29.dahlia");
    }

    @Test
    void another_version_or_a_connected_account_is_refused() throws Exception {
        assertThat(sandbox.api("GET", "/v1/events", null, "Stripe-Version", "2020-08-27")
                        .body())
                .contains("Invalid Stripe API version: 2020-08-27");
        assertThat(sandbox.api("GET", "/v1/events", null, "Stripe-Account", "acct_1")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void unknown_parameters_are_refused_at_every_depth() throws Exception {
        refused(GOOD + "&transfergroup=x", "parameter_unknown", "transfergroup");
        refused(
                GOOD + "&payment_intent_data[transfergroup]=x",
                "parameter_unknown",
                "payment_intent_data[transfergroup]");
        refused(
                GOOD + "&line_items[0][price_data][amount]=1",
                "parameter_unknown",
                "line_items[0][price_data][amount]");
        assertThat(sandbox.api("GET", "/v1/events?limits=3", null).body())
                .contains("Received unknown parameter: limits");
    }

    @Test
    void what_stripe_takes_and_the_sandbox_does_not_is_said_so() throws Exception {
        HttpResponse<String> answer = sandbox.api("POST", "/v1/checkout/sessions", GOOD + "&discounts[0][coupon]=x");

        assertThat(error(answer).get("message").textValue())
                .isEqualTo("The payment sandbox does not offer the parameter discounts.");
    }

    @Test
    void missing_and_malformed_parameters_are_named() throws Exception {
        refused(GOOD.replace("mode=payment", ""), "parameter_missing", "mode");
        refused(
                GOOD.replace("[currency]=eur", "[currency]="),
                "parameter_invalid_empty",
                "line_items[0][price_data][currency]");
        refused(
                GOOD.replace("unit_amount]=1000", "unit_amount]=12.5"),
                "parameter_invalid_integer",
                "line_items[0][price_data][unit_amount]");
        refused(GOOD.replace("[quantity]=1", "[quantity]=0"), "parameter_invalid_integer", "line_items[0][quantity]");
        refused(GOOD.replace("mode=payment", "mode=subscription"), null, "mode");
        refused(GOOD.replace("http://localhost/", "javascript:alert(1)"), "url_invalid", "success_url");
        refused(GOOD + "&metadata[" + "k".repeat(41) + "]=v", null, "metadata");
        refused(GOOD + "&metadata[k]=" + "v".repeat(501), null, "metadata[k]");
        refused(GOOD + "&mode[x]=1", null, "mode[x]");
        refused(GOOD + "&line_items=x", null, "line_items");
    }

    @Test
    void more_than_fifty_metadata_keys_are_refused() throws Exception {
        StringBuilder form = new StringBuilder(GOOD);
        for (int i = 0; i < 51; i++) {
            form.append("&metadata[k").append(i).append("]=v");
        }
        refused(form.toString(), null, "metadata");
    }

    @Test
    void broken_forms_are_errors_of_the_caller() throws Exception {
        for (String form : new String[] {"a%zz=1", "[x]=1", "a[b=1", "=1", "a[0][1][2][3][4][5][6][7][8][9][10]=1"}) {
            assertThat(sandbox.api("POST", "/v1/checkout/sessions", form).statusCode())
                    .as(form)
                    .isEqualTo(400);
        }
        assertThat(sandbox.api("POST", "/v1/checkout/sessions", "a=" + "x".repeat(1_100_000))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void limits_of_lists_are_1_to_100_and_cursors_must_exist() throws Exception {
        assertThat(error(sandbox.api("GET", "/v1/events?limit=101", null))
                        .get("param")
                        .textValue())
                .isEqualTo("limit");
        assertThat(error(sandbox.api("GET", "/v1/events?limit=0", null))
                        .get("param")
                        .textValue())
                .isEqualTo("limit");
        assertThat(error(sandbox.api("GET", "/v1/events?starting_after=evt_none", null))
                        .get("code")
                        .textValue())
                .isEqualTo("resource_missing");
    }

    @Test
    void an_unknown_address_is_an_error_object_too() throws Exception {
        HttpResponse<String> answer = sandbox.api("GET", "/v1/customers", null);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(error(answer).get("message").textValue())
                .isEqualTo("Unrecognized request URL (GET: /v1/customers).");
    }

    private void refused(String form, String code, String param) throws Exception {
        HttpResponse<String> answer = sandbox.api("POST", "/v1/checkout/sessions", form);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(error(answer).path("code").textValue()).isEqualTo(code);
        assertThat(error(answer).path("param").textValue()).isEqualTo(param);
    }

    private static JsonNode error(HttpResponse<String> answer) throws Exception {
        return Http.json(answer).get("error");
    }
}
