package dev.marketplace.platform.config;

/** A key of the configuration is missing or its value cannot be used: the start stops with this. */
public final class BadSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String problem;

    /** @param problem what is wrong and what would be right, without the value of a secret */
    public BadSetting(String key, String problem) {
        super("Setting " + key + ": " + problem);
        this.key = key;
        this.problem = problem;
    }

    private BadSetting(String key, String name, String problem) {
        super("Setting " + name + " (" + key + "): " + problem);
        this.key = key;
        this.problem = problem;
    }

    /** The key in MicroProfile Config. */
    public String key() {
        return key;
    }

    /** The same for a value that was given by another name, so that the reader finds the line that she wrote. */
    BadSetting givenAs(String name) {
        return name.equals(key) ? this : new BadSetting(key, name, problem);
    }
}
