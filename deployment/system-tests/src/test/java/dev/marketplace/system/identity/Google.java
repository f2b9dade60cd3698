package dev.marketplace.system.identity;

import dev.marketplace.system.people.Answer;
import dev.marketplace.system.people.Guest;
import dev.marketplace.system.people.Http;
import dev.marketplace.system.product.Marketplace;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The way to the stand-in for Google and back, as a browser goes it. */
final class Google {

    private static final String BEGIN = "/api/v1/google-sign-ins";

    private final Marketplace marketplace;

    Google(Marketplace marketplace) {
        this.marketplace = marketplace;
    }

    /** Who one says one is there. @param subject empty: the one that the address had, or a new one */
    record Person(String subject, String email, boolean verified) {}

    /** Where the browser is sent. */
    URI begin(Guest guest) {
        return redirect(guest.post(BEGIN, Map.of("returnPath", "/")).must(200));
    }

    URI beginLink(Guest guest, String password) {
        return redirect(guest.post(BEGIN + "/links", Map.of("currentPassword", password))
                .must(200));
    }

    /** Says who one is. @return what the provider sends back: {@code code} and {@code state} */
    Map<String, String> consent(URI authorization, Person person) {
        Map<String, String> form =
                new HashMap<>(Map.of("subject", person.subject(), "email", person.email(), "name", "Goo Gler"));
        if (person.verified()) {
            form.put("verified", "on");
        }
        Answer answer = Http.postForm(
                        authorization,
                        form,
                        "Origin",
                        marketplace.identityProvider().toString())
                .must(303);
        return query(URI.create(answer.header("Location")));
    }

    Answer complete(Guest guest, Map<String, String> sent) {
        return guest.post(
                BEGIN + "/completions",
                Map.of("code", sent.getOrDefault("code", ""), "state", sent.getOrDefault("state", "")));
    }

    /** All of it. */
    Answer signIn(Guest guest, Person person) {
        return complete(guest, consent(begin(guest), person));
    }

    static Map<String, String> query(URI address) {
        return Arrays.stream(address.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static URI redirect(Answer answer) {
        return URI.create(answer.json().path("redirect").asText());
    }
}
