package dev.marketplace.system.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.system.people.Answer;
import dev.marketplace.system.people.Guest;
import dev.marketplace.system.people.People;
import dev.marketplace.system.product.Marketplace;
import dev.marketplace.system.product.SystemTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords that are forgotten or changed: nothing goes without proof, and old sessions do not outlive it. */
@SystemTest
class RecoveryST {

    private static final String NEXT = "another fine sentence";

    private final Marketplace marketplace;
    private final People people;

    RecoveryST(Marketplace marketplace, People people) {
        this.marketplace = marketplace;
        this.people = people;
    }

    private Member member(String portal, String name) {
        return portal.equals("user")
                ? Member.user(marketplace, people, name)
                : Member.seller(marketplace, people, name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user", "seller"})
    void row_11_row_17_check_41_a_forgotten_password_is_replaced_and_ends_all_sessions(String portal) {
        Member member = member(portal, "For Getful");
        member.signIn().must(200);
        Guest stranger = Guest.of(marketplace);
        String token = permit(stranger, member);
        reset(stranger, token + "x").must(400, 410, 409, 401);
        reset(stranger, token).must(204);
        reset(stranger, token).must(400, 410, 409, 401);
        member.me().must(401);
        member.signIn().must(401);
        stranger.post("/api/v1/sessions", member.credentials(NEXT)).must(200);
        assertThat(marketplace.mailbox().mail(member.email(), "just changed").text())
                .doesNotContain(NEXT, token);
    }

    @Test
    void row_11_check_42_a_wrong_code_gives_no_token_and_a_code_works_once() {
        Member member = member("user", "One Code");
        Guest stranger = Guest.of(marketplace);
        stranger.post("/api/v1/recoveries", Map.of("audience", "user", "email", member.email()))
                .must(202);
        String code = marketplace.mailbox().code(member.email(), "password");
        Answer wrong = verify(stranger, member, Bodies.wrong(code, 1));
        assertThat(wrong.problem()).isEqualTo("identity.wrong-code");
        assertThat(stranger.post("/api/v1/users/verifications", Map.of("email", member.email(), "code", code))
                        .status())
                .as("a code of another purpose")
                .isBetween(400, 499);
        verify(stranger, member, code).must(200);
        assertThat(verify(stranger, member, code).status()).isBetween(400, 499);
    }

    @Test
    void row_11_the_token_of_one_account_does_not_change_another() {
        Member mallory = member("user", "Mal Lory");
        Member alice = member("user", "Al Ice");
        Guest stranger = Guest.of(marketplace);
        String token = permit(stranger, mallory);
        stranger.post("/api/reset-password-user", Map.of("email", alice.email(), "newPassword", NEXT, "token", token));
        alice.signIn().must(200);
        stranger.post("/api/v1/sessions", alice.credentials(NEXT)).must(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user", "seller"})
    void row_12_check_48_changing_the_password_needs_the_present_one_and_ends_the_others(String portal) {
        Member member = member(portal, "Chan Ger");
        member.signIn().must(200);
        Guest other = Guest.of(marketplace);
        member.signIn(other).must(200);
        Answer wrong = change(member, "not the present one", NEXT, NEXT);
        assertThat(wrong.status()).as(wrong.toString()).isBetween(400, 499);
        Answer mismatch = change(member, member.password(), NEXT, NEXT + "x");
        assertThat(mismatch.status()).as(mismatch.toString()).isEqualTo(400);
        other.get(member.api("/me")).must(200);

        change(member, member.password(), NEXT, NEXT).must(204);
        other.get(member.api("/me")).must(401);
        member.me().must(200);
        member.signIn(other).must(401);
        other.post("/api/v1/sessions", member.credentials(NEXT)).must(200);
    }

    @Test
    void row_12_the_seeds_address_does_the_same() {
        Member member = member("user", "Seed Changer");
        member.signIn().must(200);
        Map<String, String> body =
                Map.of("currentPassword", member.password(), "newPassword", NEXT, "confirmPassword", NEXT);
        Guest other = Guest.of(marketplace);
        member.signIn(other).must(200);
        assertThat(member.guest()
                        .post("/api/change-password", Bodies.with(body, "currentPassword", "wrong"))
                        .status())
                .isBetween(400, 499);
        assertThat(member.guest()
                        .post("/api/change-password", Bodies.with(body, "confirmPassword", "other words"))
                        .status())
                .isBetween(400, 499);
        member.guest().post("/api/change-password", body).must(200);
        other.get("/api/logged-in-user").must(401);
        member.guest().get("/api/logged-in-user").must(201);
    }

    @Test
    void row_17_a_blocked_seller_learns_why_only_with_the_code() {
        Member seller = member("seller", "Blo Cked");
        seller.signIn().must(200);
        String id = seller.me().must(200).json().path("id").asText();
        people.admin()
                .put("/accounts/" + id + "/bans", Map.of("reason", "Sold what was not hers."))
                .must(204);
        seller.me().must(401);
        Answer guess = Guest.of(marketplace).post("/api/v1/sessions", seller.credentials("not her password"));
        assertThat(guess.must(401).text()).doesNotContain("Sold what");
        Guest stranger = Guest.of(marketplace);
        Answer asked = stranger.post("/api/v1/recoveries", Map.of("audience", "seller", "email", seller.email()))
                .must(202);
        assertThat(asked.text()).doesNotContain("Sold what");
        Answer refused = verify(stranger, seller, marketplace.mailbox().code(seller.email(), "password"));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(403);
        assertThat(refused.text()).contains("Sold what was not hers.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "12345678", "short", "Al Ice", "qwertyuiop"})
    void check_37_what_everybody_tries_first_is_no_password(String password) {
        Guest guest = Guest.of(marketplace);
        Answer answer = guest.post(
                "/api/v1/users/registrations",
                Map.of("name", "Al Ice", "email", people.newAddress("Weak Ling"), "password", password));
        assertThat(answer.must(400).json().path("errors").path(0).path("field").asText())
                .isEqualTo("password");
    }

    @Test
    void check_37_long_passwords_of_any_letters_are_taken() {
        String password = "päss wörd 🔑 ".repeat(8).strip();
        Guest guest = Guest.of(marketplace);
        guest.post(
                        "/api/v1/users/registrations",
                        Map.of("name", "Al Ice", "email", people.newAddress("Long Word"), "password", password))
                .must(202);
    }

    private String permit(Guest guest, Member member) {
        guest.post("/api/v1/recoveries", Map.of("audience", member.portal(), "email", member.email()))
                .must(202);
        String code = marketplace.mailbox().code(member.email(), "password");
        return verify(guest, member, code).must(200).json().path("token").asText();
    }

    private static Answer verify(Guest guest, Member member, String code) {
        return guest.post(
                "/api/v1/recoveries/verifications",
                Map.of("audience", member.portal(), "email", member.email(), "code", code));
    }

    private static Answer reset(Guest guest, String token) {
        return guest.post("/api/v1/recoveries/passwords", Map.of("token", token, "newPassword", NEXT));
    }

    private static Answer change(Member member, String present, String next, String again) {
        return member.guest()
                .put(
                        member.api("/me/password"),
                        Map.of("currentPassword", present, "newPassword", next, "confirmPassword", again));
    }
}
