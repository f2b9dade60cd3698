package dev.marketplace.devservices.mail;

import dev.marketplace.devservices.web.Shown;
import io.javalin.Javalin;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The mailbox on the console: list, message, and the JSON for tests and for the demo's seeder. */
final class MailPages {

    private static final int PAGE = 50;
    private static final int MAX_LIMIT = 1_000;

    /** A message may show pictures of this machine and its own styles, and run or send nothing. */
    private static final String MESSAGE_POLICY = "sandbox allow-popups allow-popups-to-escape-sandbox;"
            + " default-src 'none'; style-src 'unsafe-inline';"
            + " img-src data: http://127.0.0.1:* http://localhost:*; frame-ancestors 'self'";

    private static final String CORRELATION_HEADER = "X-Correlation-Id";

    private final Supplier<Mailbox> mailbox;

    /** @param mailbox null until the service is started */
    MailPages(Supplier<Mailbox> mailbox) {
        this.mailbox = mailbox;
    }

    void addTo(Javalin app) {
        app.get("/api/mail", this::search);
        app.get("/mail", this::list);
        app.post("/mail/delete", this::delete);
        app.get("/mail/{id}", this::show);
        app.get("/mail/{id}/html", this::html);
        app.get(
                "/mail/{id}/message.eml",
                context -> context.contentType("message/rfc822")
                        .header("Content-Disposition", "attachment; filename=message-" + id(context) + ".eml")
                        .result(bytes(id(context))));
    }

    private Mailbox mailbox() {
        return Optional.ofNullable(mailbox.get())
                .orElseThrow(() -> new NotFoundResponse("The mail service is not started yet"));
    }

    private void search(Context context) {
        int limit = (int) Math.min(number(context, "limit", 100), MAX_LIMIT);
        List<Mail> mails = mailbox().list(to(context), number(context, "after", 0), limit).stream()
                .flatMap(summary ->
                        mailbox().read(summary.id()).stream().map(bytes -> Mail.of(summary, MailParser.parse(bytes))))
                .toList();
        context.json(mails);
    }

    private void list(Context context) {
        long before = number(context, "before", Long.MAX_VALUE);
        List<MailSummary> mails = mailbox().before(before, to(context), PAGE + 1);
        Map<String, Object> model = new HashMap<>();
        model.put("to", to(context).orElse(""));
        model.put("mails", mails.stream().limit(PAGE).map(Line::of).toList());
        model.put("older", mails.size() > PAGE ? mails.get(PAGE - 1).id() : 0);
        model.put("newest", mails.isEmpty() ? 0 : mails.get(0).id());
        model.put("isFirstPage", before == Long.MAX_VALUE);
        context.render("mail/list", model);
    }

    private void show(Context context) throws IOException {
        long id = id(context);
        byte[] bytes = bytes(id);
        MailContent content = MailParser.parse(bytes);
        Map<String, Object> model = new HashMap<>();
        Mail mail = Mail.of(MailSummary.of(id, MailParser.headersOf(new ByteArrayInputStream(bytes))), content);
        model.put("mail", mail);
        model.put("shownAt", Shown.time(Instant.parse(mail.receivedAt())));
        model.put("correlationId", mail.headers().getOrDefault(CORRELATION_HEADER, ""));
        model.put("headers", content.headers());
        model.put("links", content.links());
        context.render("mail/message", model);
    }

    private void html(Context context) {
        String html =
                MailParser.parse(bytes(id(context))).html().orElseThrow(() -> new NotFoundResponse("No HTML part"));
        context.header("Content-Security-Policy", MESSAGE_POLICY);
        context.contentType(ContentType.TEXT_HTML.getMimeType() + ";charset=utf-8")
                .result(openingElsewhere(html));
    }

    /** A link in the frame would otherwise open the shop inside the frame's sandbox. */
    private static String openingElsewhere(String html) {
        String base = "<base target=\"_blank\">";
        String inHead = html.replaceFirst("(?i)<head(\\s[^>]*)?>", "$0" + base);
        return inHead.equals(html) ? base + html : inHead;
    }

    private void delete(Context context) {
        mailbox().deleteUpTo(context.formParamAsClass("newest", Long.class).get());
        context.redirect("/mail", HttpStatus.SEE_OTHER);
    }

    private byte[] bytes(long id) {
        return mailbox().read(id).orElseThrow(() -> new NotFoundResponse("No message " + id));
    }

    private static long id(Context context) {
        return context.pathParamAsClass("id", Long.class).get();
    }

    private static long number(Context context, String name, long otherwise) {
        String text = context.queryParam(name);
        if (text != null && !text.matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException(name + ": a whole number");
        }
        return text == null ? otherwise : Long.parseLong(text);
    }

    private static Optional<String> to(Context context) {
        return Optional.ofNullable(context.queryParam("to")).map(String::strip).filter(to -> !to.isEmpty());
    }

    /** A message in the list. */
    public record Line(long id, String subject, List<String> to, String from, String receivedAt, String shownAt) {

        static Line of(MailSummary mail) {
            String at = mail.receivedAt().toString();
            return new Line(mail.id(), mail.subject(), mail.to(), mail.from(), at, Shown.time(mail.receivedAt()));
        }
    }
}
