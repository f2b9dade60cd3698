package dev.marketplace.kit.asset;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;

/** Makes the addresses by which pages refer to style sheets, scripts and pictures of ours. */
@Named("assets")
@ApplicationScoped
public class AssetView {

    @Inject
    private ServletContext context;

    private Assets assets;

    @PostConstruct
    void read() {
        assets = Assets.read(context);
    }

    /** @param name path under {@code /assets/}, e.g. {@code storefront.css} */
    public String url(String name) {
        return context.getContextPath() + "/assets/" + assets.version() + "/" + name;
    }

    public Assets files() {
        return assets;
    }
}
