package dev.marketplace.devservices.images;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marketplace.devservices.DevServicesProcess;
import dev.marketplace.devservices.Http;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageServiceTest {

    private static final byte[] PICTURE = png(30, 20);

    @TempDir
    Path dataFolder;

    private DevServicesProcess services;

    @BeforeEach
    void start() throws Exception {
        services = DevServicesProcess.start(dataFolder, "images");
    }

    @AfterEach
    void stop() throws Exception {
        services.close();
    }

    @Test
    void an_upload_survives_a_kill_and_is_served_as_it_came() throws Exception {
        JsonNode uploaded = upload(PICTURE, Map.of("fileName", "tea cup.png", "folder", "/shops/kiln street/"));
        assertThat(uploaded.get("filePath").asText()).matches("/shops/kiln_street/tea_cup_[a-zA-Z0-9]{9}\\.png");
        assertThat(uploaded.get("width").asInt()).isEqualTo(30);
        assertThat(uploaded.get("height").asInt()).isEqualTo(20);
        assertThat(uploaded.get("fileType").asText()).isEqualTo("image");

        services.kill();
        services = DevServicesProcess.start(dataFolder, "images");

        HttpResponse<byte[]> served = fetch(uploaded.get("url").asText() + "?tr=w-400,h-300");
        assertThat(served.body()).isEqualTo(PICTURE);
        assertThat(header(served, "Content-Type")).isEqualTo("image/png");
        assertThat(header(served, "Cache-Control")).contains("max-age=31536000");
        assertThat(header(served, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(served, "Server")).isEqualTo("marketplace-dev-services");
        assertThat(fetch(uploaded.get("thumbnailUrl").asText()).body()).isEqualTo(PICTURE);
        HttpResponse<String> again =
                Http.get(URI.create(uploaded.get("url").asText()), "If-None-Match", header(served, "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(Http.send("HEAD", URI.create(uploaded.get("url").asText()), null)
                        .headers()
                        .firstValue("ETag"))
                .hasValue(header(served, "ETag"));
    }

    @Test
    void base64_and_data_uris_are_files_too_even_large_ones() throws Exception {
        byte[] large = png(1000, 900);
        String base64 = Base64.getEncoder().encodeToString(large);
        assertThat(large.length).isGreaterThan(1 << 20);

        assertThat(fetch(uploadText(base64).get("url").asText()).body()).isEqualTo(large);
        assertThat(fetch(uploadText("data:image/png;base64," + base64)
                                .get("url")
                                .asText())
                        .body())
                .isEqualTo(large);
    }

    @Test
    void a_file_of_the_same_name_is_the_next_version_or_refused() throws Exception {
        Map<String, String> same = Map.of("fileName", "logo.png", "useUniqueFileName", "false");
        JsonNode first = upload(PICTURE, same);
        byte[] other = png(5, 5);
        JsonNode second = upload(other, same);

        assertThat(first.get("filePath").asText()).isEqualTo("/logo.png");
        assertThat(second.get("fileId")).isEqualTo(first.get("fileId"));
        assertThat(second.get("versionInfo").get("name").asText()).isEqualTo("Version 2");
        assertThat(fetch(first.get("url").asText()).body()).isEqualTo(other);

        HttpResponse<String> refused = post(
                other, Map.of("fileName", "logo.png", "useUniqueFileName", "false", "overwriteFile", "false"), key());
        assertThat(refused.statusCode()).isEqualTo(400);
    }

    @Test
    void details_and_deletion_follow_the_file_id() throws Exception {
        JsonNode first = upload(PICTURE, Map.of("fileName", "a.png", "tags", "red,blue"));
        JsonNode second = upload(PICTURE, Map.of("fileName", "b.png"));
        String id = first.get("fileId").asText();

        JsonNode details = Http.json(api("GET", "/v1/files/" + id + "/details", null));
        assertThat(details.get("mime").asText()).isEqualTo("image/png");
        assertThat(details.get("tags").get(1).asText()).isEqualTo("blue");

        assertThat(api("DELETE", "/v1/files/" + id, null).statusCode()).isEqualTo(204);
        assertThat(api("DELETE", "/v1/files/" + id, null).statusCode()).isEqualTo(404);
        assertThat(fetch(first.get("url").asText()).statusCode()).isEqualTo(404);

        String other = second.get("fileId").asText();
        HttpResponse<String> missing =
                api("POST", "/v1/files/batch/deleteByFileIds", "{\"fileIds\":[\"" + other + "\",\"" + id + "\"]}");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(Http.json(missing).get("missingFileIds").get(0).asText()).isEqualTo(id);
        assertThat(fetch(second.get("url").asText()).statusCode()).isEqualTo(200);
        HttpResponse<String> deleted =
                api("POST", "/v1/files/batch/deleteByFileIds", "{\"fileIds\":[\"" + other + "\"]}");
        assertThat(Http.json(deleted).get("successfullyDeletedFileIds").get(0).asText())
                .isEqualTo(other);
        assertThat(fetch(second.get("url").asText()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_request_without_the_right_key_is_refused() throws Exception {
        Map<String, String> fields = Map.of("fileName", "a.png");
        assertThat(post(PICTURE, fields, "private_sandbox_wrong").statusCode()).isEqualTo(403);
        URI details = at("/v1/files/000000000000000000000000/details");
        assertThat(Http.get(details).statusCode()).isEqualTo(401);
        assertThat(key()).startsWith("private_sandbox_");
        assertThat(services.setting("marketplace.imagekit.public-key")).startsWith("public_sandbox_");
    }

    @Test
    void what_is_missing_private_or_not_done_here_is_refused_with_a_reason() throws Exception {
        assertThat(refusal(Map.of())).contains("Missing fileName");
        assertThat(refusal(Map.of("fileName", ".."))).contains("fileName");
        assertThat(refusal(Map.of("fileName", "a.png", "isPrivateFile", "true")))
                .contains("private");
        assertThat(refusal(Map.of("fileName", "a.png", "extensions", "[]"))).contains("extensions");
        assertThat(refusal(Map.of("fileName", "a.png", "colour", "red"))).contains("colour");
        for (String address : new String[] {
            services.console().toString(), "http://localhost/", "http://169.254.169.254/latest/", "http://[::1]/"
        }) {
            HttpResponse<String> response = postText(address);
            assertThat(response.statusCode()).as(address).isEqualTo(400);
            assertThat(response.body()).as(address).contains("private network", "\"help\"");
        }
        assertThat(postText("not base64!").statusCode()).isEqualTo(400);
    }

    @Test
    void a_drawing_cannot_run_anything_and_an_unknown_file_is_only_downloaded() throws Exception {
        byte[] svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"
                .getBytes(StandardCharsets.UTF_8);
        HttpResponse<byte[]> drawing =
                fetch(upload(svg, Map.of("fileName", "a.svg")).get("url").asText());
        assertThat(header(drawing, "Content-Type")).isEqualTo("image/svg+xml");
        assertThat(header(drawing, "Content-Security-Policy")).contains("default-src 'none'", "sandbox");

        byte[] html = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        HttpResponse<byte[]> page =
                fetch(upload(html, Map.of("fileName", "a.html")).get("url").asText());
        assertThat(header(page, "Content-Type")).isEqualTo("application/octet-stream");
        assertThat(header(page, "Content-Disposition")).isEqualTo("attachment");

        assertThat(Http.get(at("/")).body()).contains("2 files").doesNotContain("<script");
    }

    private String refusal(Map<String, String> fields) throws Exception {
        HttpResponse<String> response = post(PICTURE, fields, key());
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Http.json(response).get("help")).isNotNull();
        return Http.json(response).get("message").asText();
    }

    private JsonNode upload(byte[] content, Map<String, String> fields) throws Exception {
        HttpResponse<String> response = post(content, fields, key());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Http.json(response);
    }

    private JsonNode uploadText(String file) throws Exception {
        HttpResponse<String> response = postText(file);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Http.json(response);
    }

    private HttpResponse<String> postText(String file) throws Exception {
        return send(new Multipart().field("file", file).field("fileName", "cup.png"), key());
    }

    private HttpResponse<String> post(byte[] content, Map<String, String> fields, String key) throws Exception {
        Multipart body = new Multipart().file("file", "upload", content);
        fields.forEach(body::field);
        return send(body, key);
    }

    private HttpResponse<String> send(Multipart body, String key) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(at("/api/v1/files/upload"))
                .header("Content-Type", body.contentType())
                .header("Authorization", basic(key))
                .POST(BodyPublishers.ofByteArray(body.bytes()))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> api(String method, String path, String body) throws Exception {
        return Http.send(method, at(path), body, "Authorization", basic(key()));
    }

    private HttpResponse<byte[]> fetch(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String basic(String key) {
        return "Basic " + Base64.getEncoder().encodeToString((key + ":do_not_set").getBytes(StandardCharsets.UTF_8));
    }

    private String key() throws Exception {
        return services.setting("marketplace.imagekit.private-key");
    }

    private URI at(String path) throws Exception {
        return URI.create(services.setting("marketplace.imagekit.base-url") + path);
    }

    /** Noise, so that it cannot be compressed. */
    private static byte[] png(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(width);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
