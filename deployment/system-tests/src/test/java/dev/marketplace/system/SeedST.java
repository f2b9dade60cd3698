package dev.marketplace.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marketplace.system.people.Answer;
import dev.marketplace.system.people.Cookies;
import dev.marketplace.system.people.Http;
import dev.marketplace.system.people.People;
import dev.marketplace.system.product.Marketplace;
import dev.marketplace.system.product.SystemTest;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client of the seed finds its account operations where it knows them. */
@SystemTest
class SeedST {

    private static final String PASSWORD = "a short sentence works";

    private final Marketplace marketplace;
    private final People people;

    SeedST(Marketplace marketplace, People people) {
        this.marketplace = marketplace;
        this.people = people;
    }

    @Test
    void row_116_a_shopper_registers_signs_in_keeps_addresses_and_signs_out() {
        String email = people.newAddress("Seed Shopper");
        Map<String, Object> person = Map.of("name", "Seed Shopper", "email", email, "password", PASSWORD);
        post("user-registeration", person).must(200);
        refused(post("login-user", person), 401);
        refused(post("verify-user", with(person, "otp", "000000")), 400);
        Answer verified = post("verify-user", with(person, "otp", code(email))).must(201);
        assertThat(verified.json().path("user").path("email").asText()).isEqualTo(email);
        assertThat(verified.text().toLowerCase()).doesNotContain("password");

        Cookies browser = new Cookies();
        Answer signedIn = browser.keep(post("login-user", person).must(200));
        assertThat(signedIn.json().path("user").path("username").asText()).isEqualTo("Seed Shopper");
        assertThat(Cookies.setBy(signedIn))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
        assertThat(get("logged-in-user", browser)
                        .must(201)
                        .json()
                        .path("user")
                        .path("email")
                        .asText())
                .isEqualTo(email);
        keepsAddresses(browser);

        String[] copied = browser.header();
        Answer renewed = browser.keep(post("refresh-token", Map.of(), copied).must(201));
        assertThat(renewed.json().path("accessToken").asText()).isNotEmpty();
        String[] atSignOut = browser.header();
        browser.keep(get("logout", browser).must(200));
        assertThat(browser.has("user")).isFalse();
        refused(Http.get(at("logged-in-user"), atSignOut), 401);
    }

    private void keepsAddresses(Cookies browser) {
        Map<String, Object> home = Map.of(
                "label",
                "Home",
                "name",
                "Seed Shopper",
                "street",
                "Elm Street 1",
                "city",
                "Porto",
                "zip",
                "4050",
                "country",
                "PT",
                "isDefault",
                "true");
        String id = post("add-address", home, browser.header())
                .must(201)
                .json()
                .path("address")
                .path("id")
                .asText();
        assertThat(get("shipping-addresses", browser).must(200).json().path("addresses"))
                .hasSize(1);
        Http.delete(at("delete-address/" + id), browser.header()).must(200);
        refused(Http.delete(at("delete-address/" + id), browser.header()), 404);
    }

    @Test
    void row_116_a_seller_registers_and_opens_her_own_shop_once() {
        String email = people.newAddress("Seed Seller");
        Map<String, Object> person = Map.of(
                "name",
                "Seed Seller",
                "email",
                email,
                "password",
                PASSWORD,
                "phone_number",
                "+351 220 000 000",
                "country",
                "PT");
        post("seller-registeration", person).must(200);
        post("verify-seller", with(person, "otp", code(email))).must(201);
        String category = people.potter().category();
        Map<String, Object> shop = Map.of(
                "name",
                "Seed Shop " + email.hashCode(),
                "bio",
                "From the seed.",
                "address",
                "Rua 1, Porto",
                "opening_hours",
                "9 to 17",
                "website",
                "",
                "category",
                category.substring(0, category.indexOf('/')),
                "sellerId",
                "somebody-else");
        refused(post("create-shop", shop), 401);
        Cookies browser = new Cookies();
        browser.keep(post("login-seller", person).must(200));
        assertThat(browser.has("seller")).isTrue();
        post("create-shop", shop, browser.header()).must(201);
        refused(post("create-shop", shop, browser.header()), 409);
        refused(post("create-stripe-link", shop), 401);
        assertThat(post("create-stripe-link", shop, browser.header())
                        .must(200)
                        .json()
                        .path("url")
                        .asText())
                .startsWith("http");
        assertThat(get("logged-in-seller", browser)
                        .must(201)
                        .json()
                        .path("seller")
                        .path("shop")
                        .path("city")
                        .asText())
                .isEqualTo("Porto");
        refused(get("logged-in-user", browser), 403);
    }

