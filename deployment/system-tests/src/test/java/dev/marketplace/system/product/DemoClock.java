package dev.marketplace.system.product;

import dev.marketplace.system.people.Http;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** The movable clock of the demo. It moves the whole product: who moves it puts it back, and nothing else runs meanwhile. */
public final class DemoClock {

    /** The application asks for the offset four times a second. */
    private static final Duration NOTICED = Duration.ofSeconds(1);

    private final URI address;

    DemoClock(URI address) {
        this.address = address;
    }

    /** Returns when the application has noticed. */
    public void advance(Duration step) {
        Http.post(address, Map.of("advance", step.toString())).must(200);
        Await.pause(NOTICED);
    }

    /** Back to real time. */
    public void putBack() {
        Http.postForm(URI.create(address + "/reset"), Map.of("understood", "yes"))
                .must(303);
        Await.pause(NOTICED);
    }
}
