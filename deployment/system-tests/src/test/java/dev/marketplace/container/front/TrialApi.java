package dev.marketplace.container.front;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** As the product's: resources and providers are found by scanning. */
@ApplicationPath("/v1")
public class TrialApi extends Application {

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
