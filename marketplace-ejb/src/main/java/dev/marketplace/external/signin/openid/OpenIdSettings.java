package dev.marketplace.external.signin.openid;

import dev.marketplace.platform.config.BadSetting;
import dev.marketplace.platform.config.Mode;
import dev.marketplace.platform.config.Setting;
import java.net.URI;
import java.util.Optional;

/** How the sign-in provider is reached. Without a client there is none, and pages do not offer it. */
public record OpenIdSettings(
        @Setting(
                key = "marketplace.google.issuer",
                fallback = "https://accounts.google.com",
                unit = "an address, no slash at its end",
                reason = "Who vouches for people; the demo names its stand-in here. Production takes only https.")
        URI issuer,

        @Setting(
                key = "marketplace.google.client-id",
                unit = "…apps.googleusercontent.com",
                reason = "Names this marketplace to the provider. Without it nobody can sign in that way.")
        Optional<String> clientId,

        @Setting(
                key = "marketplace.google.client-secret",
                reason = "Proves to the provider that it is this marketplace. Goes with the client's id.",
                secret = true)
        Optional<String> clientSecret,

        @Setting(
                key = "marketplace.google.connect-timeout-millis",
                fallback = "3000",
                unit = "milliseconds",
                reason = "Somebody waits before a page; the library itself would wait for ever.")
        int connectTimeoutMillis,

        @Setting(
                key = "marketplace.google.read-timeout-millis",
                fallback = "5000",
                unit = "milliseconds",
                reason = "Somebody waits before a page; the library itself would wait for ever.")
        int readTimeoutMillis) {

    /** @throws BadSetting if half of it is given, or production would trust what anybody on the way can change */
    OpenIdSettings checkedFor(Mode mode) {
        if (clientId.isPresent() && clientSecret.isEmpty()) {
            throw new BadSetting("marketplace.google.client-secret", "it is missing, but there is a client-id.");
        }
        if (mode == Mode.PRODUCTION && !"https".equals(issuer.getScheme())) {
            throw new BadSetting("marketplace.google.issuer", "production needs an https address.");
        }
        return this;
    }
}
