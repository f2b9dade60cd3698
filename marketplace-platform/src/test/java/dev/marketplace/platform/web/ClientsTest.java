package dev.marketplace.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marketplace.platform.config.BadSetting;
import dev.marketplace.shared.Client;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a request comes from: only our own proxies are believed. */
class ClientsTest {

    private static final ClientSettings OURS =
            new ClientSettings(Optional.of(List.of("10.0.0.0/8", "::1")), Optional.of("CF-IPCountry"));

    @Test
    void without_proxies_the_connection_alone_counts() {
        Client client = Clients.of(
                request("203.0.113.9", "X-Forwarded-For", "198.51.100.1", "User-Agent", "curl/8\u0001x"),
                ClientSettings.NONE);
        assertThat(client).isEqualTo(new Client("203.0.113.9", "curl/8 x", Optional.empty()));
    }

    @Test
    void a_stranger_who_names_an_address_is_not_believed() {
        assertThat(Clients.of(request("203.0.113.9", "X-Forwarded-For", "198.51.100.1", "CF-IPCountry", "AT"), OURS)
                        .address())
                .isEqualTo("203.0.113.9");
    }

    @Test
    void of_the_addresses_that_our_proxy_names_the_last_strange_one_counts() {
        Client client = Clients.of(
                request("10.1.2.3", "X-Forwarded-For", "1.2.3.4, 198.51.100.1, 10.9.9.9", "CF-IPCountry", "AT"), OURS);
        assertThat(client.address()).isEqualTo("198.51.100.1");
        assertThat(client.country()).contains("AT");
    }

    @Test
    void what_is_no_address_is_not_taken_for_one() {
        assertThat(Clients.of(request("10.1.2.3", "X-Forwarded-For", "1.2.3.4, evil.example"), OURS)
                        .address())
                .isEqualTo("10.1.2.3");
        assertThat(Clients.of(request("10.1.2.3"), OURS).address()).isEqualTo("10.1.2.3");
    }

    @Test
    void a_subscriber_of_ipv6_is_one_whatever_address_she_takes() {
        assertThat(new Client("2001:db8:1:2:aaaa::1", "", Optional.empty()).network())
                .isEqualTo(new Client("2001:db8:1:2:bbbb::2", "", Optional.empty()).network())
                .isNotEqualTo(new Client("2001:db8:1:3::1", "", Optional.empty()).network());
    }

    @ParameterizedTest
    @CsvSource({
        "/signup,,,en",
        "/de/signup,,,de",
        "/seller/ar/forgot,/seller,,ar",
        "/signup,,'de',en",
        "/api/v1/users/registrations,/api,,en",
        "/api/v1/users/registrations,/api,'fr, ar;q=0.9, de;q=0.5',ar",
        "/api/v1/users/registrations,/api,'fr',en"
    })
    void mails_are_in_the_language_of_the_page_or_of_the_programs_header(
            String address, String context, String accepted, String language) {
        List<String> sent = new ArrayList<>(List.of("address", address));
        Optional.ofNullable(context).ifPresent(path -> sent.addAll(List.of("context", path)));
        Optional.ofNullable(accepted).ifPresent(header -> sent.addAll(List.of("Accept-Language", header)));
        assertThat(Clients.of(request("203.0.113.9", sent.toArray(String[]::new)), ClientSettings.NONE)
                        .language())
                .isEqualTo(language);
    }

    @Test
    void a_network_that_is_none_is_refused_at_the_start() {
        assertThatThrownBy(() -> new ClientSettings(Optional.of(List.of("10.0.0.0/33")), Optional.empty()))
                .isInstanceOf(BadSetting.class);
        assertThatThrownBy(() -> new ClientSettings(Optional.of(List.of("proxy.example")), Optional.empty()))
                .isInstanceOf(BadSetting.class);
    }

    private static HttpServletRequest request(String peer, String... headers) {
        Map<String, String> sent = new java.util.HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            sent.put(headers[i], headers[i + 1]);
        }
        return (HttpServletRequest) Proxy.newProxyInstance(
                ClientsTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> peer;
                    case "getAttribute" -> null;
                    case "getRequestURI" -> sent.getOrDefault("address", "/");
                    case "getContextPath" -> sent.getOrDefault("context", "");
                    case "getLocales" ->
                        Collections.enumeration(Locale.LanguageRange.parse(sent.get("Accept-Language")).stream()
                                .map(range -> Locale.forLanguageTag(range.getRange()))
                                .toList());
                    case "getHeader" -> sent.get(arguments[0]);
                    case "getHeaders" ->
                        Collections.enumeration(Optional.ofNullable(sent.get(arguments[0]))
                                .map(List::of)
                                .orElse(List.of()));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
