package dev.marketplace.platform.web;

import dev.marketplace.platform.config.Setting;
import java.util.Optional;

/** How much one address, one account and everybody together may ask of this marketplace in a minute; and where. */
public record GatewaySettings(
        @Setting(
                key = "marketplace.limits.requests-per-address",
                fallback = "12000",
                unit = "requests a minute",
                reason =
                        "Pages and API calls, files not counted. An office or a carrier shares one address, so it is wide.")
        int requestsPerAddress,

        @Setting(
                key = "marketplace.limits.requests-per-account",
                fallback = "3000",
                unit = "requests a minute",
                reason = "50 a second is more than a person with many open pages needs, and stops a script gone wrong.")
        int requestsPerAccount,

        @Setting(
                key = "marketplace.limits.requests-in-total",
                fallback = "60000",
                unit = "requests a minute",
                reason = "What the nodes together can carry; raise it with their number.")
        int requestsInTotal,

        @Setting(
                key = "marketplace.limits.credentials-per-address",
                fallback = "1200",
                unit = "requests a minute",
                reason =
                        "Sign-in, registration, codes and passwords, which cost a slow hash each. Wrong passwords are counted"
                                + " more narrowly, per account.")
        int credentialsPerAddress,

        @Setting(
                key = "marketplace.limits.credentials-in-total",
                fallback = "6000",
                unit = "requests a minute",
                reason =
                        "100 a second, far above what people do: a flood from many addresses ends here, before it is hashed.")
        int credentialsInTotal,

        @Setting(
                key = "marketplace.admin.host",
                unit = "a host name without scheme and port",
                reason =
                        "The admin portal answers on this host alone, which a firewall can close to the world. Without one it"
                                + " is at /admin of every host.")
        Optional<String> adminHost) {}