    @Test
    void row_116_an_admin_signs_in_and_a_shopper_does_not() {
        var admin = people.adminLogin();
        Cookies browser = new Cookies();
        browser.keep(post("login-admin", Map.of("email", admin.email(), "password", admin.password()))
                .must(200));
        get("logged-in-admin", browser).must(201);
        var shopper = people.shopper("No Admin");
        refused(post("login-admin", Map.of("email", shopper.email(), "password", shopper.password())), 401);
    }

    @Test
    void row_116_a_forgotten_password_is_replaced_only_with_the_token_of_the_code() {
        var shopper = people.shopper("For Getful");
        Map<String, Object> email = Map.of("email", shopper.email());
        post("forgot-password-user", email).must(200);
        refused(post("reset-password-user", with(email, "newPassword", "another fine sentence")), 400);
        String code = marketplace.mailbox().code(shopper.email(), "password");
        String token = post("verify-forgot-password-user", with(email, "otp", code))
                .must(200)
                .json()
                .path("token")
                .asText();
        Map<String, Object> change = with(with(email, "newPassword", "another fine sentence"), "token", token);
        post("reset-password-user", change).must(200);
        refused(post("reset-password-user", change), 400, 401, 409, 410);
        refused(post("login-user", with(email, "password", shopper.password())), 401);
        post("login-user", with(email, "password", "another fine sentence")).must(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"logo", "banner"})
    void row_116_anybody_sees_the_marketplaces_pictures(String picture) {
        JsonNode ours =
                people.visitor().get("/site").must(200).json().path(picture).path("url");
        JsonNode seeds = Http.get(at("get-" + picture)).must(200).json();
        assertThat(seeds.path("success").asBoolean()).isTrue();
        assertThat(seeds.path(picture)).isEqualTo(ours);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/seed/logged-in-user", "/api/v1/seed/login-user", "/api/delete-address/"})
    void row_116_the_dialect_has_no_other_address(String path) {
        assertThat(Http.get(marketplace.at(path)).status()).isEqualTo(404);
    }

    @Test
    void row_116_another_sites_page_signs_nobody_out() {
        assertThat(Http.get(at("logout"), "Sec-Fetch-Site", "cross-site").status())
                .isEqualTo(403);
    }

    private String code(String email) {
        return marketplace.mailbox().code(email);
    }

    private Answer post(String path, Map<String, ?> body, String... headers) {
        return Http.post(at(path), body, headers);
    }

    private Answer get(String path, Cookies browser) {
        return Http.get(at(path), browser.header());
    }

    private URI at(String path) {
        return marketplace.at("/api/" + path);
    }

    private static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
        Map<String, Object> more = new HashMap<>(body);
        more.put(name, value);
        return more;
    }

    /** A problem of one of these statuses that also says {@code message}, which the seed's clients show. */
    private static void refused(Answer answer, Integer... statuses) {
        assertThat(answer.status()).as(answer.toString()).isIn((Object[]) statuses);
        assertThat(answer.problem()).as(answer.toString()).isNotEmpty();
        assertThat(answer.json().path("message").asText())
                .as(answer.toString())
                .isEqualTo(answer.json().path("detail").asText())
                .isNotEmpty();
    }
}
