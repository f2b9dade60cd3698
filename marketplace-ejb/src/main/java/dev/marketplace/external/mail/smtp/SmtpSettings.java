package dev.marketplace.external.mail.smtp;

import dev.marketplace.platform.config.Setting;
import java.util.Optional;

/** How to reach the mail server. */
public record SmtpSettings(
        @Setting(
                        key = "marketplace.smtp.host",
                        alias = "SMTP_HOST",
                        unit = "a host name",
                        reason = "Codes and confirmations go out through it.")
                String host,
        @Setting(
                        key = "marketplace.smtp.port",
                        alias = "SMTP_PORT",
                        fallback = "587",
                        unit = "a port",
                        reason = "465 speaks TLS from the start, others turn to it when the server offers it.")
                int port,
        @Setting(
                        key = "marketplace.smtp.user",
                        alias = "SMTP_USER",
                        reason = "Signs in; without it nobody signs in.")
                Optional<String> user,
        @Setting(
                        key = "marketplace.smtp.password",
                        alias = "SMTP_PASS",
                        reason = "Belongs to the user.",
                        secret = true)
                Optional<String> password,
        @Setting(
                        key = "marketplace.mail.from",
                        alias = "SMTP_USER",
                        fallback = "no-reply@example.com",
                        unit = "an e-mail address",
                        reason = "The sender of all mail.")
                String from) {

    private static final int TLS_PORT = 465;

    /** Whether the connection speaks TLS from the start. */
    public boolean tls() {
        return port == TLS_PORT;
    }
}
