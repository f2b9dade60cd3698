package dev.marketplace.system.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.system.people.Answer;
import dev.marketplace.system.people.Cookies;
import dev.marketplace.system.people.Crowd;
import dev.marketplace.system.people.Guest;
import dev.marketplace.system.people.Http;
import dev.marketplace.system.people.People;
import dev.marketplace.system.product.Marketplace;
import dev.marketplace.system.product.SystemTest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session begins with a password, is renewed with tokens that work once, and ends on the server. */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionST {

    private final Marketplace marketplace;
    private final People people;
    private Map<String, Member> members;

    SessionST(Marketplace marketplace, People people) {
        this.marketplace = marketplace;
        this.people = people;
    }

    @BeforeAll
    void somebody_of_each_portal() {
        members = Map.of(
                "user", Member.user(marketplace, people, "Session User"),
                "seller", Member.seller(marketplace, people, "Session Seller"),
                "admin", Member.admin(marketplace, people));
    }

    /** She signs in with a new browser. */
    private Member member(String portal) {
        Member known = members.get(portal);
        Member here = new Member(portal, Guest.of(marketplace), known.name(), known.email(), known.password());
        here.signIn().must(200);
        return here;
    }

    @ParameterizedTest
    @ValueSource(strings = {"user", "seller", "admin"})
    void row_7_check_19_cookies_are_kept_from_scripts_and_other_sites(String portal) {
        Member member = members.get(portal);
        Answer answer = member.signIn(Guest.of(marketplace)).must(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        List<String> set = Cookies.setBy(answer);
        assertThat(set)
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie)
                        .matches(portal + "(-refresh)?=.*")
                        .contains("; HttpOnly", "; SameSite=", "; Path=/")
                        .doesNotContain("Domain="));
        assertThat(set)
                .as("SameSite")
                .allSatisfy(cookie -> assertThat(cookie).containsPattern("SameSite=(Lax|Strict)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"user", "seller", "admin"})
    void row_7_the_own_profile_is_answered_to_cookies_and_to_bearer_tokens(String portal) {
        Member member = members.get(portal);
        Guest browser = Guest.of(marketplace);
        String token =
                member.signIn(browser).must(200).json().path("accessToken").asText();
        for (Answer me : List.of(
                browser.get(member.api("/me")).must(200),
                Http.get(marketplace.at("/api/v1/me"), "Authorization", "Bearer " + token)
                        .must(200))) {
            assertThat(me.json().path("email").asText()).isEqualTo(member.email());
            assertThat(me.text().toLowerCase()).doesNotContain("password", "argon2", "hash");
        }
        Answer seeds = browser.get("/api/logged-in-" + portal).must(201);
        assertThat(seeds.text()).contains(member.email());
        assertThat(seeds.text().toLowerCase()).doesNotContain("password", "argon2", "hash");
    }

    @Test
    void row_8_a4_a_refresh_token_that_comes_back_late_ends_the_whole_session() {
        Member member = member("user");
        String first = member.guest().cookies().value("user-refresh");
        String access = member.guest().cookies().value("user");
        renew(member, first).must(200);
        String second = member.guest().cookies().value("user-refresh");
        assertThat(second).isNotEqualTo(first);
        renew(member, second).must(200);
        String third = member.guest().cookies().value("user-refresh");

        Answer replayed = renew(new Member("user", Guest.of(marketplace), "", "", ""), first);
        assertThat(replayed.status()).as("two generations back: " + replayed).isEqualTo(401);
        renew(new Member("user", Guest.of(marketplace), "", "", ""), third).must(401);
        assertThat(bearer(access).status()).as("the family's access tokens too").isEqualTo(401);
        member.me().must(401);
    }

    @Test
    void row_8_a4_the_twin_of_a_request_gets_the_same_successor() {
        Member member = member("user");
        String token = member.guest().cookies().value("user-refresh");
        List<Answer> answers =
                Crowd.atOnce(6, number -> renew(new Member("user", Guest.of(marketplace), "", "", ""), token));
        Set<String> successors = new HashSet<>();
        answers.forEach(answer ->
                successors.add(answer.must(200).json().path("refreshToken").asText()));
        assertThat(successors).hasSize(1).doesNotContain(token);
        renew(member, successors.iterator().next()).must(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user", "seller", "admin"})
    void row_8_a_page_or_call_without_the_access_cookie_goes_on_by_the_refresh_cookie(String portal) {
        Member member = member(portal);
        Cookies refresh = member.guest().cookies().only(portal + "-refresh");
        Guest browser = Guest.of(marketplace);
        Answer answer = browser.get(member.api("/me"), refresh.header()).must(200);
        assertThat(answer.json().path("email").asText()).isEqualTo(member.email());
        assertThat(browser.cookies().has(portal)).as("a new access cookie").isTrue();
        assertThat(browser.cookies().value(portal + "-refresh"))
                .isNotEqualTo(member.guest().cookies().value(portal + "-refresh"));
        browser.get(member.api("/me")).must(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user", "seller", "admin"})
    void row_9_a_session_that_was_ended_elsewhere_is_over_at_the_next_request(String portal) {
        Member here = member(portal);
        Member there = member(portal);
        String own = there.guest()
                .get(there.api("/me/devices"))
                .must(200)
                .json()
                .path(0)
                .path("id")
                .asText();
        here.guest().delete(here.api("/me/devices/" + own)).must(204);
        Answer next = there.me().must(401);
        assertThat(next.problem()).isNotEmpty();
        here.me().must(200);
        here.guest().delete(here.api("/sessions/current")).must(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user", "seller", "admin"})
    void row_10_check_47_signing_out_ends_copied_cookies_and_tokens(String portal) {
        Member member = member(portal);
        String[] copied = member.guest().cookies().header();
        String access = member.guest().cookies().value(portal);
        String refresh = member.guest().cookies().value(portal + "-refresh");
        Answer left = member.guest()
                .post("/api/v1/sessions/endings", Map.of("audience", portal, "refreshToken", refresh))
                .must(204);
        assertThat(Cookies.setBy(left))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie).contains("Max-Age=0"));
        Guest.of(marketplace).get(member.api("/me"), copied).must(401);
        assertThat(bearer(access).status()).isEqualTo(401);
        renew(member, refresh).must(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void row_10_the_seeds_logout_ends_copied_cookies(String method) {
        Member member = member("user");
        String[] copied = member.guest().cookies().header();
        member.guest().send(method, "/api/logout", "").must(200);
        assertThat(member.guest().cookies().has("user")).isFalse();
        Guest.of(marketplace).get("/api/logged-in-user", copied).must(401);
        Guest.of(marketplace).post("/api/refresh-token", "", copied).must(401);
    }

    @Test
    void row_18_a_shopper_is_no_admin_and_there_is_no_way_to_register_as_one() {
        Member shopper = members.get("user");
        Guest guest = Guest.of(marketplace);
        guest.post("/api/v1/sessions", Bodies.with(shopper.credentials(), "audience", "admin"))
                .must(401);
        guest.post("/api/login-admin", Map.of("email", shopper.email(), "password", shopper.password()))
                .must(401);
        for (String path : List.of("/admin/signup", "/admin/register", "/admin/registration")) {
            assertThat(guest.get(path).status()).as(path).isIn(302, 303, 403, 404);
        }
        for (String path : List.of(
                "/api/v1/admins/registrations", "/api/v1/administrators/registrations", "/api/admin-registeration")) {
            assertThat(guest.post(path, Map.of("email", "x@example.com")).status())
                    .as(path)
                    .isIn(401, 404, 405);
        }
        assertThat(guest.get("/admin/signin").must(200).text()).doesNotContain("signup", "register");
    }

    @Test
    void row_22_one_browser_holds_three_sessions() {
        Guest browser = Guest.of(marketplace);
        members.values().forEach(member -> member.signIn(browser).must(200));
        members.values()
                .forEach(member -> assertThat(browser.get(member.api("/me"))
                                .must(200)
                                .json()
                                .path("email")
                                .asText())
                        .isEqualTo(member.email()));
        browser.delete("/seller/api/v1/sessions/current").must(204);
        browser.get("/seller/api/v1/me").must(403);
        browser.get("/api/v1/me").must(200);
        browser.get("/admin/api/v1/me").must(200);
    }

    @Test
    void check_45_a_sign_in_gives_new_tokens_whatever_the_browser_had() {
        Member member = member("user");
        String before = member.guest().cookies().value("user-refresh");
        member.signIn().must(200);
        assertThat(member.guest().cookies().value("user-refresh").split("\\.")[0])
                .isNotEqualTo(before.split("\\.")[0]);
        Guest fixed = Guest.of(marketplace);
        Answer answer = fixed.post("/api/v1/sessions", member.credentials(), "Cookie", "user=mine; user-refresh=mine")
                .must(200);
        assertThat(answer.json().path("refreshToken").asText()).doesNotContain("mine");
    }

    private Answer renew(Member member, String token) {
        return member.guest()
                .post("/api/v1/sessions/refreshes", Map.of("audience", member.portal(), "refreshToken", token));
    }

    private Answer bearer(String token) {
        return Http.get(marketplace.at("/api/v1/me"), "Authorization", "Bearer " + token);
    }
}
