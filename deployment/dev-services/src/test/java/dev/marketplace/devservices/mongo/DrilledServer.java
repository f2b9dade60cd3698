package dev.marketplace.devservices.mongo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** The process that a durability drill kills: prints the port it answers on and ends with its standard input. */
final class DrilledServer {

    enum Kind {
        /** Ours, compacted again and again, so that kills strike compactions, too. */
        DURABLE,
        /** The backend as its makers ship it. */
        SHIPPED
    }

    private DrilledServer() {}

    public static void main(String[] arguments) throws IOException {
        Kind kind = Kind.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        Path file = Path.of(arguments[1]);
        System.out.println(kind == Kind.DURABLE ? durable(file) : shipped(file));
        while (System.in.read() >= 0) {
            // until the drill ends
        }
        Runtime.getRuntime().halt(0);
    }

    private static int durable(Path file) {
        EmbeddedMongo mongo = EmbeddedMongo.start(file, 0, Clock.systemUTC(), MongoFixture.NO_KILL_POINTS);
        Thread compactor = new Thread(() -> {
            while (true) {
                mongo.compaction().makeDense();
                LockSupport.parkNanos(100_000_000);
            }
        });
        compactor.setDaemon(true);
        compactor.start();
        return mongo.port();
    }

    private static int shipped(Path file) {
        MongoServer server = new MongoServer(new H2Backend(file.toString()));
        server.bind(new InetSocketAddress("127.0.0.1", 0));
        return server.getLocalAddress().getPort();
    }
}
