package dev.marketplace.container.silent;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Does not say who may call it. */
@Path("/greeting")
public class SilentResource {

    @GET
    public String greetsWhoever() {
        return "Good day";
    }
}
