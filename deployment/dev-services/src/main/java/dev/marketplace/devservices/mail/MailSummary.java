package dev.marketplace.devservices.mail;

import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * What a list shows of a message.
 *
 * @param id rises with each message
 * @param to the envelope's recipients
 * @param from as the message says, decoded; empty if it does not
 * @param subject decoded; empty if there is none
 * @param messageId with its angle brackets; empty if there is none
 * @param receivedAt by the demo's clock
 */
record MailSummary(long id, List<String> to, String from, String subject, String messageId, Instant receivedAt) {

    static final String RECEIVED_AT = "X-Marketplace-Received-At";
    static final String ENVELOPE_TO = "X-Marketplace-Envelope-To";

    boolean isTo(String address) {
        return to.stream().anyMatch(address::equalsIgnoreCase);
    }

    static MailSummary of(long id, InternetHeaders headers) {
        return new MailSummary(
                id,
                Arrays.stream(header(headers, ENVELOPE_TO).split(","))
                        .map(String::strip)
                        .filter(address -> !address.isEmpty())
                        .toList(),
                header(headers, "From"),
                header(headers, "Subject"),
                header(headers, "Message-ID"),
                Instant.parse(header(headers, RECEIVED_AT)));
    }

    /** The first of its name, since ours stand before whatever the sender wrote. */
    private static String header(InternetHeaders headers, String name) {
        String raw = headers.getHeader(name, null);
        return raw == null ? "" : decoded(raw);
    }

    /** Unfolded, and encoded words in plain; left as it is where its encoding is unknown. */
    static String decoded(String raw) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(raw)).strip();
        } catch (UnsupportedEncodingException e) {
            return raw.strip();
        }
    }
}
