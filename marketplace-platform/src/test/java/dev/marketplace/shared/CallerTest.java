package dev.marketplace.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerTest {

    @Test
    void a_visitor_has_to_sign_in_and_who_has_another_role_may_not() {
        Caller visitor = Caller.anonymous(Scope.MAIN, "c");
        Caller seller = new Caller("sel_1", Set.of(Role.SELLER), Audience.SELLER, Scope.MAIN, "c");
        assertThatThrownBy(() -> visitor.require(Role.USER)).isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> seller.require(Role.USER)).isInstanceOf(NotAllowed.class);
        assertThat(seller.require(Role.SELLER)).isSameAs(seller);
    }

    @Test
    void the_system_is_no_admin() {
        Caller system = Caller.system("sweep", Scope.MAIN, "c");
        assertThat(system.id()).isEqualTo("system:sweep");
        assertThatThrownBy(() -> system.require(Role.ADMIN)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_second_marketplace_shares_no_name_with_the_first() {
        Scope second = new Scope("second");
        assertThat(second.database("shop")).isNotEqualTo(Scope.MAIN.database("shop"));
        assertThat(second.redisKey("a")).isNotEqualTo(Scope.MAIN.redisKey("a"));
        assertThat(second.indexFolder(Path.of("d"), "i")).isNotEqualTo(Scope.MAIN.indexFolder(Path.of("d"), "i"));
        assertThat(second.imageFolder("k")).isNotEqualTo(Scope.MAIN.imageFolder("k"));
        assertThat(second.tokenIssuer("https://x")).isNotEqualTo(Scope.MAIN.tokenIssuer("https://x"));
    }

    @Test
    void a_marketplace_name_cannot_leave_its_folder() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Scope("../x"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Scope("A"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Scope(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Scope("x".repeat(25)));
    }
}
