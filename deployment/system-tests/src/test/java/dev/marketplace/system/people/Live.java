package dev.marketplace.system.people;

import dev.marketplace.system.product.Await;
import dev.marketplace.system.product.Marketplace;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** A live connection as an open page of a portal has it. */
public final class Live implements AutoCloseable {

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final WebSocket socket;

    private Live(Marketplace marketplace, String portal, String origin, String cookie) {
        URI address = URI.create(
                marketplace.at("/api/ws/live?portal=" + portal).toString().replaceFirst("^http", "ws"));
        WebSocket.Builder builder =
                HttpClient.newHttpClient().newWebSocketBuilder().header("Origin", origin);
        if (!cookie.isEmpty()) {
            builder.header("Cookie", cookie);
        }
        socket = builder.buildAsync(address, new Listener()).join();
    }

    /** @param person signed in to this portal */
    public static Live open(Marketplace marketplace, String portal, Api person) {
        return new Live(marketplace, portal, marketplace.storefront().toString(), portal + "=" + person.token());
    }

    /** The status with which such a connection is refused; 101 if it is not. */
    public static int statusOf(Marketplace marketplace, String portal, String origin, String cookie) {
        try (Live opened = new Live(marketplace, portal, origin, cookie)) {
            return 101;
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw e;
        }
    }

    /** Returns when it has told something with these words. */
    public void await(String words) {
        Await.until("the open page hears of " + words, Await.SOON, () -> count(words) > 0);
    }

    /** How many messages with these words it has told. */
    public long count(String words) {
        return heard.stream().filter(text -> text.contains(words)).count();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder parts = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                heard.add(parts.toString());
                parts.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
