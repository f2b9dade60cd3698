package dev.marketplace.devservices.mail;

import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.util.ServerSetup;
import dev.marketplace.devservices.EmbeddedService;
import dev.marketplace.devservices.Workbench;
import dev.marketplace.devservices.web.WebPages;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Takes mail by SMTP and shows it on the console. */
public final class MailService implements EmbeddedService, WebPages {

    private static final int DEFAULT_PORT = 3025;
    private static final long START_TIMEOUT_MILLIS = 5_000;

    private volatile Mailbox mailbox;
    private SmtpServer server;

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public String description() {
        return "embedded, durable";
    }

    @Override
    public Map<String, String> start(Workbench workbench) throws Exception {
        mailbox = new Mailbox(workbench.folder(name()), workbench.clock());
        int port = workbench.port("smtp", DEFAULT_PORT);
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        server = new SmtpServer(setup, DurableSmtpManager.managers(mailbox));
        server.setClientSocketTimeout((int) TimeUnit.MINUTES.toMillis(5));
        server.startService();
        if (!server.waitTillRunning(START_TIMEOUT_MILLIS)) {
            throw new IOException("SMTP does not answer on port " + port);
        }
        return Map.of("marketplace.smtp.host", "127.0.0.1", "marketplace.smtp.port", String.valueOf(port));
    }

    @Override
    public String address(Map<String, String> settings) {
        return "smtp://127.0.0.1:" + settings.get("marketplace.smtp.port");
    }

    /** On the console, so relative to it. */
    @Override
    public Optional<URI> page() {
        return Optional.of(URI.create("/mail"));
    }

    @Override
    public void addTo(Javalin app) {
        new MailPages(() -> mailbox).addTo(app);
    }

    @Override
    public void close() {
        if (server != null) {
            server.stopService();
        }
    }
}
