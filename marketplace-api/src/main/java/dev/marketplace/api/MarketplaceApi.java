package dev.marketplace.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The API's root, {@code /api/v1}. Resources and providers are found by scanning this archive. */
@ApplicationPath("/v1")
public class MarketplaceApi extends Application {

    /** Bodies are read and written by Jackson, as {@code json.JsonProvider} tells it; JSON-B stays out. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.jsonFeature", "none",
                "jersey.config.disableMoxyJson", true,
                "jersey.config.server.wadl.disableWadl", true);
    }
}
