package dev.marketplace.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The API's root, {@code /api/v1}. Resources and providers are found by scanning this archive. */
@ApplicationPath("/v1")
public class MarketplaceApi extends Application {

    /** Bodies are read and written by Jackson, configured in {@code json}; Jersey's own choice stays out. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.jsonFeature", "JacksonFeature",
                "jersey.config.disableMoxyJson", true,
                "jersey.config.server.wadl.disableWadl", true);
    }
}
