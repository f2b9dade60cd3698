package dev.marketplace.api.seed;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says a problem's detail once more, in the member that clients of the seed read. */
@Seed
@Provider
public class SeedMessages implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Map<?, ?> problem && problem.containsKey("detail")) {
            Map<Object, Object> both = new LinkedHashMap<>(problem);
            both.put("message", problem.get("detail"));
            response.setEntity(both, null, response.getMediaType());
        }
    }
}
