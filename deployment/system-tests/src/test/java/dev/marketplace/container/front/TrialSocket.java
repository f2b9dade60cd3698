package dev.marketplace.container.front;

import dev.marketplace.container.door.TrialDoor;
import jakarta.ejb.EJB;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;

/** Knocks as the message says and tells what the container hands to the endpoint. */
@ServerEndpoint("/ws/knocks")
public class TrialSocket {

    @EJB
    private TrialDoor door;

    @OnMessage
    public void knock(String how) {
        door.knock(how);
    }

    @OnError
    public void error(Session session, Throwable thrown) throws IOException {
        session.getBasicRemote().sendText(thrown.getClass().getName());
    }
}
