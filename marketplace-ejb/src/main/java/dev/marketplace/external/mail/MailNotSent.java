package dev.marketplace.external.mail;

/** The server did not take a mail. */
public final class MailNotSent extends Exception {

    private static final long serialVersionUID = 1L;

    public MailNotSent(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
