package dev.marketplace.external.mail.smtp;

import java.util.Arrays;
import java.util.Optional;

/** Mail providers by the names that Nodemailer, the seed's library, gives them; they take mail on 465 and 587 alike. */
enum WellKnownService {
    GMAIL("smtp.gmail.com"),
    OUTLOOK365("smtp.office365.com"),
    SENDGRID("smtp.sendgrid.net"),
    MAILGUN("smtp.mailgun.org"),
    POSTMARK("smtp.postmarkapp.com"),
    ZOHO("smtp.zoho.com");

    private final String host;

    WellKnownService(String host) {
        this.host = host;
    }

    String host() {
        return host;
    }

    /** In any case. */
    static Optional<WellKnownService> named(String name) {
        return Arrays.stream(values())
                .filter(service -> service.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
