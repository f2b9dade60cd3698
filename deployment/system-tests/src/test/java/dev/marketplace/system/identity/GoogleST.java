package dev.marketplace.system.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.system.identity.Google.Person;
import dev.marketplace.system.people.Answer;
import dev.marketplace.system.people.Guest;
import dev.marketplace.system.people.People;
import dev.marketplace.system.product.Marketplace;
import dev.marketplace.system.product.SystemTest;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sign-in with Google: who the provider proves, by issuer and subject, and nobody else. */
@SystemTest
class GoogleST {

    private final Marketplace marketplace;
    private final People people;
    private final Google google;

    GoogleST(Marketplace marketplace, People people) {
        this.marketplace = marketplace;
        this.people = people;
        this.google = new Google(marketplace);
    }

    @Test
    void row_13_it_ends_signed_in_and_the_second_time_in_the_same_account() {
        Person person = new Person("", people.newAddress("Goo Gler"), true);
        Guest first = Guest.of(marketplace);
        google.signIn(first, person).must(200);
        String account = id(first);
        Guest second = Guest.of(marketplace);
        google.signIn(second, person).must(200);
        assertThat(id(second)).isEqualTo(account);
    }

    @Test
    void check_56_the_request_has_state_nonce_and_pkce_and_new_ones_each_time() {
        URI address = google.begin(Guest.of(marketplace));
        assertThat(address.toString()).startsWith(marketplace.identityProvider().toString());
        Map<String, String> query = Google.query(address);
        assertThat(query)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce", "code_challenge", "client_id");
        assertThat(query.get("redirect_uri"))
                .startsWith(marketplace.storefront().toString());
        assertThat(query.get("scope").split(" ")).contains("openid", "email");
        Map<String, String> next = Google.query(google.begin(Guest.of(marketplace)));
        for (String random : new String[] {"state", "nonce", "code_challenge"}) {
            assertThat(query.get(random)).hasSizeGreaterThanOrEqualTo(43).isNotEqualTo(next.get(random));
        }
        assertThat(address.toString()).doesNotContain("client_secret");
    }

    @Test
    void a24_an_address_that_the_provider_has_not_verified_makes_no_account() {
        Person person = new Person("", people.newAddress("Un Verified"), false);
        Guest guest = Guest.of(marketplace);
        Answer answer = google.signIn(guest, person);
        assertThat(answer.problem()).as(answer.toString()).isEqualTo("identity.email-not-proven");
        assertThat(guest.cookies().has("user")).isFalse();
    }

    @Test
    void a24_check_44_the_address_of_a_local_account_does_not_open_it() {
        Member member = Member.user(marketplace, people, "Lo Cal");
        for (boolean verified : new boolean[] {true, false}) {
            Guest thief = Guest.of(marketplace);
            Answer answer = google.signIn(thief, new Person("", member.email(), verified));
            assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
            assertThat(thief.cookies().has("user")).isFalse();
        }
        Guest shouting = Guest.of(marketplace);
        google.signIn(shouting, new Person("", member.email().toUpperCase(), true))
                .must(403, 409);
        member.signIn().must(200);
    }

    @Test
    void a24_check_44_an_account_is_linked_by_its_holder_and_then_opens() {
        Member member = Member.user(marketplace, people, "Lin Ker");
        member.signIn().must(200);
        Person person = new Person("", people.newAddress("At Google"), false);
        assertThat(member.guest()
                        .post("/api/v1/google-sign-ins/links", Map.of("currentPassword", "not hers"))
                        .status())
                .isBetween(400, 499);
        google.complete(member.guest(), google.consent(google.beginLink(member.guest(), member.password()), person))
                .must(204);
        Guest other = Guest.of(marketplace);
        google.signIn(other, person).must(200);
        assertThat(id(other)).isEqualTo(id(member.guest()));
    }

    @Test
    void a24_a_changed_subject_with_the_same_address_is_somebody_else() {
        String email = people.newAddress("Sub Ject");
        Guest owner = Guest.of(marketplace);
        google.signIn(owner, new Person("", email, true)).must(200);
        Guest other = Guest.of(marketplace);
        Answer answer = google.signIn(other, new Person("another-" + email.hashCode(), email, true));
        assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
        assertThat(other.cookies().has("user")).isFalse();
    }

    @Test
    void a24_the_same_subject_with_another_address_is_the_same_account() {
        String subject = "subject-" + System.nanoTime();
        Guest first = Guest.of(marketplace);
        google.signIn(first, new Person(subject, people.newAddress("Before"), true))
                .must(200);
        Guest second = Guest.of(marketplace);
        google.signIn(second, new Person(subject, people.newAddress("After"), true))
                .must(200);
        assertThat(id(second)).isEqualTo(id(first));
    }

    @Test
    void a24_check_56_a_code_and_state_that_were_used_are_refused() {
        Guest guest = Guest.of(marketplace);
        Map<String, String> sent =
                google.consent(google.begin(guest), new Person("", people.newAddress("Re Play"), true));
        String[] cookie = guest.cookies().header();
        google.complete(guest, sent).must(200);
        Guest thief = Guest.of(marketplace);
        Answer answer = thief.post("/api/v1/google-sign-ins/completions", sentBody(sent), cookie);
        assertThat(answer.problem()).as(answer.toString()).isEqualTo("identity.sign-in-expired");
        google.begin(thief);
        refused(thief, sent);
    }

    @Test
    void a24_check_56_what_was_begun_in_one_browser_does_not_end_in_another() {
        Guest thief = Guest.of(marketplace);
        Map<String, String> sent =
                google.consent(google.begin(thief), new Person("", people.newAddress("Log In Csrf"), true));
        Guest victim = Guest.of(marketplace);
        refused(victim, sent);
        google.begin(victim);
        refused(victim, sent);
    }

    @Test
    void a24_check_56_a_code_of_another_trip_or_a_made_up_one_is_refused() {
        Guest guest = Guest.of(marketplace);
        Map<String, String> first =
                google.consent(google.begin(guest), new Person("", people.newAddress("First Trip"), true));
        Map<String, String> second =
                google.consent(google.begin(guest), new Person("", people.newAddress("Second Trip"), true));
        Map<String, String> mixed = new HashMap<>(second);
        mixed.put("code", first.get("code"));
        refused(guest, mixed);
        google.begin(guest);
        refused(guest, Map.of("code", "4/made-up", "state", second.get("state")));
        refused(guest, Map.of("code", "4/made-up", "state", "made-up"));
        refused(guest, Map.of());
    }

    private void refused(Guest guest, Map<String, String> sent) {
        Answer answer = google.complete(guest, sent);
        assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
        assertThat(guest.cookies().has("user")).isFalse();
    }

    private static Map<String, String> sentBody(Map<String, String> sent) {
        return Map.of("code", sent.get("code"), "state", sent.get("state"));
    }

    private static String id(Guest guest) {
        return guest.get("/api/v1/me").must(200).json().path("id").asText();
    }
}
