package dev.marketplace.kit.page;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Gives each request a {@link ProblemHandler}. */
public class ProblemHandlers extends ExceptionHandlerFactory {

    public ProblemHandlers(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new ProblemHandler(getWrapped().getExceptionHandler());
    }
}
