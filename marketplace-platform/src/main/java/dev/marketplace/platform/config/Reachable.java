package dev.marketplace.platform.config;

/** Settings that lead to something without which the application cannot start: asked while it is deployed. */
public interface Reachable {

    /**
     * Returns once it has answered.
     *
     * @throws BadSetting naming the key that leads to nothing
     */
    void reach();
}
