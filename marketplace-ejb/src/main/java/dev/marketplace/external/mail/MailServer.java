package dev.marketplace.external.mail;

/** The need for a server that takes mail. */
public interface MailServer {

    /**
     * Returns once the server has taken it.
     *
     * @throws MailNotSent if it did not, or does not answer
     */
    void send(OutgoingMail mail) throws MailNotSent;
}
