package dev.marketplace.devservices.faults;

/** Points at which a drill may have the application's process killed; a point that nobody armed does nothing. */
public interface KillPoints {

    /**
     * Called by a service just before it executes what it was asked.
     *
     * @param call names the call, e.g. {@code insert orders} or {@code POST /v1/checkout/sessions}
     */
    void before(String call);

    /** Called by a service after the call took effect and before the caller learns of it. */
    void after(String call);
}
