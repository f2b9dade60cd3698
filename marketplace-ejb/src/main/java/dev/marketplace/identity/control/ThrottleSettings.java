package dev.marketplace.identity.control;

import dev.marketplace.platform.config.Setting;

/** How often one may try. */
public record ThrottleSettings(
        @Setting(
                key = "marketplace.limits.sign-ins-per-address",
                fallback = "100",
                unit = "failed tries in 15 minutes",
                reason = "One address stands for a whole office at times, and for a flood at others.")
        int signInsPerAddress,

        @Setting(
                key = "marketplace.limits.sign-ins-per-minute",
                fallback = "1200",
                unit = "tries in a minute",
                reason = "Sign-ins in all, whoever tries: a guess spread over many addresses and accounts ends here.")
        int signInsPerMinute,

        @Setting(
                key = "marketplace.limits.codes-per-address",
                fallback = "300",
                unit = "codes in an hour",
                reason = "Nobody can have us mail codes to the whole world from one address.")
        int codesPerAddress) {}
