package dev.marketplace.administration.control;

import dev.marketplace.platform.health.HealthChecks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Each dependency with its state, for the operators' listener, where the server answers MicroProfile Health. */
@Readiness
@ApplicationScoped
public class DependenciesCheck implements HealthCheck {

    private static final String UP = "up";

    @Inject
    private HealthChecks checks;

    @Override
    public HealthCheckResponse call() {
        Map<String, String> results = checks.run();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("marketplace")
                .status(results.values().stream().allMatch(UP::equals));
        results.forEach(response::withData);
        return response.build();
    }
}
