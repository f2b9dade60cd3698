package dev.marketplace.system.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marketplace.system.people.Answer;
import dev.marketplace.system.people.Crowd;
import dev.marketplace.system.people.People;
import dev.marketplace.system.product.Marketplace;
import dev.marketplace.system.product.SystemTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A shopper's delivery addresses. */
@SystemTest
class AddressesST {

    private static final String PATH = "/api/v1/addresses";

    private final Member shopper;
    private final Member other;

    AddressesST(Marketplace marketplace, People people) {
        shopper = Member.user(marketplace, people, "Ad Dress");
        other = Member.user(marketplace, people, "Some Other");
        shopper.signIn().must(200);
        other.signIn().must(200);
    }

    @Test
    void row_46_exactly_one_is_the_default_whatever_is_added_changed_and_removed() {
        assertThat(list()).isEmpty();
        String home = add("Home", false);
        assertDefault(home);
        String work = add("Work", true);
        assertDefault(work);
        String more = add("Other", false);
        assertDefault(work);
        shopper.guest().put(PATH + "/" + more, address("Other", true)).must(200);
        assertDefault(more);
        shopper.guest().put(PATH + "/" + more, address("Other", false)).must(200);
        assertDefault(more);
        shopper.guest().delete(PATH + "/" + more).must(204);
        assertThat(defaults()).hasSize(1);
        shopper.guest().delete(PATH + "/" + defaults().get(0)).must(204);
        assertThat(defaults()).hasSize(1);
        shopper.guest().delete(PATH + "/" + defaults().get(0)).must(204);
        assertThat(list()).isEmpty();
    }

    @Test
    void row_46_exactly_one_is_the_default_when_several_are_added_at_once() {
        Crowd.atOnce(
                6, number -> shopper.guest().post(PATH, address("Home", true)).must(201));
        assertThat(list()).hasSize(6);
        assertThat(defaults()).hasSize(1);
    }

    @Test
    void row_46_check_50_nobody_touches_the_address_of_another() {
        String home = add("Home", false);
        other.guest().put(PATH + "/" + home, address("Work", true)).must(404);
        other.guest().delete(PATH + "/" + home).must(404);
        other.guest().delete("/api/delete-address/" + home).must(404);
        assertThat(other.guest().get(PATH).text()).doesNotContain(home);
        assertThat(list()).hasSize(1);
        assertThat(list().get(0).path("label").asText()).isEqualTo("Home");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Palace", "home\\n", "", "user"})
    void row_46_there_are_three_labels(String label) {
        Answer answer = shopper.guest().post(PATH, address("Home", false).replace("Home", label));
        assertThat(answer.must(400).text()).contains("label");
    }

    private String add(String label, boolean isDefault) {
        return shopper.guest()
                .post(PATH, address(label, isDefault))
                .must(201)
                .json()
                .path("id")
                .asText();
    }

    private static String address(String label, boolean isDefault) {
        return "{\"label\":\"" + label + "\",\"name\":\"Ad Dress\",\"street\":\"Rua 1\",\"city\":\"Porto\","
                + "\"zip\":\"4050\",\"country\":\"PT\",\"isDefault\":" + isDefault + "}";
    }

    private List<JsonNode> list() {
        return StreamSupport.stream(shopper.guest().get(PATH).must(200).json().spliterator(), false)
                .toList();
    }

    private List<String> defaults() {
        return list().stream()
                .filter(address -> address.path("isDefault").asBoolean())
                .map(address -> address.path("id").asText())
                .toList();
    }

    private void assertDefault(String id) {
        assertThat(defaults()).containsExactly(id);
    }
}
