package dev.marketplace.devservices.web;

import io.javalin.Javalin;

/** A service that has pages of its own on the console. */
public interface WebPages {

    /** Adds its routes; called once, perhaps before the service itself is started. */
    void addTo(Javalin app);
}
