package dev.marketplace.devservices.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

/** Takes a message apart for showing. */
final class MailParser {

    private static final int MAX_DEPTH = 10;
    private static final Session SESSION = Session.getInstance(new Properties());

    private MailParser() {}

    /** Reads no further than the empty line after the headers. */
    static InternetHeaders headersOf(InputStream message) throws IOException {
        try {
            return new InternetHeaders(message, true);
        } catch (MessagingException e) {
            throw new IOException("The message's headers cannot be read", e);
        }
    }

    /** @throws IllegalArgumentException when it is no message by RFC 5322 and MIME */
    static MailContent parse(byte[] bytes) {
        try {
            MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
            MailContent.Collector parts = new MailContent.Collector();
            collect(message, parts, 0);
            return parts.content(headers(message));
        } catch (MessagingException e) {
            throw new IllegalArgumentException("The message cannot be read: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<MailContent.MailHeader> headers(MimeMessage message) throws MessagingException {
        List<MailContent.MailHeader> headers = new ArrayList<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.add(new MailContent.MailHeader(header.getName(), MailSummary.decoded(header.getValue())));
        }
        return headers;
    }

    private static void collect(Part part, MailContent.Collector parts, int depth)
            throws MessagingException, IOException {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("The message is nested too deeply");
        }
        if (part.isMimeType("multipart/*")) {
            Multipart all = (Multipart) part.getContent();
            for (int i = 0; i < all.getCount(); i++) {
                BodyPart each = all.getBodyPart(i);
                collect(each, parts, depth + 1);
            }
        } else if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || !part.isMimeType("text/*")) {
            String name = part.getFileName() == null ? part.getContentType() : part.getFileName();
            parts.attachment(MailSummary.decoded(name));
        } else if (part.isMimeType("text/html")) {
            parts.html(String.valueOf(part.getContent()));
        } else {
            parts.text(String.valueOf(part.getContent()));
        }
    }
}
