package dev.marketplace.devservices;

import dev.marketplace.devservices.clock.MovableClock;
import dev.marketplace.devservices.faults.ArmedKillPoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The workbench of a data folder: its sub-folders, its remembered ports, its clock, and this process's kill points. */
public final class LocalWorkbench implements Workbench {

    private final Path dataFolder;
    private final RememberedPorts ports;
    private final MovableClock clock;
    private final ArmedKillPoints killPoints = new ArmedKillPoints();

    /** Creates the folder if there is none, and takes up what an earlier process left in it. */
    public LocalWorkbench(Path dataFolder) throws IOException {
        this.dataFolder = dataFolder;
        this.ports = new RememberedPorts(Files.createDirectories(runFolder()).resolve("ports.properties"));
        this.clock = new MovableClock(folder("clock").resolve("offset-millis"));
    }

    /** Where running processes note how they are reached. */
    Path runFolder() {
        return dataFolder.resolve("run");
    }

    @Override
    public Path folder(String service) {
        try {
            return Files.createDirectories(dataFolder.resolve(service));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int port(String use, int defaultPort) {
        return ports.choose(use, defaultPort);
    }

    @Override
    public MovableClock clock() {
        return clock;
    }

    @Override
    public ArmedKillPoints killPoints() {
        return killPoints;
    }
}
