package dev.marketplace.identity.control;

import dev.marketplace.shared.Checks;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a password must be: long enough, not one of those that everybody tries first, not the person's own name or address.
 * Nothing is asked of its letters (NIST SP 800-63B, 5.1.1.2).
 */
public final class PasswordRules {

    private static final String LIST = "/dev/marketplace/identity/common-passwords.txt";
    private static final Set<String> COMMON = read();

    private PasswordRules() {}

    /** @param name the person's; @param email hers; null is none */
    public static Checks check(Checks checks, String field, String password, String name, String email) {
        int length = password == null ? 0 : password.length();
        if (length < Limits.PASSWORD_MIN || length > Limits.PASSWORD_MAX) {
            return checks.that(
                    false, field, "Between " + Limits.PASSWORD_MIN + " and " + Limits.PASSWORD_MAX + " characters.");
        }
        return checks.that(
                        !COMMON.contains(plain(password)),
                        field,
                        "Many people use this password. Please choose another.")
                .that(
                        !isOwn(plain(password), name, email),
                        field,
                        "Please choose one that is not your name or address.");
    }

    private static boolean isOwn(String password, String name, String email) {
        String address = email == null ? "" : plain(email);
        String mailbox = address.substring(0, Math.max(0, address.indexOf('@')));
        String who = name == null ? "" : plain(name);
        return password.equals(address)
                || password.equals(mailbox)
                || password.equals(who)
                || password.equals(who.replace(" ", ""));
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static Set<String> read() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(PasswordRules.class.getResourceAsStream(LIST), StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
