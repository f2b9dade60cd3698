package dev.marketplace.platform.config;

/** Whether this is the real thing. Production is the default; only the launcher asks for the demo. */
public enum Mode {
    PRODUCTION,
    DEMO
}
