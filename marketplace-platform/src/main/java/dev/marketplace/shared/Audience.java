package dev.marketplace.shared;

import java.util.Locale;

/** The portal that a session is for; one browser can hold one of each. */
public enum Audience {
    USER,
    SELLER,
    ADMIN,
    SYSTEM;

    /** As tokens, cookies and the API write it: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
