package dev.marketplace.external.image.imagekit;

import dev.marketplace.external.image.ImageStore;
import dev.marketplace.external.image.ImageStoreUnavailable;
import dev.marketplace.external.image.StoredImage;
import dev.marketplace.platform.config.SettingsReader;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/**
 * A thin client of ImageKit's HTTP API (https://imagekit.io/docs/api-reference). The vendor's SDK is not on the registry
 * that this project builds with.
 */
@ApplicationScoped
public class ImageKitStore implements ImageStore {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final int NOT_FOUND = 404;

    private final SecureRandom random = new SecureRandom();
    private ImageKitSettings settings;
    private HttpClient client;
    private String authorization;

    @PostConstruct
    void start() {
        settings = SettingsReader.ofContainer().read(ImageKitSettings.class);
        client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        authorization = "Basic "
                + Base64.getEncoder().encodeToString((settings.privateKey() + ":").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public StoredImage store(String folder, String fileName, byte[] bytes) {
        String boundary = boundary();
        byte[] body = multipart(boundary, fileName, bytes, Map.of("fileName", fileName, "folder", folder));
        HttpRequest request = request(URI.create(settings.uploadBase() + "/api/v1/files/upload"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        JsonObject answer = read(ok(send(request)));
        return new StoredImage(
                answer.getString("fileId"),
                answer.getString("filePath"),
                answer.getInt("width"),
                answer.getInt("height"));
    }

    private static JsonObject read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    @Override
    public void remove(String fileId) {
        HttpRequest request = request(URI.create(settings.managementBase() + "/v1/files/" + fileId))
                .DELETE()
                .build();
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != NOT_FOUND) {
            ok(answer);
        }
    }

    @Override
    public String url(String filePath) {
        return settings.urlEndpoint() + filePath;
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(TIMEOUT).header("Authorization", authorization);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ImageStoreUnavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImageStoreUnavailable(e);
        }
    }

    private static String ok(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new ImageStoreUnavailable(answer.statusCode());
        }
        return answer.body();
    }

    private String boundary() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return "part-" + HexFormat.of().formatHex(bytes);
    }

    private static byte[] multipart(String boundary, String fileName, byte[] file, Map<String, String> fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(file.length + 1024);
        fields.forEach((name, value) -> body.writeBytes(text("--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")));
        body.writeBytes(text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        body.writeBytes(file);
        body.writeBytes(text("\r\n--" + boundary + "--\r\n"));
        return body.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
