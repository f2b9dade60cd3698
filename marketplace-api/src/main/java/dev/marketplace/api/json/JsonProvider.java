package dev.marketplace.api.json;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** Reads and writes bodies with {@link Json}. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, ProblemBody.MEDIA_TYPE})
@Produces({MediaType.APPLICATION_JSON, ProblemBody.MEDIA_TYPE})
public class JsonProvider extends JacksonJsonProvider {

    public JsonProvider() {
        super(Json.MAPPER);
    }
}
