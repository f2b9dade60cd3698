package dev.marketplace.devservices;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;

/** Ports on 127.0.0.1 that stay the same from start to start as long as nobody else takes them. */
final class RememberedPorts {

    private final Path file;
    private final Properties remembered = new Properties();
    private final Set<Integer> given = new HashSet<>();

    RememberedPorts(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                remembered.load(reader);
            }
        }
    }

    /** See {@link Workbench#port}. No port is given out twice by one process. */
    synchronized int choose(String use, int defaultPort) {
        int last = number(remembered.getProperty(use));
        int port = isFree(last) ? last : isFree(defaultPort) ? defaultPort : anyFree();
        given.add(port);
        if (port != last) {
            remembered.setProperty(use, String.valueOf(port));
            save();
        }
        return port;
    }

    private static int number(String text) {
        return text != null && text.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(text) : 0;
    }

    private boolean isFree(int port) {
        return port > 0 && port < 65536 && !given.contains(port) && canListen(port);
    }

    private int anyFree() {
        int port = 0;
        while (port == 0 || given.contains(port)) {
            try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = probe.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException("No free port on 127.0.0.1", e);
            }
        }
        return port;
    }

    private static boolean canListen(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            // a port whose last connections are still winding down after a kill is ours to take again
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private void save() {
        try {
            StringWriter text = new StringWriter();
            remembered.store(text, "Ports on 127.0.0.1; delete a line to go back to the default");
            AtomicFile.write(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remember ports in " + file, e);
        }
    }
}
