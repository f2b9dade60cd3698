package dev.marketplace.external.mail.smtp;

import dev.marketplace.platform.config.BadSetting;
import dev.marketplace.platform.config.Setting;
import java.util.Optional;

/** How to reach the mail server. */
public record SmtpSettings(
        @Setting(
                key = "marketplace.smtp.host",
                alias = "SMTP_HOST",
                unit = "a host name",
                reason = "Codes and confirmations go out through it. It may be left out if a service is named.")
        Optional<String> givenHost,

        @Setting(
                key = "marketplace.smtp.service",
                alias = "SMTP_SERVICE",
                unit = "gmail, outlook365, sendgrid, mailgun, postmark or zoho",
                reason = "A provider's name instead of its host, as the seed has it; a host that is given counts more.")
        Optional<String> service,

        @Setting(
                key = "marketplace.smtp.port",
                alias = "SMTP_PORT",
                fallback = "587",
                unit = "a port",
                reason = "465 speaks TLS from the start, others turn to it when the server offers it.")
        int port,

        @Setting(key = "marketplace.smtp.user", alias = "SMTP_USER", reason = "Signs in; without it nobody signs in.")
        Optional<String> user,

        @Setting(key = "marketplace.smtp.password", alias = "SMTP_PASS", reason = "Belongs to the user.", secret = true)
        Optional<String> password,

        @Setting(
                key = "marketplace.mail.from",
                alias = "SMTP_USER",
                fallback = "no-reply@example.com",
                unit = "an e-mail address",
                reason = "The sender of all mail.")
        String from) {

    private static final int TLS_PORT = 465;
    private static final int LAST_PORT = 65_535;

    public SmtpSettings {
        if (givenHost.isEmpty() && service.isEmpty()) {
            throw new BadSetting("marketplace.smtp.host", "it is missing, and no marketplace.smtp.service is named.");
        }
        if (givenHost.isEmpty() && WellKnownService.named(service.get()).isEmpty()) {
            throw new BadSetting(
                    "marketplace.smtp.service",
                    "\"" + service.get() + "\" is none that is known. Name the host instead.");
        }
        if (port < 1 || port > LAST_PORT) {
            throw new BadSetting("marketplace.smtp.port", "a port is a number from 1 to 65535.");
        }
        if (user.isPresent() != password.isPresent()) {
            String missing = user.isPresent() ? "marketplace.smtp.password" : "marketplace.smtp.user";
            throw new BadSetting(missing, "it is missing, user and password belong together.");
        }
    }

    /** The host that was given, or that of the service. */
    public String host() {
        return givenHost
                .or(() -> WellKnownService.named(service.orElse("")).map(WellKnownService::host))
                .orElseThrow();
    }

    /** Whether the connection speaks TLS from the start. */
    public boolean tls() {
        return port == TLS_PORT;
    }
}
