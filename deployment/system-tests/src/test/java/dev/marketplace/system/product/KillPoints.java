package dev.marketplace.system.product;

import dev.marketplace.system.people.Answer;
import dev.marketplace.system.people.Http;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Kill points of the embedded services: the n-th call of a name kills the application server with SIGKILL. */
public final class KillPoints {

    private final URI console;
    private final Processes processes;

    KillPoints(URI console, Processes processes) {
        this.console = console;
        this.processes = processes;
    }

    /**
     * Arms one for the application server.
     *
     * @param call e.g. {@code insert orders}, {@code pay}, {@code webhook checkout.session.completed}
     * @param when {@code before} the call is executed or {@code after} it took effect, before its caller learns of it
     * @param n which such call from now on, from 1
     */
    public Armed payara(String call, String when, int n) {
        long pid = processes.pid("payara");
        Answer answer =
                Http.post(console.resolve("/api/kill-points"), Map.of("call", call, "when", when, "n", n, "pid", pid));
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.toString());
        }
        return new Armed(processes, pid);
    }

    public void disarm() {
        Http.delete(console.resolve("/api/kill-points"));
    }

    /** An armed kill point. */
    public record Armed(Processes processes, long pid) {

        /** Returns when it has struck. */
        public void awaitStrike() {
            Await.until(
                    "the application server is killed",
                    Duration.ofSeconds(60),
                    () -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
        }

        /** Returns when it has struck and another server answers in place of the dead one. */
        public void awaitRevival() {
            awaitStrike();
            processes.awaitRevival("payara", pid);
        }
    }
}
