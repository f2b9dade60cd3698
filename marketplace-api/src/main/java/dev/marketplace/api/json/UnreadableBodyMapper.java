package dev.marketplace.api.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.marketplace.shared.InvalidInput;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Collectors;

/** Answers a body that is not the declared JSON, naming the field. */
@Provider
@Priority(1)
public class UnreadableBodyMapper implements ExceptionMapper<JsonProcessingException> {

    @Override
    public Response toResponse(JsonProcessingException failure) {
        if (failure instanceof InvalidDefinitionException) {
            // not the body's fault: a type of ours that Jackson cannot handle
            return new UnexpectedMapper().toResponse(failure);
        }
        return ProblemBody.of(new InvalidInput(field(failure), message(failure)));
    }

    private static String field(JsonProcessingException failure) {
        return failure instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? mapping.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                        .collect(Collectors.joining("."))
                : "body";
    }

    private static String message(JsonProcessingException failure) {
        if (failure instanceof UnrecognizedPropertyException) {
            return "There is no such field.";
        }
        return failure instanceof JsonMappingException ? "This value is not of the right kind." : "This is not JSON.";
    }
}
