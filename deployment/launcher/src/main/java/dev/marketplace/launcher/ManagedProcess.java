package dev.marketplace.launcher;

import java.util.Optional;

/** What every managed process has in common: its child, noted in the process table while it lives. */
abstract class ManagedProcess implements Managed {

    private final String name;
    private final ProcessTable processes;
    private volatile ChildProcess child;

    ManagedProcess(String name, ProcessTable processes) {
        this.name = name;
        this.processes = processes;
    }

    @Override
    public final String name() {
        return name;
    }

    /** Remembers a child that was just started. */
    final ChildProcess adopt(ChildProcess started) {
        child = started;
        processes.add(name, started.handle());
        return started;
    }

    /** Empty before the first start. */
    final Optional<ChildProcess> child() {
        return Optional.ofNullable(child);
    }

    /** @throws LaunchFailure with the end of its log when the child died while it was starting */
    final void mustLive() {
        if (!isAlive()) {
            throw new LaunchFailure(name + " did not start. " + epitaph() + "\n" + child.lastWords(name + ":"));
        }
    }

    @Override
    public final boolean isAlive() {
        return child != null && child.isAlive();
    }

    @Override
    public final String epitaph() {
        return child == null || child.isAlive() ? "" : "Exit code " + child.exitCode() + ", log: " + child.log();
    }

    @Override
    public final void stop() {
        if (child != null) {
            child.stop();
            processes.remove(name);
        }
    }
}
