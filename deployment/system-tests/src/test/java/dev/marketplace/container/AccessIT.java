package dev.marketplace.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marketplace.container.silent.OutspokenResource;
import dev.marketplace.container.silent.SilentResource;
import dev.marketplace.system.people.Answer;
import dev.marketplace.system.people.Http;
import dev.marketplace.system.product.Marketplace;
import dev.marketplace.system.product.SystemTest;
import org.junit.jupiter.api.Test;

/** Each method of a resource says who may call it, or the application does not start. */
@SystemTest
class AccessIT {

    private final Marketplace marketplace;
    private final Container container;

    AccessIT(Marketplace marketplace) {
        this.marketplace = marketplace;
        this.container = new Container(marketplace);
    }

    @Test
    void a_resource_with_a_method_that_says_nothing_refuses_to_deploy() {
        assertThatThrownBy(() -> container.deploy(Archives.guarded(SilentResource.class)))
                .isInstanceOf(Container.Refusal.class)
                .hasMessageContaining("SilentResource.greetsWhoever()")
                .hasMessageContaining("@PermitAll or @RolesAllowed");
        assertThat(greeting().status()).isEqualTo(404);
    }

    @Test
    void the_same_resource_deploys_once_its_method_says_so() {
        try (Container.Deployed deployed = container.deploy(Archives.guarded(OutspokenResource.class))) {
            assertThat(greeting().must(200).text()).isEqualTo("Good day");
        }
    }

    private Answer greeting() {
        return Http.get(marketplace.at("/guarded/v1/greeting"));
    }
}
