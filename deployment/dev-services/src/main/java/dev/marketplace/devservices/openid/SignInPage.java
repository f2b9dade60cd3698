package dev.marketplace.devservices.openid;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The authorization endpoint: one says who one is, without a password, and goes back with a code. */
final class SignInPage {

    private static final int LONGEST = 200;
    private static final String EMAIL = "[^@\\s]+@[^@\\s]+";
    private static final String SUBJECT = "[\\x21-\\x7e]*";

    private final Client client;
    private final People people;
    private final Grants grants;

    SignInPage(Client client, People people, Grants grants) {
        this.client = client;
        this.people = people;
        this.grants = grants;
    }

    void addTo(Javalin app) {
        app.get("/authorize", this::show);
        app.post("/authorize", this::decide);
    }

    private void show(Context context) {
        answer(context, "");
    }

    /** The request's parameters stay in the address, the form holds who it is. */
    private void decide(Context context) {
        if (context.formParam("cancel") != null) {
            String redirectUri = AuthorizationRequest.redirectUri(context.queryParamMap(), client);
            back(context, redirectUri, Map.of("error", "access_denied"));
            return;
        }
        String chosen = field(context, "person");
        if (chosen.isEmpty()) {
            String problem = problem(context);
            if (!problem.isEmpty()) {
                answer(context, problem);
                return;
            }
        } else if (people.bySubject(chosen).isEmpty()) {
            answer(context, "This person is gone. Please choose again.");
            return;
        }
        asked(context, request -> {
            Person person = people.bySubject(chosen).orElseGet(() -> typed(context));
            back(context, request.redirectUri(), Map.of("code", grants.code(request, person)));
        });
    }

    private Person typed(Context context) {
        return people.say(
                field(context, "subject"),
                field(context, "email"),
                context.formParam("verified") != null,
                field(context, "name"));
    }

    private static String problem(Context context) {
        if (!field(context, "email").matches(EMAIL)) {
            return "Please enter an e-mail address, or choose a person.";
        }
        if (!field(context, "subject").matches(SUBJECT)) {
            return "A subject has letters, digits and signs without spaces.";
        }
        return "";
    }

    private static String field(Context context, String name) {
        String value = context.formParam(name);
        String text = value == null ? "" : value.strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private void answer(Context context, String problem) {
        asked(context, request -> {
            context.header("Content-Security-Policy", policy(request));
            context.header("Cache-Control", "no-store");
            context.status(problem.isEmpty() ? 200 : 422);
            context.render(
                    "openid/sign-in",
                    Map.of(
                            "people",
                            people.all(),
                            "problem",
                            problem,
                            "email",
                            field(context, "email").isEmpty() ? request.loginHint() : field(context, "email"),
                            "name",
                            field(context, "name"),
                            "host",
                            URI.create(request.redirectUri()).getAuthority()));
        });
    }

    /** What to do with a good request. */
    private interface Good {
        void take(AuthorizationRequest request);
    }

    private void asked(Context context, Good good) {
        Map<String, List<String>> parameters = context.queryParamMap();
        String redirectUri = AuthorizationRequest.redirectUri(parameters, client);
        AuthorizationRequest request;
        try {
            request = AuthorizationRequest.of(parameters, client);
        } catch (OAuthError e) {
            back(context, redirectUri, e.body());
            return;
        }
        good.take(request);
    }

    private static void back(Context context, String redirectUri, Map<String, String> answer) {
        List<String> states = context.queryParams("state");
        String query = answer.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String state = states.size() == 1 ? "&state=" + URLEncoder.encode(states.get(0), StandardCharsets.UTF_8) : "";
        context.header("Cache-Control", "no-store");
        context.header("Location", redirectUri + (redirectUri.contains("?") ? "&" : "?") + query + state);
        context.status(303);
    }

    /** A form's redirect counts as its action. */
    private static String policy(AuthorizationRequest request) {
        URI back = URI.create(request.redirectUri());
        return "default-src 'none'; style-src 'self'; font-src 'self'; frame-ancestors 'none'; base-uri 'none';"
                + " form-action 'self' " + back.getScheme() + "://" + back.getAuthority();
    }
}
