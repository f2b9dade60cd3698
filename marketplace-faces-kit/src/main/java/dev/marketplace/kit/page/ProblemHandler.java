package dev.marketplace.kit.page;

import dev.marketplace.kit.text.Say;
import dev.marketplace.platform.web.RequestCaller;
import dev.marketplace.platform.web.SessionCookies;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.NotSignedIn;
import dev.marketplace.shared.Problem;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers a refusal of a door that no backing bean caught: whoever is not signed in goes to sign in and comes back, any
 * other refusal shows the error page of its status. A view that the session no longer keeps is begun anew, with a message.
 * What is no refusal goes on and ends as 500.
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
            Throwable thrown = events.next().getContext().getException();
            Optional<Problem> problem = problemIn(thrown);
            if (problem.isPresent()) {
                events.remove();
                answer(problem.get(), FacesContext.getCurrentInstance());
            } else if (thrown instanceof ViewExpiredException) {
                events.remove();
                beginAnew();
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

    private static void beginAnew() {
        Instance<Object> beans = CDI.current();
        String here = beans.select(Reader.class).get().getHerePath();
        Toast sorry = Toast.bad(beans.select(Say.class).get().with("page.expired"));
        beans.select(Navigation.class).get().go(here, sorry);
        FacesContext.getCurrentInstance().responseComplete();
    }

    private static void answer(Problem problem, FacesContext context) {
        ExternalContext external = context.getExternalContext();
        try {
            if (problem instanceof NotSignedIn) {
                signIn(external);
            } else {
                external.responseSendError(problem.kind().status(), problem.getMessage());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.responseComplete();
    }

    /** Whoever comes with a session that has ended is told so; whoever is at home in another portal only, with 403. */
    private static void signIn(ExternalContext external) throws IOException {
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        Audience portal = RequestCaller.portalOf(request);
        if (SessionCookies.access(request, portal).isPresent()
                || SessionCookies.refresh(request, portal).isPresent()) {
            Instance<Object> beans = CDI.current();
            Toast sorry = Toast.bad(beans.select(Say.class).get().with("session.ended"));
            beans.select(Toasts.class).get().leave(sorry, (HttpServletResponse) external.getResponse());
        } else if (request.getAttribute(RequestCaller.CREDENTIAL) == RequestCaller.Credential.OTHER_PORTAL) {
            request.setAttribute(ErrorView.WRONG_PORTAL, true);
            external.responseSendError(HttpServletResponse.SC_FORBIDDEN, "This needs a session of this portal.");
            return;
        }
        external.redirect(Reader.signIn(request));
    }
}
