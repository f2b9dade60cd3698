package dev.marketplace.api.json;

import dev.marketplace.platform.correlation.Log;
import dev.marketplace.shared.NotSignedIn;
import dev.marketplace.shared.Problem;
import jakarta.ejb.EJBException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;

/** Answers everything else: what HTTP refuses with its own status, what nobody foresaw with a bare 500 that is in the log. */
@Provider
public class UnexpectedMapper implements ExceptionMapper<Throwable> {

    private static final Log LOG = Log.of(UnexpectedMapper.class);
    private static final int SERVER_ERROR = 500;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException http) {
            return ofHttp(http.getResponse());
        }
        if (failure instanceof EJBException wrapped && wrapped.getCause() instanceof Problem problem) {
            return ProblemBody.of(problem);
        }
        LOG.error(failure, "A request failed");
        return ProblemBody.of(
                SERVER_ERROR,
                "http.internal-server-error",
                "Something went wrong on our side. Please try again, or tell us the correlation id.");
    }

    private static Response ofHttp(Response response) {
        if (response.hasEntity() || response.getStatusInfo().getFamily() == Response.Status.Family.REDIRECTION) {
            return response;
        }
        if (response.getStatusInfo() == Response.Status.UNAUTHORIZED) {
            return ProblemBody.of(new NotSignedIn());
        }
        String reason = response.getStatusInfo().getReasonPhrase();
        String code = "http." + reason.toLowerCase(Locale.ROOT).replace(' ', '-');
        return ProblemBody.of(response.getStatus(), code, reason + ".");
    }
}
