package dev.marketplace.kit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the site calls itself. Pages ask here and know no name of their own. */
@Named("site")
@ApplicationScoped
public class SiteFace {

    private final Config config = ConfigProvider.getConfig();

    /** The brand, e.g. {@code Agora}. */
    public String getName() {
        return setting("marketplace.site.name", "Agora");
    }

    /** The company behind it, for the footer. */
    public String getCompany() {
        return setting("marketplace.site.company", getName());
    }

    /** The path of the logo in a box of 24 by 26, drawn in the brand's colour. */
    public String getLogoPath() {
        return "M1 26V12a11 11 0 0 1 22 0v14h-6.5V12a4.5 4.5 0 0 0-9 0v14Z";
    }

    private String setting(String key, String fallback) {
        return config.getOptionalValue(key, String.class).orElse(fallback);
    }
}
