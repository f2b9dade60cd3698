package dev.marketplace.devservices.mail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A message as the API shows it; {@code headers} has the last value of each name. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Mail(
        long id,
        List<String> to,
        String from,
        String subject,
        String messageId,
        String receivedAt,
        String text,
        String html,
        Map<String, String> headers,
        List<String> attachments) {

    static Mail of(MailSummary summary, MailContent content) {
        return new Mail(
                summary.id(),
                summary.to(),
                summary.from(),
                summary.subject(),
                summary.messageId(),
                summary.receivedAt().toString(),
                content.text().orElse(null),
                content.html().orElse(null),
                content.headers().stream()
                        .collect(Collectors.toMap(
                                MailContent.MailHeader::name, MailContent.MailHeader::value, (first, last) -> last)),
                content.attachments());
    }
}
