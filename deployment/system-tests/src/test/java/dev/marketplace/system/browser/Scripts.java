package dev.marketplace.system.browser;

/** Whether a browser runs JavaScript: every page must work either way. */
public enum Scripts {
    ON,
    OFF;

    @Override
    public String toString() {
        return this == ON ? "with JavaScript" : "without JavaScript";
    }
}
