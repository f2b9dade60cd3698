package dev.marketplace.external.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.marketplace.external.mail.MailNotSent;
import dev.marketplace.external.mail.OutgoingMail;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpServerTest {

    private final GreenMail mailbox = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        mailbox.start();
    }

    @AfterEach
    void stop() {
        mailbox.stop();
    }

    @Test
    void a_mail_arrives_as_text_and_html_with_the_id_that_we_gave_it() throws Exception {
        server().send(mail("lena@example.com", "Ihre Bestellung – شكرا"));
        MimeMessage arrived = mailbox.getReceivedMessages()[0];
        assertThat(arrived.getMessageID()).isEqualTo("<mail_1@agora.example>");
        assertThat(arrived.getSubject()).isEqualTo("Ihre Bestellung – شكرا");
        assertThat(arrived.getFrom()[0]).hasToString("no-reply@agora.example");
        assertThat(arrived.getAllRecipients()).extracting(Object::toString).containsExactly("lena@example.com");
        assertThat(arrived.getHeader("X-Correlation-ID")[0]).isEqualTo("cor_1");
        MimeMultipart parts = (MimeMultipart) arrived.getContent();
        assertThat(parts.getBodyPart(0).getContent()).asString().contains("Grüße");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
    }

    @Test
    void the_same_mail_again_has_the_same_id() throws Exception {
        server().send(mail("lena@example.com", "Hello"));
        server().send(mail("lena@example.com", "Hello"));
        assertThat(mailbox.getReceivedMessages())
                .extracting(MimeMessage::getMessageID)
                .containsOnly("<mail_1@agora.example>");
    }

    @Test
    void a_line_break_in_a_subject_adds_no_receiver() throws Exception {
        server().send(mail("lena@example.com", "Hello\r\nBcc: evil@example.com\r\n\r\nBody"));
        MimeMessage arrived = mailbox.getReceivedMessages()[0];
        assertThat(arrived.getRecipients(Message.RecipientType.BCC)).isNull();
        assertThat(mailbox.getReceivedMessages()).hasSize(1);
    }

    @Test
    void an_address_that_is_none_and_a_server_that_is_away_are_told() {
        SmtpServer server = server();
        assertThatThrownBy(() -> server.send(mail("a@b.c, d@e.f", "Hello"))).isInstanceOf(MailNotSent.class);
        assertThatThrownBy(() -> server.send(mail("not an address", "Hello"))).isInstanceOf(MailNotSent.class);
        mailbox.stop();
        assertThatThrownBy(() -> server.send(mail("lena@example.com", "Hello"))).isInstanceOf(MailNotSent.class);
    }

    private SmtpServer server() {
        return new SmtpServer(new SmtpSettings(
                Optional.of("127.0.0.1"),
                Optional.empty(),
                mailbox.getSmtp().getPort(),
                Optional.empty(),
                Optional.empty(),
                "no-reply@agora.example"));
    }

    private static OutgoingMail mail(String to, String subject) {
        return new OutgoingMail("mail_1@agora.example", to, subject, "Grüße", "<p>Grüße</p>", "de", "cor_1");
    }
}
