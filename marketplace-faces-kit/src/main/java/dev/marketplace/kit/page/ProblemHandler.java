package dev.marketplace.kit.page;

import dev.marketplace.shared.NotSignedIn;
import dev.marketplace.shared.Problem;
import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers a refusal of a door that no backing bean caught: whoever is not signed in goes to sign in and comes back, any
 * other refusal shows the error page of its status. What is no refusal goes on and ends as 500.
 */
public class ProblemHandler extends ExceptionHandlerWrapper {

    /** How deep Faces and EL wrap a cause at most, with room to spare. */
    private static final int DEEPEST_CAUSE = 12;

    public ProblemHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        for (Iterator<ExceptionQueuedEvent> events =
                        getUnhandledExceptionQueuedEvents().iterator();
                events.hasNext(); ) {
            Optional<Problem> problem = problemIn(events.next().getContext().getException());
            if (problem.isPresent()) {
                events.remove();
                answer(problem.get(), FacesContext.getCurrentInstance());
            }
        }
        getWrapped().handle();
    }

    private static Optional<Problem> problemIn(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .filter(Problem.class::isInstance)
                .map(Problem.class::cast)
                .findFirst();
    }

    private static void answer(Problem problem, FacesContext context) {
        ExternalContext external = context.getExternalContext();
        try {
            if (problem instanceof NotSignedIn) {
                Address address = Address.current((HttpServletRequest) external.getRequest());
                String back = URLEncoder.encode(address.here(), StandardCharsets.UTF_8);
                external.redirect(address.to("/signin?to=" + back));
            } else {
                external.responseSendError(problem.kind().status(), problem.getMessage());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.responseComplete();
    }
}
