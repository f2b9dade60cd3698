package dev.marketplace.kit.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToastTest {

    @Test
    void a_message_survives_the_redirect() {
        Toast toast = Toast.bad("Only 2 left").with("/cart", "See the cart");
        assertThat(Toast.read(toast.write())).isEqualTo(toast);
    }

    @Test
    void a_message_that_was_cut_is_still_shown() {
        String cut = Toast.good("In your cart").with("/cart", "See").write().substring(0, 12);
        assertThat(Toast.read(cut).text()).contains("In your");
    }
}
