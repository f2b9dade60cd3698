package dev.marketplace.platform.config;

/** A key of the configuration is missing or its value cannot be used: the start stops with this. */
public final class BadSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param problem what is wrong and what would be right, without the value of a secret */
    public BadSetting(String key, String problem) {
        super("Setting " + key + ": " + problem);
    }
}
