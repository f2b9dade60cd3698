package dev.marketplace.demo.seed;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the codes that the marketplace mails, in the embedded mailbox. */
final class Mailbox {

    private static final Pattern CODE = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final int LOOKS = 240;

    private final ApiClient console;
    private final Pause pause;

    Mailbox(ApiClient console, Pause pause) {
        this.console = console;
        this.pause = pause;
    }

    /** The id of the newest mail to the address; 0 when there is none. */
    long newest(String email) {
        long newest = 0;
        for (JsonNode mail : mails(email, 0)) {
            newest = Math.max(newest, mail.path("id").asLong());
        }
        return newest;
    }

    /** The code in the newest mail after {@code after} that has one. */
    Optional<String> code(String email, long after) {
        Optional<String> code = Optional.empty();
        for (JsonNode mail : mails(email, after)) {
            Matcher digits = CODE.matcher(mail.path("text").asText(""));
            if (digits.find()) {
                code = Optional.of(digits.group());
            }
        }
        return code;
    }

    /** Waits for a mail with a code. @throws SeedFailure when none comes */
    String awaitCode(String email, long after) {
        try {
            for (int look = 0; look < LOOKS; look++) {
                Optional<String> code = code(email, after);
                if (code.isPresent()) {
                    return code.get();
                }
                pause.of(BETWEEN_LOOKS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SeedFailure("interrupted");
        }
        throw new SeedFailure("No code was mailed to " + email
                + ". Is there an account already with another password? See the mailbox.");
    }

    private JsonNode mails(String email, long after) {
        String to = URLEncoder.encode(email, StandardCharsets.UTF_8);
        return console.get("api/mail?to=" + to + "&after=" + after, Optional.empty())
                .orFail("Mailbox")
                .body();
    }
}
