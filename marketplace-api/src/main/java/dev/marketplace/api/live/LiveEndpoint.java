package dev.marketplace.api.live;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The socket itself: hands its beginning and end to {@link LivePages} and takes nothing but answers to pings. */
@ServerEndpoint("/ws/live")
public class LiveEndpoint {

    private static final Logger LOG = Logger.getLogger(LiveEndpoint.class.getName());

    @Inject
    private LivePages pages;

    @OnOpen
    public void open(Session session) throws IOException {
        session.setMaxTextMessageBufferSize(Limits.INCOMING_BYTES);
        session.setMaxBinaryMessageBufferSize(Limits.INCOMING_BYTES);
        session.setMaxIdleTimeout(Limits.SILENCE_MILLIS);
        if (session.getUserPrincipal() instanceof LiveHolder holder) {
            pages.begin(session, holder);
        } else {
            session.close(new CloseReason(CloseReason.CloseCodes.VIOLATED_POLICY, "no session"));
        }
    }

    @OnMessage
    public void pong(PongMessage answer, Session session) {
        pages.heard(session.getId());
    }

    @OnMessage(maxMessageSize = Limits.INCOMING_BYTES)
    public void text(String text, Session session) throws IOException {
        session.close(new CloseReason(CloseReason.CloseCodes.CANNOT_ACCEPT, "this connection only tells"));
    }

    @OnClose
    public void close(Session session) {
        pages.end(session.getId());
    }

    @OnError
    public void error(Session session, Throwable thrown) {
        LOG.log(Level.FINE, "a live connection broke", thrown);
    }
}
