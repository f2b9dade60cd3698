package dev.marketplace.identity.control;

import static dev.marketplace.identity.IdentityRoom.PASSWORD;
import static dev.marketplace.identity.IdentityRoom.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.identity.IdentityRoom;
import dev.marketplace.identity.boundary.SignIn;
import dev.marketplace.identity.boundary.SignedIn;
import dev.marketplace.platform.web.RequestCaller;
import dev.marketplace.platform.web.RequestCaller.Credential;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Role;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who a request speaks for: bearer tokens before cookies, and each portal its own. */
class PortalAuthenticationTest {

    private static final String BOSS = "boss@example.com";

    private final IdentityRoom room = new IdentityRoom();
    private final PortalAuthentication mechanism = new PortalAuthentication(room.authentication, room.sessions);
    private SignedIn user;
    private SignedIn seller;
    private SignedIn admin;

    @BeforeEach
    void three_portals_in_one_browser() {
        room.account(BOSS, Role.USER, Role.ADMIN);
        room.account(BOSS, Role.SELLER);
        user = signIn(Audience.USER);
        seller = signIn(Audience.SELLER);
        admin = signIn(Audience.ADMIN);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void row_022_each_portal_sees_its_own_session_of_one_browser() {
        for (String portal : new String[] {"", "/seller", "/admin"}) {
            FakeRequest request = allCookies(new FakeRequest(portal));
            Audience expected =
                    portal.isEmpty() ? Audience.USER : portal.equals("/seller") ? Audience.SELLER : Audience.ADMIN;
            assertThat(identified(request).audience()).isEqualTo(expected);
            assertThat(request.attributes).containsEntry(RequestCaller.CREDENTIAL, Credential.COOKIE);
        }
    }

    @Test
    void row_007_a_bearer_token_beats_cookies_also_when_it_is_not_good() {
        FakeRequest good = allCookies(new FakeRequest("")).header("Authorization", "Bearer " + seller.accessToken());
        assertThat(identified(good).audience()).isEqualTo(Audience.SELLER);
        assertThat(good.attributes).containsEntry(RequestCaller.CREDENTIAL, Credential.BEARER);
        for (String bad : new String[] {"Bearer nonsense", "Bearer", "Basic Ym9zczpib3Nz", ""}) {
            assertThat(identified(allCookies(new FakeRequest("")).header("Authorization", bad))
                            .roles())
                    .as(bad)
                    .isEmpty();
        }
    }

    @Test
    void row_019_a_token_of_another_portal_is_none_in_bearer_or_in_this_portals_cookie() {
        FakeRequest bearer = new FakeRequest("/seller").header("Authorization", "Bearer " + user.accessToken());
        assertThat(identified(bearer).roles()).isEmpty();
        FakeRequest cookie = new FakeRequest("/seller").cookie("seller", user.accessToken());
        assertThat(identified(cookie).roles()).isEmpty();
        assertThat(cookie.attributes).doesNotContainKey(RequestCaller.CREDENTIAL);
    }

    @Test
    void row_019_a_session_of_another_portal_only_is_known_as_such() {
        FakeRequest elsewhere = new FakeRequest("/admin").cookie("user", user.accessToken());
        assertThat(identified(elsewhere).roles()).isEmpty();
        assertThat(elsewhere.attributes).containsEntry(RequestCaller.CREDENTIAL, Credential.OTHER_PORTAL);
        FakeRequest nobody = new FakeRequest("/admin").cookie("user", "nonsense");
        identified(nobody);
        assertThat(nobody.attributes).doesNotContainKey(RequestCaller.CREDENTIAL);
    }

    @Test
    void row_008_an_access_cookie_that_ran_out_is_renewed_once_a_request() {
        room.clock.advance(Duration.ofMinutes(11));
        FakeRequest request =
                new FakeRequest("").cookie("user", user.accessToken()).cookie("user-refresh", user.refreshToken());
        assertThat(identified(request).roles()).containsExactly(Role.USER);
        assertThat(identified(request).roles())
                .as("asked again by the container")
                .containsExactly(Role.USER);
        assertThat(request.written).containsKeys("user", "user-refresh");
        assertThat(request.written.get("user-refresh")).isNotEqualTo(user.refreshToken());
    }

    @Test
    void row_009_a_session_that_ended_leaves_the_browser() {
        room.sessions.signOut(VISITOR, Audience.USER, user.refreshToken());
        FakeRequest request =
                new FakeRequest("").cookie("user", user.accessToken()).cookie("user-refresh", user.refreshToken());
        assertThat(identified(request).roles()).isEmpty();
        assertThat(request.written).containsEntry("user", "").containsEntry("user-refresh", "");
    }

    @Test
    void the_clients_program_comes_along_and_what_it_says_of_its_address_does_not() {
        FakeRequest request = allCookies(new FakeRequest(""))
                .header("User-Agent", "curl/8")
                .header("X-Forwarded-For", "198.51.100.1");
        Caller caller = identified(request);
        assertThat(caller.client().userAgent()).isEqualTo("curl/8");
        assertThat(caller.client().address()).isEqualTo("127.0.0.1");
        assertThat(caller.sessionId()).isPresent();
    }

    private Caller identified(FakeRequest request) {
        mechanism.validateRequest(request.request(), request.response(), request.context());
        return RequestCaller.of(request.request());
    }

    private FakeRequest allCookies(FakeRequest request) {
        return request.cookie("user", user.accessToken())
                .cookie("seller", seller.accessToken())
                .cookie("admin", admin.accessToken());
    }

    private SignedIn signIn(Audience audience) {
        return room.sessions.signIn(VISITOR, new SignIn(audience, BOSS, PASSWORD));
    }
}
