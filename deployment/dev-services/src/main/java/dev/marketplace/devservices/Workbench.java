package dev.marketplace.devservices;

import dev.marketplace.devservices.faults.KillPoints;
import java.nio.file.Path;
import java.time.Clock;

/** What every embedded service gets from the process it lives in. */
public interface Workbench {

    /** A folder of this service's own, created, kept between starts. */
    Path folder(String service);

    /**
     * A port on 127.0.0.1 for this use: the one remembered from the last start if it is free, else the default if it is
     * free, else any free one. What it gives out is remembered.
     */
    int port(String use, int defaultPort);

    /** The demo's movable clock: real time plus the offset that dev-services owns. */
    Clock clock();

    /** Where drills arm the death of the application's process. */
    KillPoints killPoints();
}
