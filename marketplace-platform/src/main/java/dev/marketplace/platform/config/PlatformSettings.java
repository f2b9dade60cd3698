package dev.marketplace.platform.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/** What concerns the installation as a whole. */
public record PlatformSettings(
        @Setting(
                key = "marketplace.mode",
                fallback = "production",
                unit = "production or demo",
                reason = "Production refuses stand-ins and a moved clock; only the launcher sets demo.")
        Mode mode,

        @Setting(
                key = "marketplace.base-url",
                alias = {"NEXT_PUBLIC_SERVER_URI", "NEXT_PUBLIC_USER_UI_LINK"},
                unit = "an address such as https://shop.example.com, no slash at its end",
                reason = "Links in mails, the payment provider's way back and the check of a request's origin use it.")
        URI baseUrl,

        @Setting(
                key = "marketplace.node.role",
                fallback = "all",
                unit = "all or api",
                reason = "A node that only answers the API runs no jobs and joins no consumer group.")
        NodeRole nodeRole,

        @Setting(
                key = "marketplace.data.dir",
                unit = "a folder",
                reason = "Each node keeps its search index there; it can be lost and is then made anew.")
        Path dataFolder,

        @Setting(
                key = "marketplace.time-zone",
                fallback = "UTC",
                unit = "a time zone of the IANA database",
                reason = "Business days and statements are reckoned in it, so that they do not depend on a server.")
        ZoneId timeZone,

        @Setting(
                key = "marketplace.clock.url",
                unit = "an address that answers {\"offsetMillis\": n}",
                reason = "The demo's movable clock. Production refuses it.")
        Optional<URI> clockUrl) {

    public PlatformSettings {
        if (mode == Mode.PRODUCTION && clockUrl.isPresent()) {
            throw new BadSetting("marketplace.clock.url", "a movable clock is for the demo only, take it out.");
        }
        if (mode == Mode.PRODUCTION && !"https".equals(baseUrl.getScheme())) {
            throw new BadSetting("marketplace.base-url", "production needs an https address.");
        }
        if (baseUrl.toString().endsWith("/")) {
            throw new BadSetting("marketplace.base-url", "leave out the slash at its end.");
        }
    }

    public boolean demo() {
        return mode == Mode.DEMO;
    }
}
