package dev.marketplace.devservices.openid;

import java.security.SecureRandom;
import java.util.Base64;

/** What nobody can guess. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SUBJECT_DIGITS = 21;

    private Secrets() {}

    /** Letters, digits, dashes and underscores. */
    static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** 21 digits, as Google's subjects have. */
    static String subject() {
        StringBuilder digits = new StringBuilder("1");
        RANDOM.ints(SUBJECT_DIGITS - 1L, 0, 10).forEach(digits::append);
        return digits.toString();
    }
}
