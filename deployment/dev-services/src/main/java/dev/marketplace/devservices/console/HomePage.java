package dev.marketplace.devservices.console;

import dev.marketplace.devservices.Board;
import dev.marketplace.devservices.StartedService;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The overview: what is embedded, what is external, and where each is found. */
final class HomePage {

    private static final Map<String, Words> WORDS = Map.of(
            "mongodb", new Words("Documents", "Orders, products, people: what must not be lost, as MongoDB keeps it."),
            "kafka", new Words("Events", "What happened in one room and concerns others, as Kafka carries it."),
            "mail", new Words("Mailbox", "Every mail that the marketplace sends, whoever it is for."),
            "payments", new Words("Payment sandbox", "Cards, charges and webhooks as the payment provider does them."),
            "images", new Words("Images", "Uploads and addresses of pictures as the image provider does them."),
            "console", new Words("Console", "These pages, the clock and the kill points."));

    private final Board board;

    HomePage(Board board) {
        this.board = board;
    }

    void addTo(Javalin app) {
        app.get("/", this::show);
    }

    private void show(Context context) {
        List<Row> services = board.started().stream().map(HomePage::row).toList();
        List<Row> external = board.external().stream()
                .map(name -> new Row(words(name).title(), words(name).purpose(), "", "", ""))
                .toList();
        context.render("console/home", Map.of("services", services, "external", external));
    }

    private static Row row(StartedService started) {
        String name = started.service().name();
        String page = name.equals("console")
                ? ""
                : started.service().page().map(URI::toString).orElse("");
        return new Row(
                words(name).title(), words(name).purpose(), started.service().description(), started.address(), page);
    }

    private static Words words(String name) {
        return WORDS.getOrDefault(name, new Words(name, ""));
    }

    /** A need in words. */
    private record Words(String title, String purpose) {}

    /** A line of the page; {@code page} is empty if there is none. */
    public record Row(String title, String purpose, String description, String address, String page) {}
}
