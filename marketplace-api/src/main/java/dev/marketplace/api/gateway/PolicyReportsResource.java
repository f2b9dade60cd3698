package dev.marketplace.api.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.marketplace.api.json.Json;
import dev.marketplace.platform.correlation.Log;
import dev.marketplace.shared.InvalidInput;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Takes what browsers report of our content policy, in both forms that they send: one {@code csp-report}, or a list of the
 * Reporting API. They go to the log, where an operator sees an attack or a page of ours that breaks the rules.
 */
@Path("content-policy-reports")
@ApplicationScoped
@Tag(name = "site")
public class PolicyReportsResource {

    private static final Log LOG = Log.of(PolicyReportsResource.class);
    private static final int MAX_BYTES = 16 * 1024;
    private static final int MAX_REPORTS = 10;
    private static final int MAX_TEXT = 200;

    @POST
    @Consumes({"application/csp-report", "application/reports+json"})
    @PermitAll
    @Operation(summary = "Report what the content policy stopped", description = "For browsers; at most 16 KB.")
    @APIResponse(responseCode = "204", description = "Written to the log")
    public void report(InputStream body) throws IOException {
        JsonNode sent = read(body.readNBytes(MAX_BYTES));
        if (sent.isArray()) {
            StreamSupport.stream(sent.spliterator(), false)
                    .limit(MAX_REPORTS)
                    .filter(report -> "csp-violation".equals(report.path("type").asText()))
                    .map(report -> report.path("body"))
                    .forEach(report -> log(report, "effectiveDirective", "blockedURL", "documentURL"));
        } else {
            log(sent.path("csp-report"), "violated-directive", "blocked-uri", "document-uri");
        }
    }

    private static JsonNode read(byte[] body) throws IOException {
        try {
            JsonNode sent = Json.MAPPER.readTree(body);
            if (sent != null && sent.isContainerNode()) {
                return sent;
            }
        } catch (JsonProcessingException notJson) {
            // said below
        }
        throw new InvalidInput("body", "This is no report of a content policy.");
    }

    private static void log(JsonNode report, String directive, String blocked, String page) {
        LOG.warning(
                "The content policy stopped {1} by {0} on {2}",
                text(report, directive), text(report, blocked), text(report, page));
    }

    /** In one line and of bounded length, without what an address may hold of a person. */
    private static String text(JsonNode report, String field) {
        String text = report.path(field)
                .asText("unknown")
                .replaceAll("\\p{Cntrl}", " ")
                .replaceFirst("[?#].*", "");
        return text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
    }
}
