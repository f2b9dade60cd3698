package dev.marketplace.devservices.stripe;

import dev.marketplace.devservices.Http;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser that follows no redirects and runs no scripts. */
record Buyer(URI base) {

    static final String GOOD_CARD = "4242 4242 4242 4242";
    static final String DECLINED_CARD = "4000000000000002";
    static final String CHALLENGED_CARD = "4000002500003155";

    private static final Pattern ATTEMPT = Pattern.compile("name=\"attempt\" value=\"(\\w+)\"");

    HttpResponse<String> open(String path) throws Exception {
        return Http.get(base.resolve(path));
    }

    /** Opens the session's page and pays with this card, all other fields right. */
    HttpResponse<String> pay(String sessionId, String card) throws Exception {
        return send(sessionId, attempt(sessionId), card, "12 / 34", "123");
    }

    /** Sends the form; two calls with one attempt are a double click. */
    HttpResponse<String> send(String sessionId, String attempt, String card, String expiry, String code)
            throws Exception {
        return post(
                "/c/pay/" + sessionId,
                "attempt",
                attempt,
                "number",
                card,
                "expiry",
                expiry,
                "cvc",
                code,
                "email",
                "mina@example.com");
    }

    /** The attempt that an open session's page now offers. */
    String attempt(String sessionId) throws Exception {
        Matcher matcher = ATTEMPT.matcher(open("/c/pay/" + sessionId).body());
        if (!matcher.find()) {
            throw new IllegalStateException("The page has no form");
        }
        return matcher.group(1);
    }

    HttpResponse<String> post(String path, String... namesAndValues) throws Exception {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(namesAndValues[i])
                    .append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return Http.send(
                "POST", base.resolve(path), form.toString(), "Content-Type", "application/x-www-form-urlencoded");
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
