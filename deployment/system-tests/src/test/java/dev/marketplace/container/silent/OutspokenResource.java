package dev.marketplace.container.silent;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The same, and says who may call it. */
@Path("/greeting")
public class OutspokenResource {

    @GET
    @PermitAll
    public String greetsWhoever() {
        return "Good day";
    }
}
