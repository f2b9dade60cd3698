package dev.marketplace.devservices.stripe.api;

import io.javalin.http.Context;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.server.HttpChannel;
import org.eclipse.jetty.server.Request;

/** What HTTP itself has no word for. */
final class Connections {

    private Connections() {}

    /** Ends the connection with a TCP reset instead of an answer. */
    static void reset(Context context) {
        HttpChannel channel = Request.getBaseRequest(context.req()).getHttpChannel();
        if (channel.getEndPoint().getTransport() instanceof SocketChannel socket) {
            try {
                // lingering for no time makes closing a reset
                socket.setOption(StandardSocketOptions.SO_LINGER, 0);
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        channel.abort(new EOFException("Reset as a drill ordered"));
    }
}
