package dev.marketplace.system.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.system.people.Api;
import dev.marketplace.system.people.Api.Login;
import dev.marketplace.system.people.Http;
import dev.marketplace.system.people.People;
import dev.marketplace.system.people.Shopper;
import dev.marketplace.system.product.Marketplace;
import dev.marketplace.system.product.Processes;
import dev.marketplace.system.product.SystemTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/**
 * The server starts again and again, and each time every context root knows who asks. Application servers have lost an
 * application's security or beans at one restart of several, see payara/Payara#5195.
 */
@SystemTest
@Tag("drill")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(Integer.MAX_VALUE)
class TenStartsST {

    private final Marketplace marketplace;
    private final Shopper shopper;
    private final Login seller;
    private final Login admin;

    TenStartsST(Marketplace marketplace, People people) {
        this.marketplace = marketplace;
        shopper = people.shopper("Tess Restart");
        seller = people.potter().login();
        admin = people.adminLogin();
    }

    @RepeatedTest(10)
    void after_each_start_a_signed_in_request_to_each_root_works(RepetitionInfo repetition) {
        Processes processes = marketplace.processes();
        // in turn as a crash ends it and as an operator does
        long former = repetition.getCurrentRepetition() % 2 == 0 ? processes.kill("payara") : processes.end("payara");
        processes.awaitRevival("payara", former);

        Login buyer = new Login("user", shopper.email(), shopper.password());
        assertThat(shopper.api().get("/me").must(200).json().path("email").asText())
                .isEqualTo(shopper.email());
        mustBeKnown("/profile", buyer);
        mustBeKnown("/seller/orders", seller);
        mustBeKnown("/admin/orders", admin);
    }

    /** Whoever is not signed in is led to the sign-in page. */
    private void mustBeKnown(String page, Login login) {
        String token = Api.of(marketplace, login).token();
        assertThat(Http.get(marketplace.at(page), "Cookie", login.audience() + "=" + token)
                        .status())
                .as(page)
                .isEqualTo(200);
        assertThat(Http.get(marketplace.at(page)).status())
                .as("%s without a session", page)
                .isBetween(300, 399);
    }
}
