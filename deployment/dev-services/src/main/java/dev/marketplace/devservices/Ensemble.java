package dev.marketplace.devservices;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** All services of the process: started at once, reported in order, closed in reverse order. */
final class Ensemble implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Ensemble.class.getName());

    private final List<EmbeddedService> services;
    private final Workbench workbench;
    private boolean closed;

    Ensemble(List<EmbeddedService> services, Workbench workbench) {
        this.services = List.copyOf(services);
        this.workbench = workbench;
    }

    /**
     * Starts them all; returns when all answer.
     *
     * @param report gets each service when it and those before it answer
     * @return the settings of all
     * @throws StartFailure when one did not start; the others are then closed
     */
    Map<String, String> start(Consumer<StartedService> report) {
        ExecutorService starters = Executors.newFixedThreadPool(Math.max(1, services.size()));
        List<CompletableFuture<StartedService>> starting = new ArrayList<>();
        try {
            for (EmbeddedService service : services) {
                starting.add(CompletableFuture.supplyAsync(() -> start(service), starters));
            }
            Map<String, String> settings = new LinkedHashMap<>();
            for (CompletableFuture<StartedService> each : starting) {
                StartedService started = each.join();
                report.accept(started);
                settings.putAll(started.settings());
            }
            return settings;
        } catch (CompletionException e) {
            starting.forEach(each -> each.handle((started, failure) -> null).join());
            close();
            throw e.getCause() instanceof StartFailure failure
                    ? failure
                    : new StartFailure("dev-services", e.getCause());
        } finally {
            starters.shutdown();
        }
    }

    private StartedService start(EmbeddedService service) {
        try {
            return new StartedService(service, service.start(workbench));
        } catch (Exception | LinkageError e) {
            throw new StartFailure(service.name(), e);
        }
    }

    /** Closes each, whatever the others do. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        for (int i = services.size() - 1; i >= 0; i--) {
            EmbeddedService service = services.get(i);
            try {
                service.close();
            } catch (Exception e) {
                LOG.log(Level.WARNING, service.name() + " did not close cleanly", e);
            }
        }
    }
}
