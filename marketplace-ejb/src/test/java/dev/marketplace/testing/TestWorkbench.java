package dev.marketplace.testing;

import dev.marketplace.devservices.Workbench;
import dev.marketplace.devservices.faults.KillPoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * What an embedded service gets when it runs within a test: a folder, free ports, the test's clock; nobody is killed.
 *
 * @param folder for all services together
 */
record TestWorkbench(Path folder, InstantSource instants) implements Workbench, KillPoints {

    @Override
    public Path folder(String service) {
        return folder;
    }

    @Override
    public int port(String use, int defaultPort) {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return instants.instant();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    @Override
    public KillPoints killPoints() {
        return this;
    }

    @Override
    public void before(String call) {
        // nobody is killed here
    }

    @Override
    public void after(String call) {
        // nobody is killed here
    }
}
