package dev.marketplace.identity.boundary;

import static dev.marketplace.identity.IdentityRoom.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marketplace.identity.IdentityRoom;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.NotFound;
import dev.marketplace.shared.NotSignedIn;
import dev.marketplace.shared.Role;
import dev.marketplace.testing.Parallel;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Row 46: exactly one address is the default, always. */
class AddressesTest {

    private final IdentityRoom room = new IdentityRoom();
    private Caller lena;

    @BeforeEach
    void account() {
        room.account("lena@example.com", Role.USER);
        lena = room.signedIn(Audience.USER, "lena@example.com");
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void row_046_the_first_is_the_default_until_another_is_chosen() {
        AddressView home = room.addresses.add(lena, address("Home", false));
        assertThat(home.isDefault()).isTrue();
        tick();
        AddressView work = room.addresses.add(lena, address("Work", false));
        assertThat(work.isDefault()).isFalse();
        tick();
        AddressView other = room.addresses.add(lena, address("Other", true));
        assertThat(defaults()).containsExactly(other.id());
        tick();
        room.addresses.makeDefault(lena, work.id());
        assertThat(defaults()).containsExactly(work.id());
        room.addresses.remove(lena, work.id());
        assertThat(defaults()).as("the one before").containsExactly(other.id());
        room.addresses.remove(lena, other.id());
        assertThat(defaults()).containsExactly(home.id());
    }

    @Test
    void row_046_a_changed_address_keeps_its_id_and_its_place() {
        AddressView home = room.addresses.add(lena, address("Home", false));
        tick();
        AddressView work = room.addresses.add(lena, address("Work", false));
        AddressView changed = room.addresses.change(
                lena, home.id(), new AddAddress("Other", "Kim", "Ring 1", "Graz", "8010", "AT", false));
        assertThat(changed).isEqualTo(new AddressView(home.id(), "Other", "Kim", "Ring 1", "Graz", "8010", "AT", true));
        tick();
        assertThat(room.addresses.change(lena, work.id(), address("Work", true)).isDefault())
                .isTrue();
        assertThat(defaults()).containsExactly(work.id());
    }

    @Test
    void row_046_many_at_once_leave_one_default() {
        Parallel.run(8, i -> room.addresses.add(lena, address("Home", true)));
        assertThat(defaults()).hasSize(1);
    }

    @Test
    void what_is_somebody_elses_or_no_address_is_refused() {
        AddressView home = room.addresses.add(lena, address("Home", false));
        room.account("kim@example.com", Role.USER);
        Caller kim = room.signedIn(Audience.USER, "kim@example.com");
        assertThatThrownBy(() -> room.addresses.find(kim, home.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> room.addresses.remove(kim, home.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> room.addresses.makeDefault(kim, home.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> room.addresses.change(kim, home.id(), address("Home", true)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> room.addresses.add(lena, address("Castle", false)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> room.addresses.add(
                        lena, new AddAddress("Home", "a\r\nBcc: b", "Ring 1", "Graz", "8010", "AT", false)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> room.addresses.list(VISITOR)).isInstanceOf(NotSignedIn.class);
    }

    private List<String> defaults() {
        return room.addresses.list(lena).stream()
                .filter(AddressView::isDefault)
                .map(AddressView::id)
                .toList();
    }

    private void tick() {
        room.clock.advance(Duration.ofSeconds(1));
    }

    private static AddAddress address(String label, boolean isDefault) {
        return new AddAddress(label, "Lena", "Neubaugasse 18", "Vienna", "1070", "AT", isDefault);
    }
}
