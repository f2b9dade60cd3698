package dev.marketplace.container;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marketplace.system.product.Marketplace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/** The running product's Payara, by the REST interface of its administration, which answers on this machine only. */
final class Container {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Marketplace marketplace;

    Container(Marketplace marketplace) {
        this.marketplace = marketplace;
    }

    /** An application that is deployed until it is closed. */
    interface Deployed extends AutoCloseable {
        @Override
        void close();
    }

    /** Payara did not take an archive; the message is its own. */
    static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refusal(String message) {
            super(message);
        }
    }

    /** @throws Refusal when it does not start */
    Deployed deploy(Archive<?> archive) {
        String file = archive.getName();
        String name = file.substring(0, file.lastIndexOf('.'));
        try {
            Path copy = Files.createTempDirectory("trial").resolve(file);
            archive.as(ZipExporter.class).exportTo(copy.toFile());
            try {
                administer(request("")
                        .POST(BodyPublishers.ofString(form(Map.of(
                                "id",
                                copy.toString(),
                                "name",
                                name,
                                "contextroot",
                                name,
                                "force",
                                "true",
                                "virtualservers",
                                "server"))))
                        .header("Content-Type", "application/x-www-form-urlencoded"));
            } finally {
                Files.delete(copy);
                Files.delete(copy.getParent());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return () -> administer(request("/" + name).DELETE());
    }

    private HttpRequest.Builder request(String application) {
        URI address = marketplace.administration().resolve("/management/domain/applications/application" + application);
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("X-Requested-By", "container tests");
    }

    private void administer(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            JsonNode report = JSON.readTree(answer.body());
            if (!report.path("exit_code").asText().equals("SUCCESS")) {
                throw new Refusal(report.path("message").asText(answer.body()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
