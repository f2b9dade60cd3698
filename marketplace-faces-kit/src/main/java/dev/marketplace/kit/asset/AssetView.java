package dev.marketplace.kit.asset;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Makes the addresses by which pages refer to style sheets, scripts and pictures of ours. */
@Named("assets")
@RequestScoped
public class AssetView {

    @Inject
    private HttpServletRequest request;

    /** @param name path under {@code /assets/}, e.g. {@code storefront.css} */
    public String url(String name) {
        String version = Assets.of(request.getServletContext()).version();
        return request.getContextPath() + "/assets/" + version + "/" + name;
    }
}
