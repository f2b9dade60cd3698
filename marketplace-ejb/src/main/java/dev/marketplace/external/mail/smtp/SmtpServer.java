package dev.marketplace.external.mail.smtp;

import dev.marketplace.external.mail.MailNotSent;
import dev.marketplace.external.mail.MailServer;
import dev.marketplace.external.mail.OutgoingMail;
import dev.marketplace.platform.config.SettingsReader;
import dev.marketplace.platform.correlation.Correlation;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Sends through SMTP, each mail on a connection of its own: mail is rare and a stale connection costs more. */
@ApplicationScoped
public class SmtpServer implements MailServer {

    private static final String TIMEOUT_MILLIS = "10000";

    private SmtpSettings settings;
    private Session session;

    protected SmtpServer() {}

    /** For use without a container. */
    public SmtpServer(SmtpSettings settings) {
        use(settings);
    }

    @PostConstruct
    void start() {
        use(SettingsReader.ofContainer().read(SmtpSettings.class));
    }

    private void use(SmtpSettings given) {
        settings = given;
        Properties properties = new Properties();
        String protocol = settings.tls() ? "smtps" : "smtp";
        properties.put("mail.transport.protocol", protocol);
        properties.put("mail." + protocol + ".host", settings.host());
        properties.put("mail." + protocol + ".port", Integer.toString(settings.port()));
        properties.put("mail." + protocol + ".connectiontimeout", TIMEOUT_MILLIS);
        properties.put("mail." + protocol + ".timeout", TIMEOUT_MILLIS);
        properties.put("mail." + protocol + ".writetimeout", TIMEOUT_MILLIS);
        properties.put(
                "mail." + protocol + ".auth", Boolean.toString(settings.user().isPresent()));
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put(
                "mail.smtp.starttls.required", Boolean.toString(settings.user().isPresent()));
        session = Session.getInstance(properties);
    }

    @Override
    public void send(OutgoingMail mail) throws MailNotSent {
        try (Transport transport = session.getTransport()) {
            transport.connect(settings.user().orElse(null), settings.password().orElse(null));
            MimeMessage message = message(mail);
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            throw new MailNotSent(e);
        }
    }

    private MimeMessage message(OutgoingMail mail) throws MessagingException {
        MimeMessage message = new OurMessage(session, mail.messageId());
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setHeader("Content-Language", mail.language());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader(Correlation.HEADER, mail.correlationId());
        MimeMultipart parts = new MimeMultipart("alternative");
        parts.addBodyPart(part(mail.text(), "text/plain"));
        parts.addBodyPart(part(mail.html(), "text/html"));
        message.setContent(parts);
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String content, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(content, type + "; charset=UTF-8");
        return part;
    }

    /** A message that keeps the id that we gave it. */
    private static final class OurMessage extends MimeMessage {

        private final String id;

        OurMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
