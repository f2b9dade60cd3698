package dev.marketplace.external.image.imagekit;

import dev.marketplace.platform.config.Setting;
import java.net.URI;

/** How to reach ImageKit. */
public record ImageKitSettings(
        @Setting(
                key = "marketplace.imagekit.private-key",
                alias = "IMAGEKIT_PRIVATE_KEY",
                reason = "Authorises uploads and deletions.",
                secret = true)
        String privateKey,

        @Setting(
                key = "marketplace.imagekit.public-key",
                alias = "IMAGEKIT_PUBLIC_KEY",
                reason = "Names the account in uploads from browsers.")
        String publicKey,

        @Setting(
                key = "marketplace.imagekit.url-endpoint",
                unit = "an address such as https://ik.imagekit.io/your_id, no slash at its end",
                reason = "Pages load pictures from it.")
        URI urlEndpoint,

        @Setting(
                key = "marketplace.imagekit.base-url",
                fallback = "https://upload.imagekit.io",
                unit = "an address, no slash at its end",
                reason = "Uploads go there; the demo names its sandbox here.")
        URI uploadBase,

        @Setting(
                key = "marketplace.imagekit.api-url",
                fallback = "https://api.imagekit.io",
                unit = "an address, no slash at its end",
                reason =
                        "Everything else goes there. If base-url names another host than ImageKit's, that counts here too.")
        URI apiBase) {

    private static final String UPLOAD_HOST = "upload.imagekit.io";

    /** Where files are managed: the sandbox serves both. */
    public URI managementBase() {
        return UPLOAD_HOST.equals(uploadBase.getHost()) ? apiBase : uploadBase;
    }
}
