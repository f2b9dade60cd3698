package dev.marketplace.system.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.system.people.Http;
import dev.marketplace.system.product.Marketplace;
import dev.marketplace.system.product.OwnDomain;
import dev.marketplace.system.product.OwnDomain.Outcome;
import dev.marketplace.system.product.SystemTest;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** On an operator's own domain {@code asadmin deploy} says which setting is wrong, and works once none is. */
@SystemTest
@Tag("drill")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnDomainST {

    private static final String MONGODB = "marketplace.mongodb.uri";
    private static final String PORT = "marketplace.smtp.port";
    private static final String CURRENCY = "marketplace.currency";

    private final OwnDomain domain;

    OwnDomainST(Marketplace marketplace) {
        domain = marketplace.makeOwnDomain(Set.of(MONGODB, PORT, CURRENCY));
    }

    @BeforeEach
    void configureWell() {
        domain.configure(MONGODB, domain.good(MONGODB));
        domain.configure(PORT, domain.good(PORT));
        domain.configure(CURRENCY, "EUR");
    }

    @AfterAll
    void stop() {
        domain.close();
    }

    @Test
    void row_122_a_mongodb_that_does_not_answer_is_named_by_the_deployment() {
        domain.configure(MONGODB, "mongodb://127.0.0.1:" + OwnDomain.freePort() + "/shop");

        Outcome deployment = domain.deploy();

        assertThat(deployment.succeeded()).isFalse();
        assertThat(deployment.output()).contains("Setting " + MONGODB);
    }

    @Test
    void row_122_a_setting_that_is_missing_is_named_by_the_deployment() {
        domain.forget(MONGODB);

        Outcome deployment = domain.deploy();

        assertThat(deployment.succeeded()).isFalse();
        assertThat(deployment.output()).contains("Setting " + MONGODB + ": it is missing");
    }

    @Test
    void row_122_every_bad_value_is_named_by_the_deployment() {
        domain.configure(PORT, "70000");
        domain.configure(CURRENCY, "EURO");

        Outcome deployment = domain.deploy();

        assertThat(deployment.succeeded()).isFalse();
        assertThat(deployment.output()).contains("Setting " + PORT, "Setting " + CURRENCY);
    }

    @Test
    void row_125_with_good_settings_the_documented_commands_deploy_it() {
        assertThat(domain.deploy()).matches(Outcome::succeeded);

        assertThat(Http.get(domain.at("/api/v1/site")).status()).isEqualTo(200);
        assertThat(Http.get(domain.at("/")).status()).isEqualTo(200);
        assertThat(domain.asadmin("undeploy", "marketplace")).matches(Outcome::succeeded);
    }
}
