package dev.marketplace.api.document;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a refusal looks in the document; the answers themselves are written by {@code json.ProblemBody}, with further facts
 * beside these where there are any.
 */
@Schema(name = "Problem", description = "A refusal as RFC 9457 writes it; further facts may stand beside these fields.")
public record Problem(
        @Schema(example = "/problems/catalogue.sold-out") String type,
        @Schema(example = "Conflict") String title,
        @Schema(example = "409") int status,

        @Schema(description = "For people: what happened and what to do next.")
        String detail,

        @Schema(description = "<room>.<fact>; it never changes.", example = "catalogue.sold-out")
        String code,

        @Schema(description = "Finds the request in the log.")
        Optional<String> correlationId) {}
