package dev.marketplace.devservices.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** Puts what SMTP received into the mailbox instead of GreenMail's store in memory. */
final class DurableSmtpManager extends SmtpManager {

    private final Mailbox mailbox;

    private DurableSmtpManager(Managers managers, Mailbox mailbox) {
        super(managers.getImapHostManager(), managers.getUserManager());
        this.mailbox = mailbox;
    }

    /** GreenMail's parts, with this one in the place of its SMTP manager. */
    static Managers managers(Mailbox mailbox) {
        return new Managers() {
            private final SmtpManager smtp = new DurableSmtpManager(this, mailbox);

            @Override
            public SmtpManager getSmtpManager() {
                return smtp;
            }
        };
    }

    /**
     * SMTP says 250 when this returns and 451 when it throws. Not synchronized as the method it replaces: each
     * message is a file of its own.
     */
    @Override
    public void send(SmtpState state) {
        MovingMessage message = state.getMessage();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<String> recipients =
                message.getToAddresses().stream().map(MailAddress::getEmail).toList();
        try {
            message.getMessage().writeTo(bytes);
            mailbox.add(recipients, bytes.toByteArray());
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("The message could not be kept", e);
        }
    }
}
