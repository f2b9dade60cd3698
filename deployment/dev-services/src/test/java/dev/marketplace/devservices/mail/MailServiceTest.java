package dev.marketplace.devservices.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marketplace.devservices.DevServicesProcess;
import dev.marketplace.devservices.Http;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailServiceTest {

    private static final String TEXT =
            "Hallo Jörg,\r\n.a dot begins this line\r\nhttp://localhost:8080/order/ord_1.\r\n";

    private static final String HTML = "<html><head></head><body><h1>Grüße</h1><script>alert(1)</script>"
            + "<a href=\"http://localhost:8080/order/ord_1?a=1&amp;b=2\">Order</a></body></html>";

    @TempDir
    Path dataFolder;

    @Test
    void accepted_mail_survives_kills_and_later_mail_gets_later_ids() throws Exception {
        try (DevServicesProcess services = DevServicesProcess.start(dataFolder, "mail")) {
            send(services, "lena@example.com", "Ihr Code: 123456 für Größe 42");
            services.kill();
        }
        try (DevServicesProcess services = DevServicesProcess.start(dataFolder, "mail")) {
            send(services, "jo@example.com", "second");
            services.kill();
        }
        try (DevServicesProcess services = DevServicesProcess.start(dataFolder, "mail")) {
            JsonNode all = mail(services, "");
            assertThat(all.findValuesAsText("subject")).containsExactly("Ihr Code: 123456 für Größe 42", "second");
            JsonNode first = all.get(0);
            assertThat(first.get("to").get(0).asText()).isEqualTo("lena@example.com");
            assertThat(first.get("from").asText()).isEqualTo("Agora <no-reply@agora.example>");
            assertThat(first.get("text").asText()).isEqualTo(TEXT);
            assertThat(first.get("html").asText()).contains("<h1>Grüße</h1>");
            assertThat(first.get("headers").get("X-Correlation-Id").asText()).isEqualTo("c-1");
            assertThat(first.get("messageId").asText()).matches("<.+@.+>");

            assertThat(mail(services, "?to=JO@example.com").findValuesAsText("subject"))
                    .containsExactly("second");
            assertThat(mail(services, "?after=" + first.get("id").asLong()).findValuesAsText("subject"))
                    .containsExactly("second");
            assertThat(mail(services, "?to=nobody@example.com")).isEmpty();
        }
    }

    @Test
    void the_pages_show_the_mail_and_let_it_do_nothing() throws Exception {
        try (DevServicesProcess services = DevServicesProcess.start(dataFolder, "mail")) {
            send(services, "lena@example.com", "<b>bold</b> & more");
            long id = mail(services, "").get(0).get("id").asLong();

            assertThat(page(services, "/mail").body())
                    .contains("&lt;b&gt;bold&lt;/b&gt; &amp; more", "<meta http-equiv=\"refresh\"")
                    .doesNotContain("<script");
            assertThat(page(services, "/mail/" + id).body())
                    .contains("href=\"http://localhost:8080/order/ord_1?a=1&amp;b=2\"", "c-1", "sandbox=")
                    .doesNotContain("<script>alert");
            HttpResponse<String> html = page(services, "/mail/" + id + "/html");
            assertThat(html.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .startsWith("sandbox ")
                            .contains("default-src 'none'")
                            .doesNotContain("allow-scripts"));
            assertThat(html.body()).contains("<base target=\"_blank\">");
            assertThat(page(services, "/mail/" + (id + 1)).statusCode()).isEqualTo(404);
            assertThat(page(services, "/api/mail?after=x").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void mail_that_cannot_be_kept_is_not_accepted() throws Exception {
        try (DevServicesProcess services = DevServicesProcess.start(dataFolder, "mail")) {
            Files.delete(dataFolder.resolve("mail"));

            assertThatThrownBy(() -> send(services, "lena@example.com", "lost")).hasMessageContaining("451");
            assertThat(mail(services, "")).isEmpty();
        }
    }

    @Test
    void deleting_spares_what_came_after_the_page_was_shown() throws Exception {
        try (DevServicesProcess services = DevServicesProcess.start(dataFolder, "mail")) {
            send(services, "lena@example.com", "seen");
            send(services, "lena@example.com", "new");
            long seen = mail(services, "").get(0).get("id").asLong();

            Http.send(
                    "POST",
                    services.console().resolve("/mail/delete"),
                    "newest=" + seen,
                    "Content-Type",
                    "application/x-www-form-urlencoded");
            assertThat(mail(services, "").findValuesAsText("subject")).containsExactly("new");
            try (Stream<Path> files = Files.list(dataFolder.resolve("mail"))) {
                assertThat(files).hasSize(1);
            }
        }
    }

    private static void send(DevServicesProcess services, String to, String subject) throws Exception {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", services.setting("marketplace.smtp.host"));
        properties.put("mail.smtp.port", services.setting("marketplace.smtp.port"));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("Agora <no-reply@agora.example>"));
        message.setRecipient(RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        message.setHeader("X-Correlation-Id", "c-1");
        message.setHeader("X-Marketplace-Received-At", "a sender may write this too");
        message.setContent(new MimeMultipart("alternative", part(TEXT, "plain"), part(HTML, "html")));
        Transport.send(message);
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, "UTF-8", subtype);
        return part;
    }

    private static JsonNode mail(DevServicesProcess services, String query) throws Exception {
        return Http.json(Http.get(URI.create(services.console().resolve("/api/mail") + query)));
    }

    private static HttpResponse<String> page(DevServicesProcess services, String path) throws Exception {
        return Http.get(services.console().resolve(path), "Accept", "text/html");
    }
}
