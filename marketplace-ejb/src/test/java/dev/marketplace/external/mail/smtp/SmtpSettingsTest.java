package dev.marketplace.external.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marketplace.platform.config.BadSetting;
import dev.marketplace.platform.config.SettingsReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SmtpSettingsTest {

    private final Map<String, String> given = new HashMap<>();

    @Test
    void the_seeds_variables_reach_gmail_over_tls() {
        given.put("SMTP_HOST", "smtp.gmail.com");
        given.put("SMTP_PORT", "465");
        given.put("SMTP_SERVICE", "gmail");
        given.put("SMTP_USER", "agora@gmail.com");
        given.put("SMTP_PASS", "app-password");
        SmtpSettings settings = read();
        assertThat(settings.host()).isEqualTo("smtp.gmail.com");
        assertThat(settings.tls()).isTrue();
        assertThat(settings.from()).isEqualTo("agora@gmail.com");
    }

    @Test
    void a_services_name_stands_for_its_host() {
        given.put("SMTP_SERVICE", "SendGrid");
        assertThat(read().host()).isEqualTo("smtp.sendgrid.net");
        assertThat(read().tls()).isFalse();
    }

    @Test
    void a_given_host_counts_more_than_the_service() {
        given.put("SMTP_SERVICE", "gmail");
        given.put("SMTP_HOST", "relay.example.com");
        assertThat(read().host()).isEqualTo("relay.example.com");
    }

    @Test
    void neither_host_nor_known_service_is_refused() {
        assertThatThrownBy(this::read).isInstanceOf(BadSetting.class).hasMessageContaining("marketplace.smtp.host");
        given.put("SMTP_SERVICE", "pigeon");
        assertThatThrownBy(this::read)
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("Setting SMTP_SERVICE (marketplace.smtp.service)");
    }

    @Test
    void a_user_without_password_is_refused() {
        given.put("SMTP_HOST", "relay.example.com");
        given.put("SMTP_USER", "agora@example.com");
        assertThatThrownBy(this::read).isInstanceOf(BadSetting.class).hasMessageContaining("marketplace.smtp.password");
    }

    private SmtpSettings read() {
        return new SettingsReader(key -> Optional.ofNullable(given.get(key))).read(SmtpSettings.class);
    }
}
