package dev.marketplace.api.json;

import dev.marketplace.shared.InvalidInput;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Refuses a body that is empty or {@code null} where JSON is read, so that no command is ever absent. */
@Provider
public class BodyNeeded implements ReaderInterceptor {

    /** @throws InvalidInput for the field {@code body} */
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = context.proceed();
        if (body == null && MediaType.APPLICATION_JSON_TYPE.isCompatible(context.getMediaType())) {
            throw new InvalidInput("body", "This needs a body of JSON.");
        }
        return body;
    }
}
