package dev.marketplace.administration;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marketplace.administration.boundary.Operations;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.NotAllowed;
import dev.marketplace.shared.NotSignedIn;
import dev.marketplace.shared.Role;
import dev.marketplace.shared.Scope;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OperationsTest {

    private final Operations operations = new Operations();

    @Test
    void a_visitor_neither_sees_nor_starts_a_job() {
        Caller visitor = Caller.anonymous(Scope.MAIN, "a-request");
        assertThatThrownBy(() -> operations.jobs(visitor)).isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> operations.run(visitor, "relay")).isInstanceOf(NotSignedIn.class);
    }

    @Test
    void a_seller_neither_sees_nor_starts_a_job() {
        Caller seller = new Caller("a-seller", Set.of(Role.SELLER), Audience.SELLER, Scope.MAIN, "a-request");
        assertThatThrownBy(() -> operations.jobs(seller)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> operations.run(seller, "relay")).isInstanceOf(NotAllowed.class);
    }
}
