package dev.marketplace.testing;

import dev.marketplace.devservices.stripe.StripeService;
import dev.marketplace.external.payment.stripe.StripeCalls;
import dev.marketplace.external.payment.stripe.StripeGateway;
import dev.marketplace.external.payment.stripe.StripePayouts;
import dev.marketplace.external.payment.stripe.StripeSettings;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The payment sandbox in this process, on the test's clock, and the real adapter that speaks to it. */
public final class StripeSandbox implements AutoCloseable {

    /** What a seller tells on the onboarding page. */
    public static final String BANK_ACCOUNT = "country=de&number=DE89370400440532013000&terms=yes";

    public static final String GOOD_CARD = "4242424242424242";
    public static final String DECLINED_CARD = "4000000000000002";

    private static final Pattern ATTEMPT = Pattern.compile("name=\"attempt\" value=\"(\\w+)\"");
    private static final Pattern VISIT = Pattern.compile("name=\"visit\" value=\"(\\w+)\"");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final TestClock clock;
    private final StripeService service = new StripeService();
    private final Map<String, String> settings;

    public StripeSandbox(Path folder, TestClock clock) throws Exception {
        this.clock = clock;
        settings = service.start(new TestWorkbench(folder, clock));
        reportTo(URI.create("http://127.0.0.1:9/"));
    }

    public StripeGateway gateway() {
        StripeSettings stripe = stripe();
        return new StripeGateway(new StripeCalls(stripe), stripe, clock);
    }

    public StripePayouts payouts() {
        StripeSettings stripe = stripe();
        return new StripePayouts(new StripeCalls(stripe), stripe, clock);
    }

    private StripeSettings stripe() {
        return new StripeSettings(
                settings.get("marketplace.stripe.secret-key"),
                settings.get("marketplace.stripe.webhook-secret"),
                Optional.empty(),
                Optional.of(base()),
                2_000,
                5_000);
    }

    /** A seller tells her bank account. @param form e.g. {@code later=yes} @return where she is sent then */
    public URI onboard(URI page, String form) throws Exception {
        HttpResponse<String> shown = send(HttpRequest.newBuilder(page));
        Matcher visit = VISIT.matcher(shown.body());
        if (!visit.find()) {
            return URI.create(shown.headers().firstValue("Location").orElseThrow());
        }
        HttpResponse<String> answer = send(HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("visit=" + visit.group(1) + "&" + form)));
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    /** Where signed reports are sent. */
    public void reportTo(URI address) throws Exception {
        control("POST", "/sandbox/webhook-endpoint", "{\"url\":\"" + address + "\"}");
    }

    /** @param effect one of the sandbox's, e.g. {@code reset-after-commit} */
    public void chaos(String endpoint, String effect, int times) throws Exception {
        control(
                "POST",
                "/sandbox/chaos",
                "{\"endpoint\":\"" + endpoint + "\",\"effect\":\"" + effect + "\",\"times\":" + times + "}");
    }

    /** A buyer without JavaScript fills in the hosted page. @return the status of the answer */
    public int pay(String sessionId, String card) throws Exception {
        String page = send(HttpRequest.newBuilder(base().resolve("/c/pay/" + sessionId)))
                .body();
        Matcher attempt = ATTEMPT.matcher(page);
        if (!attempt.find()) {
            throw new IllegalStateException("the page has no form: " + page);
        }
        String form = "attempt=" + attempt.group(1) + "&number=" + card + "&expiry="
                + URLEncoder.encode("12 / 34", StandardCharsets.UTF_8) + "&cvc=123&email=lena%40example.com";
        return send(HttpRequest.newBuilder(base().resolve("/c/pay/" + sessionId))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)))
                .statusCode();
    }

    /** The sandbox's own book of what was charged, as JSON. */
    public String ledger() throws Exception {
        return send(HttpRequest.newBuilder(base().resolve("/sandbox/ledger"))).body();
    }

    private void control(String method, String path, String json) throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(base().resolve(path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI base() {
        return URI.create(settings.get("marketplace.stripe.api-base"));
    }

    @Override
    public void close() throws Exception {
        service.close();
    }
}
