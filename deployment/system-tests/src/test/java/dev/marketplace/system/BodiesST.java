package dev.marketplace.system;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.marketplace.system.people.Answer;
import dev.marketplace.system.people.Api;
import dev.marketplace.system.people.People;
import dev.marketplace.system.product.SystemTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever body an operation is sent, it is understood or refused with a reason; it never breaks the server. */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BodiesST {

    private static final List<String> BODIES = List.of(
            "",
            "null",
            "{",
            "[null]",
            "[[]]",
            "{}",
            "\"text\"",
            "1",
            "{\"email\":{\"$ne\":\"\"},\"password\":{\"$gt\":\"\"}}",
            "{\"email\":\"somebody@example.com\",\"password\":\"x1234567\"}",
            "{\"email\":\"somebody@example.com\",\"code\":\"123456\"}",
            "{\"email\":null,\"password\":null,\"name\":null}",
            "{\"sku\":\"\\u0000\",\"quantity\":1}",
            "{\"deliveryByShop\":null,\"addressId\":\"adr_x\"}",
            "{\"deliveryByShop\":{\"x\":null},\"addressId\":\"adr_x\"}",
            "[".repeat(20_000));

    private final People people;
    private Map<String, Api> byRole;

    BodiesST(People people) {
        this.people = people;
    }

    @BeforeAll
    void everybody_signs_in() {
        byRole = Map.of(
                "user", people.shopper("Bo Dy").api(), "seller", people.potter().api(), "admin", people.admin());
    }

    static List<Operation> thatTakeJson() {
        return Operation.all().stream().filter(Operation::takesJson).toList();
    }

    @ParameterizedTest
    @MethodSource("thatTakeJson")
    void no_body_breaks_an_operation(Operation operation) {
        Api caller = operation.roles().stream().findFirst().map(byRole::get).orElseGet(people::visitor);
        assertSoftly(all -> BODIES.forEach(body -> {
            Answer answer = operation.call(caller, body, "Idempotency-Key", "a-key-of-no-importance");
            all.assertThat(answer.status()).as(shown(body) + ": " + answer).isLessThan(500);
            all.assertThat(answer.status() < 400 || !answer.problem().isEmpty())
                    .as(shown(body) + ": " + answer)
                    .isTrue();
        }));
    }

    private static String shown(String body) {
        return body.substring(0, Math.min(body.length(), 80));
    }
}
